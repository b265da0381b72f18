using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>Walks a body beside the contract of its type and names every fault there is.</summary>
internal sealed class BodyFaults
{
    /// <summary>More are not named: who sees these has a program to mend, not a list to finish.</summary>
    [Limit("Faults of a request that a problem document names")]
    public const int NamedMax = 100;

    private readonly List<Fault> faults = [];

    public static IReadOnlyList<Fault> In(JsonElement body, Type type)
    {
        var walk = new BodyFaults();
        if (body.ValueKind != JsonValueKind.Null)
            walk.Value(body, type, "");
        return walk.faults;
    }

    private bool IsFull => faults.Count >= NamedMax;

    private void Value(JsonElement json, Type type, string pointer)
    {
        var contract = WireValue.ContractOf(type);
        switch (contract.Kind, json.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                Members(json, contract, pointer);
                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                Entries(json, contract.ElementType!, pointer);
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                Pairs(json, contract.ElementType!, pointer);
                break;
            default:
                if (WireValue.FaultOf(json, contract) is var (code, detail))
                    Add(pointer, code, detail);
                break;
        }
    }

    private void Members(JsonElement json, JsonTypeInfo contract, string pointer)
    {
        var before = faults.Count;
        if (BodyVariants.Chosen(json, contract, out var discriminator) is not { } chosen)
        {
            var known = BodyVariants.Names(contract);
            Add($"{pointer}/{discriminator}", BodyVariants.IsGiven(json, discriminator!) ? "invalid_value" : "required", $"Send one of {known}.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (IsFull)
                return;

            var name = NameOf(member);
            var at = $"{pointer}/{Escaped(name)}";
            if (!seen.Add(name))
                Add(at, "duplicate_field", $"\"{name}\" is there twice. Send it once.");
            else if (name != discriminator)
                Member(member.Value, name, chosen, at);
        }

        foreach (var property in chosen.Properties.Where(property => MemberRules.Of(property).IsRequired && !seen.Contains(property.Name)))
            Add($"{pointer}/{Escaped(property.Name)}", "required", $"Send \"{property.Name}\": {WireValue.Expected(property.PropertyType)}.");
        if (faults.Count == before && chosen.Type.IsAssignableTo(typeof(IValidatableObject)))
            faults.AddRange(MemberRules.FaultsOf((IValidatableObject)BodyReader.WithoutNulls(json, chosen.Type)!, pointer));
    }

    private void Member(JsonElement json, string name, JsonTypeInfo contract, string pointer)
    {
        var property = contract.Properties.FirstOrDefault(property => property.Name == name && WireValue.IsSettable(property));
        if (property is null)
        {
            var known = contract.Properties.Where(WireValue.IsSettable).Select(member => member.Name);
            if (!contract.Properties.Any(member => member.IsExtensionData))
                Add(pointer, "unknown_field", $"\"{name}\" is not known here. {NearestName.Advice(name, known)}");
            return;
        }

        var rules = MemberRules.Of(property);
        if (json.ValueKind == JsonValueKind.Null)
        {
            if (rules.IsRequired)
                Add(pointer, "required", $"Send \"{name}\": {WireValue.Expected(property.PropertyType)}, not null.");
            return;
        }

        var before = faults.Count;
        Value(json, property.PropertyType, pointer);
        if (rules.IsEmpty)
            return;
        if (faults.Count == before)
            faults.AddRange(rules.FaultsOf(BodyReader.WithoutNulls(json, property.PropertyType), pointer));
        else if (json.ValueKind == JsonValueKind.Array && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            faults.AddRange(rules.FaultsOf(new object?[json.GetArrayLength()], pointer));
    }

    private void Entries(JsonElement json, Type type, string pointer)
    {
        var index = 0;
        foreach (var entry in json.EnumerateArray())
        {
            if (IsFull)
                return;

            var at = $"{pointer}/{index++}";
            if (entry.ValueKind != JsonValueKind.Null)
                Value(entry, type, at);
            else if (Nullable.GetUnderlyingType(type) is null)
                Add(at, "required", $"Send {WireValue.Expected(type)}, not null.");
        }
    }

    private void Pairs(JsonElement json, Type type, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in json.EnumerateObject())
        {
            if (IsFull)
                return;

            var name = NameOf(pair);
            var at = $"{pointer}/{Escaped(name)}";
            if (!seen.Add(name))
                Add(at, "duplicate_field", $"\"{name}\" is there twice. Send it once.");
            else if (name.Contains('\0', StringComparison.Ordinal))
                Add(at, "invalid_value", "Leave out the character U+0000: it cannot be kept.");
            else if (pair.Value.ValueKind != JsonValueKind.Null)
                Value(pair.Value, type, at);
        }
    }

    private void Add(string pointer, string code, string detail)
    {
        if (!IsFull)
            faults.Add(new Fault(pointer, code, detail));
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw RequestErrors.Malformed.Because("A member's name holds half of a surrogate pair. Send whole Unicode characters.");
        }
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
