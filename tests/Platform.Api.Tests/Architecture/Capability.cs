using System.Reflection;
using System.Runtime.CompilerServices;

namespace Platform.Api.Tests.Architecture;

/// <summary>One part of the platform and everything it is made of: found by its namespace, never listed.</summary>
/// <param name="Place"><c>Trade.Orders</c>, or the project's own word, such as <c>Webhooks</c>.</param>
public sealed record Capability(string Place)
{
    private static readonly Assembly[] Assemblies = [typeof(PlatformDb).Assembly, typeof(Platform.Webhooks.WebhookOptions).Assembly, typeof(Program).Assembly];

    /// <summary>Kernel, Webhooks, and every folder on a shelf.</summary>
    public static IReadOnlyList<Capability> All { get; } =
    [
        .. Code.Types.Select(type => type.Place)
            .Where(place => place is "Kernel" or "Webhooks" || place.Contains('.', StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).Select(place => new Capability(place)),
    ];

    public string Name => Place.Split('.')[^1];

    public bool IsOnAShelf => Place.Contains('.', StringComparison.Ordinal);

    public string SourceFolder => Path.Combine([Repository.Root, "src", .. IsOnAShelf ? ["Platform.Api", .. Place.Split('.')] : (string[])[$"Platform.{Place}"]]);

    public string TestsFolder => Path.Combine(
        [Repository.Root, "tests", .. Place == "Webhooks" ? ["Platform.Webhooks.Tests"] : (string[])["Platform.Api.Tests", .. Place.Split('.')]]);

    public string MapFile => Path.Combine(TestsFolder, $"{Name}.map");

    public IEnumerable<CodeType> Types => Code.Types.Where(type => type.Place == Place);

    /// <summary>The other capabilities that it refers to.</summary>
    public IReadOnlyList<string> Uses => Sorted(Types.SelectMany(type => type.Uses).Select(used => used.Place)
        .Where(place => place != Place && (place.Contains('.', StringComparison.Ordinal) || place == "Webhooks")));

    public IReadOnlyList<string> Tables => Sorted(CompiledModel.Tables.Where(table => Mine(table.ClrType)).Select(CompiledModel.NameOf));

    public IReadOnlyList<string> Events => Sorted(Fields<EventType>().Select(type => type.Name));

    public IReadOnlyList<string> Refusals => Sorted(Fields<RefusalKind>().Select(kind => $"{kind.Code} {kind.Status}"));

    public IReadOnlyList<Operation> Operations => [.. Operation.All.Where(operation => Mine(operation.Controller))];

    public IReadOnlyList<string> Jobs => Sorted(Compiled.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IJob)))
        .Select(type => $"{type.Name} (every {Words(((IJob)RuntimeHelpers.GetUninitializedObject(type)).Every)})"));

    public static IEnumerable<Type> AllCompiled => Assemblies.SelectMany(assembly => assembly.GetTypes());

    private IEnumerable<Type> Compiled => AllCompiled.Where(Mine);

    private IEnumerable<T> Fields<T>() => Compiled
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(T)).Select(field => (T)field.GetValue(null)!);

    private bool Mine(Type type) => Code.Find(Outermost(type).FullName!)?.Place == Place;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static List<string> Sorted(IEnumerable<string> words) => [.. words.Distinct().Order(StringComparer.Ordinal)];

    private static string Words(TimeSpan every) =>
        every.TotalMinutes >= 1 ? Times(every.TotalMinutes, "minute") : Times(every.TotalSeconds, "second");

    private static string Times(double count, string unit) => count == 1 ? unit : FormattableString.Invariant($"{count} {unit}s");
}
