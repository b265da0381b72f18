using Mono.Cecil;

namespace Platform.Api.Tests.Architecture;

/// <summary>The compiled platform, type by type, and what each type refers to. Constants and nameof leave no trace in it.</summary>
public static class Code
{
    private static readonly Lazy<IReadOnlyList<CodeType>> Read = new(() =>
    [
        .. new[] { "Platform.Kernel", "Platform.Webhooks", "Platform.Api" }
            .Select(name => AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
            .SelectMany(assembly => assembly.MainModule.Types)
            .Where(type => type.Namespace.StartsWith("Platform.", StringComparison.Ordinal) && !type.Namespace.StartsWith("Platform.Api.Migrations", StringComparison.Ordinal))
            .Select(type => new CodeType(type)),
    ]);

    /// <summary>Every type that is not nested in another.</summary>
    public static IReadOnlyList<CodeType> Types => Read.Value;

    public static CodeType Of(Type type) => Types.Single(known => known.FullName == type.FullName);

    public static CodeType? Find(string fullName) => Known.Value.GetValueOrDefault(fullName);

    private static readonly Lazy<Dictionary<string, CodeType>> Known = new(() => Types.ToDictionary(type => type.FullName));
}

/// <summary>A type with all that is nested in it, closures and iterators included.</summary>
public sealed class CodeType(TypeDefinition type)
{
    private readonly Lazy<CodeReferences> references = new(() => CodeReferences.Of(type));

    public string Name => type.Name.Split('`')[0];

    public string FullName => type.FullName;

    /// <summary><c>Trade.Orders</c>; <c>Kernel</c>, <c>Webhooks</c> and <c>Hosting</c> are their own; the program itself is <c>Program</c>.</summary>
    public string Place { get; } = type.Namespace.Split('.') switch
    {
        ["Platform", "Api", "Hosting", ..] => "Hosting",
        ["Platform", "Api", var shelf, var capability, ..] => $"{shelf}.{capability}",
        ["Platform", "Api"] => "Program",
        ["Platform", "Api", var shelf] => shelf,
        ["Platform", var project, ..] => project,
        _ => type.Namespace,
    };

    public IEnumerable<MethodDefinition> Methods => type.Methods;

    /// <summary>Full names of all types that it refers to, framework included.</summary>
    public IReadOnlySet<string> Types => references.Value.Types;

    /// <summary>All methods, getters included, that it calls: <c>System.TimeProvider::get_System</c>.</summary>
    public IReadOnlySet<string> Calls => references.Value.Calls;

    /// <summary>The other types of the platform that it refers to.</summary>
    public IEnumerable<CodeType> Uses => Types.Select(Code.Find).OfType<CodeType>().Where(used => used != this);

    public bool Is(string ancestor)
    {
        for (var at = type; at is not null; at = at.BaseType?.Resolve())
        {
            if (at.FullName == ancestor || at.Interfaces.Any(one => one.InterfaceType.GetElementType().FullName == ancestor))
                return true;
        }

        return false;
    }

    public override string ToString() => FullName;
}
