using System.Text.Json.Nodes;

namespace Platform.Kernel;

/// <summary>The values of one type, as far as versions tell them differently: its own conversions, and the parts that have some.</summary>
internal sealed class VersionedShape
{
    /// <summary>Of objects of this type, oldest first.</summary>
    public IReadOnlyList<TypeConversion> Own { get; set; } = [];

    /// <summary>By the names of the newest version.</summary>
    public Dictionary<string, VersionedShape> Members { get; } = [];

    /// <summary>Of a list or a dictionary.</summary>
    public VersionedShape? Entries { get; set; }

    /// <summary>Every conversion from here on, however deep.</summary>
    public IEnumerable<TypeConversion> Reach()
    {
        var seen = new HashSet<VersionedShape> { this };
        var next = new Stack<VersionedShape>(seen);
        while (next.TryPop(out var shape))
        {
            foreach (var conversion in shape.Own)
                yield return conversion;
            foreach (var part in shape.Members.Values.Append(shape.Entries).OfType<VersionedShape>().Where(seen.Add))
                next.Push(part);
        }
    }

    /// <summary>Forgets the parts in which nothing ever changed.</summary>
    public void Prune()
    {
        foreach (var name in Members.Where(member => !member.Value.Reach().Any()).Select(member => member.Key).ToList())
            Members.Remove(name);
        if (Entries?.Reach().Any() == false)
            Entries = null;
    }

    /// <summary>From the inside out: each type's conversions see the names that its own version has.</summary>
    public void Down(JsonNode? json, Between versions, ISet<VersionChange> applied)
    {
        foreach (var (part, shape) in PartsOf(json))
            shape.Down(part, versions, applied);
        if (json is not JsonObject own)
            return;

        for (var i = Own.Count - 1; i >= 0; i--)
        {
            if (versions.Has(Own[i].Change.Since) && Own[i].Down(own))
                applied.Add(Own[i].Change);
        }
    }

    /// <summary>From the outside in.</summary>
    public void Up(JsonNode? json, Between versions, ISet<VersionChange> applied)
    {
        if (json is JsonObject own)
        {
            foreach (var conversion in Own)
            {
                if (versions.Has(conversion.Change.Since) && conversion.Up(own))
                    applied.Add(conversion.Change);
            }
        }

        foreach (var (part, shape) in PartsOf(json))
            shape.Up(part, versions, applied);
    }

    /// <summary>A JSON Pointer into the newest version, as the older one spells it.</summary>
    public string Pointer(string pointer, Between versions)
    {
        var steps = pointer.Split('/');
        var shape = this;
        for (var i = 1; i < steps.Length && shape is not null; i++)
        {
            var here = shape;
            var name = steps[i];
            shape = here.Members.GetValueOrDefault(name) ?? here.Entries;
            for (var j = here.Own.Count - 1; j >= 0; j--)
            {
                if (versions.Has(here.Own[j].Change.Since))
                    steps[i] = here.Own[j].NameBefore(steps[i]);
            }
        }

        return string.Join('/', steps);
    }

    private IEnumerable<(JsonNode Part, VersionedShape Shape)> PartsOf(JsonNode? json)
    {
        if (json is JsonArray entries && Entries is not null)
            return entries.OfType<JsonNode>().Select(entry => (entry, Entries));
        if (json is not JsonObject whole)
            return [];
        return Entries is not null
            ? whole.Select(pair => pair.Value).OfType<JsonNode>().Select(value => (value, Entries))
            : Members.Where(member => whole[member.Key] is not null).Select(member => (whole[member.Key]!, member.Value));
    }
}

/// <summary>The changes between two versions, the older one's own left out.</summary>
internal readonly record struct Between(ApiVersion Older, ApiVersion Newer)
{
    public bool Has(ApiVersion since) => Older.IsBefore(since) && !Newer.IsBefore(since);
}
