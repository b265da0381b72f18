using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>
/// Every change of the wire, and where each of them shows: read from the types of replies, requests and events, so
/// that a change names a type and nobody names places. What is in the newest version never gets here.
/// </summary>
public sealed class VersionChanges
{
    private readonly ILookup<Type, TypeConversion> conversions;
    private readonly ExpandableReplies expandable;
    private readonly Func<string, Type?> dataOf;
    private readonly ConcurrentDictionary<Type, Root> roots = [];
    private readonly ConcurrentDictionary<string, Root> events = [];

    /// <param name="changes">Every change there has been.</param>
    /// <param name="expandable">What replies can show inside them when asked.</param>
    /// <param name="dataOf">The type of what an event of this name carries.</param>
    public VersionChanges(IEnumerable<VersionChange> changes, ExpandableReplies expandable, Func<string, Type?> dataOf)
    {
        All = [.. changes.OrderBy(change => change.Since.Text, StringComparer.Ordinal).ThenBy(change => change.Code, StringComparer.Ordinal)];
        conversions = All.SelectMany(change => change.Conversions).ToLookup(conversion => conversion.Type);
        (this.expandable, this.dataOf) = (expandable, dataOf);
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<VersionChange> All { get; }

    /// <summary>What differs in values of a type for who speaks this version, and not a newer one.</summary>
    public IEnumerable<TypeConversion> After(ApiVersion version, Type type) =>
        RootOf(type).Reach.Where(conversion => version.IsBefore(conversion.Change.Since));

    /// <summary>Whether values of the type look otherwise in an older version.</summary>
    public bool Concern(Type type, ApiVersion older) => RootOf(type).Concerns(older);

    /// <summary>Writes a reply down to an older version.</summary>
    public void Down(JsonNode reply, Type type, ApiVersion to, ISet<VersionChange> applied) =>
        RootOf(type).Shape.Down(reply, new Between(to, ApiVersion.Newest), applied);

    /// <summary>Reads a request of an older version up.</summary>
    public void Up(JsonNode request, Type type, ApiVersion from, ISet<VersionChange> applied) =>
        RootOf(type).Shape.Up(request, new Between(from, ApiVersion.Newest), applied);

    /// <summary>Where a fault is, in the words of the version that the request was sent in.</summary>
    public string Pointer(string pointer, Type type, ApiVersion to) => RootOf(type).Shape.Pointer(pointer, new Between(to, ApiVersion.Newest));

    /// <summary>
    /// A stored event in a version: in its own bytes where it was stored in that, or nothing lies between. One from
    /// before a change is read up, one from after it is written down.
    /// </summary>
    public string Show(string document, EventPlace place, ApiVersion version, ISet<VersionChange> applied)
    {
        var stored = EventLog.VersionOf(document);
        if (stored == version)
            return EventLog.Show(document, place);

        document = EventLog.InVersion(document, version);
        var data = events.GetOrAdd(EventLog.TypeOf(document), type => dataOf(type) is { } found ? RootOf(found) : Root.Nothing);
        var isOld = stored.IsBefore(version);
        var between = isOld ? new Between(stored, version) : new Between(version, stored);
        if (!data.Concerns(between.Older))
            return EventLog.Show(document, place);

        var told = JsonNode.Parse(EventLog.Show(document, place))!;
        foreach (var part in (JsonNode?[])[told["data"], told["previous"]])
        {
            if (isOld)
                data.Shape.Up(part, between, applied);
            else
                data.Shape.Down(part, between, applied);
        }

        return told.ToJsonString(WireJson.Options);
    }

    private Root RootOf(Type type) => roots.GetOrAdd(type, root =>
    {
        var shapes = new Dictionary<Type, VersionedShape>();
        var shape = ShapeOf(root, shapes);
        foreach (var one in shapes.Values)
            one.Prune();
        return new Root(shape, [.. shape.Reach()]);
    });

    private VersionedShape ShapeOf(Type type, Dictionary<Type, VersionedShape> shapes)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shown<>))
            type = type.GetGenericArguments()[0];
        var contract = WireValue.ContractOf(type);
        if (shapes.TryGetValue(contract.Type, out var known))
            return known;

        var shape = shapes[contract.Type] = new VersionedShape();
        if (contract.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary)
            shape.Entries = ShapeOf(contract.ElementType!, shapes);
        if (contract.Kind != JsonTypeInfoKind.Object)
            return shape;

        shape.Own = [.. conversions.Where(of => of.Key.IsAssignableFrom(contract.Type)).SelectMany(of => of)
            .OrderBy(conversion => conversion.Change.Since.Text, StringComparer.Ordinal)];
        foreach (var property in contract.Properties)
            shape.Members[property.Name] = ShapeOf(property.PropertyType, shapes);
        foreach (var member in expandable.MembersOf(contract.Type).Values.Where(member => member.Kind is not null))
            shape.Members[member.Name] = ShapeOf(member.Shown, shapes);
        return shape;
    }

    private sealed record Root(VersionedShape Shape, IReadOnlyList<TypeConversion> Reach)
    {
        public static Root Nothing { get; } = new(new VersionedShape(), []);

        public bool Concerns(ApiVersion older)
        {
            foreach (var conversion in Reach)
            {
                if (older.IsBefore(conversion.Change.Since))
                    return true;
            }

            return false;
        }
    }
}
