using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>
/// Whether a request that was read keeps the rules its types state. It only says yes or no, as fast as it can; what
/// exactly is wrong, <see cref="BodyFaults"/> says.
/// </summary>
internal sealed class BodyRules
{
    private static readonly ConcurrentDictionary<Type, BodyRules> Known = new();

    private readonly bool hasEntries;
    private readonly bool hasPairs;
    private readonly (Func<object, object?> Get, MemberRules Rules, bool IsLeaf)[] members = [];

    private BodyRules(Type type)
    {
        var contract = WireValue.ContractOf(type);
        hasEntries = contract.Kind == JsonTypeInfoKind.Enumerable && !IsPlain(contract.ElementType!);
        hasPairs = contract.Kind == JsonTypeInfoKind.Dictionary && !IsPlain(contract.ElementType!);
        if (contract.Kind == JsonTypeInfoKind.Object)
            members = [.. contract.Properties
                .Where(property => property.Get is not null)
                .Select(property => (property.Get!, MemberRules.Of(property), IsLeaf(property.PropertyType)))
                .Where(member => !member.Item3 || !member.Item2.IsEmpty)];
    }

    public static bool Hold(object? value) =>
        value is null || Known.GetOrAdd(value.GetType(), type => new BodyRules(type)).HoldFor(value);

    private bool HoldFor(object value)
    {
        foreach (var (get, rules, isLeaf) in members)
        {
            var member = get(value);
            if (!rules.Hold(member) || (!isLeaf && !Hold(member)))
                return false;
        }

        if (value is IValidatableObject own && MemberRules.FaultsOf(own, "").Any())
            return false;
        if (hasPairs)
            return ((IDictionary)value).Values.Cast<object?>().All(entry => entry is not null && Hold(entry));
        if (!hasEntries)
            return true;

        foreach (var entry in (IEnumerable)value)
        {
            if (entry is null || !Hold(entry))
                return false;
        }

        return true;
    }

    private static bool IsLeaf(Type type) => WireValue.ContractOf(type).Kind == JsonTypeInfoKind.None;

    private static bool IsPlain(Type type) => type.IsValueType && IsLeaf(type);
}
