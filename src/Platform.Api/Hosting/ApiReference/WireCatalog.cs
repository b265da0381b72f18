using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>A kind of refusal, and the capability it belongs to.</summary>
public sealed record CatalogedRefusal(RefusalKind Kind, string Capability);

/// <summary>A kind of event, and the capability that tells it.</summary>
public sealed record CatalogedEvent(EventType Type, string Capability);

/// <summary>A number that a client can run into.</summary>
public sealed record CatalogedLimit(string What, int Value);

/// <summary>What the code says about itself beyond its operations: refusals, events, and the sentences in its comments.</summary>
public static partial class WireCatalog
{
    /// <summary>The product's own assemblies.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Referenced().OrderBy(assembly => assembly.GetName().Name, StringComparer.Ordinal)];

    public static IReadOnlyList<CatalogedRefusal> Refusals { get; } =
        [.. Fields<RefusalKind>("Errors").Select(found => new CatalogedRefusal(found.Value, found.Capability))
            .OrderBy(refusal => refusal.Kind.Code, StringComparer.Ordinal)];

    public static IReadOnlyList<CatalogedEvent> Events { get; } =
        [.. Fields<EventType>("Events").Select(found => new CatalogedEvent(found.Value, found.Capability))
            .OrderBy(found => found.Type.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<CatalogedLimit> Limits { get; } =
    [
        .. from assembly in Assemblies
           from type in assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           let limit = field.GetCustomAttribute<LimitAttribute>()
           where limit is not null
           orderby limit.What
           select new CatalogedLimit(limit.What, (int)field.GetRawConstantValue()!),
    ];

    /// <summary>Every change of state there is, in the order they are written in.</summary>
    public static IReadOnlyList<IMove> Moves { get; } =
    [
        .. from assembly in Assemblies
           from type in assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
           where field.FieldType.IsAssignableTo(typeof(IMove))
           orderby type.FullName, field.MetadataToken
           select (IMove)field.GetValue(null)!,
    ];

    // Several assemblies may bring the same generated type; none of those is on the wire.
    private static readonly Dictionary<string, string> Summaries = Assemblies.SelectMany(SummariesOf)
        .DistinctBy(summary => summary.Key)
        .ToDictionary(summary => summary.Key, summary => summary.Value, StringComparer.Ordinal);

    /// <summary>The type of the replies that show what an event is about, where its capability has one.</summary>
    public static Type? ResourceOf(CatalogedEvent told)
    {
        var noun = told.Type.Name[..told.Type.Name.LastIndexOf('.')];
        var shown = Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace == told.Capability && type.Name.EndsWith("Response", StringComparison.Ordinal))
            .ToLookup(type => SnakeCase.Of(type.Name[..^"Response".Length]));
        var last = noun.Split('.')[^1];
        return shown[noun.Replace('.', '_')].Concat(shown[last])
            .Concat(shown.Where(type => type.Key.EndsWith("_" + last, StringComparison.Ordinal)).SelectMany(type => type)).FirstOrDefault();
    }

    /// <summary>The type of what an event of this name carries.</summary>
    public static Type? DataOf(string name) => Events.FirstOrDefault(told => told.Type.Name == name) is { } told ? ResourceOf(told) : null;

    public static string? SummaryOf(Type type) => Summaries.GetValueOrDefault($"T:{type.FullName?.Replace('+', '.')}");

    /// <summary>What an enumeration's value means.</summary>
    public static string? SummaryOf(Type states, string value) => Summaries.GetValueOrDefault($"F:{states.FullName?.Replace('+', '.')}.{value}");

    public static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    private static IEnumerable<Assembly> Referenced()
    {
        var own = typeof(WireCatalog).Assembly;
        return own.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Platform.", StringComparison.Ordinal))
            .Select(Assembly.Load).Append(own).Append(typeof(Refusal).Assembly).Distinct();
    }

    private static IEnumerable<(T Value, string Capability)> Fields<T>(string suffix) =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where type.Name.EndsWith(suffix, StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(T)
        select ((T)field.GetValue(null)!, type.Namespace!);

    private static IEnumerable<KeyValuePair<string, string>> SummariesOf(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return !File.Exists(file) ? [] :
            from member in XDocument.Load(file).Descendants("member")
            let summary = member.Element("summary")
            where summary is not null
            select KeyValuePair.Create(member.Attribute("name")!.Value, OneLine(string.Concat(summary.DescendantNodes().OfType<XText>())));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
