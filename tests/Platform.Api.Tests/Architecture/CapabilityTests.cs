using System.Xml.Linq;

namespace Platform.Api.Tests.Architecture;

/// <summary>The walls between capabilities. Inside one assembly the compiler does not see them.</summary>
public sealed class CapabilityTests
{
    [Fact]
    public void No_capability_reaches_itself_through_others()
    {
        var uses = Capability.All.ToDictionary(capability => capability.Place, capability => capability.Uses);

        foreach (var place in uses.Keys)
        {
            var circle = Way(uses, place, place, []);
            Assert.True(circle is null,
                $"{circle} is a circle. Let the lower one raise an event instead of calling up, let a third above both orchestrate, or make them one capability.");
        }
    }

    [Fact]
    public void Private_parts_stay_private()
    {
        var intruders =
            from type in Code.Types
            where type.Place is not ("Hosting" or "Program")
            from used in type.Uses
            where used.Place != type.Place && IsPrivate(used)
            select $"{type} uses {used}. Controllers, mappings and jobs are their capability's own: call its entities' verbs or read its tables.";

        Faults.None(intruders);
    }

    [Fact]
    public void Shelves_hold_no_code()
    {
        var shelves = Capability.All.Where(capability => capability.IsOnAShelf).Select(capability => capability.Place.Split('.')[0]).ToHashSet();

        Faults.None(Code.Types.Where(type => shelves.Contains(type.Place)).Select(type => $"{type} lies on the shelf itself: put it into a capability."));
        Faults.None(shelves.SelectMany(shelf => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Platform.Api", shelf)))
            .Select(file => $"{file} lies on the shelf itself: put it into a capability."));
    }

    [Fact]
    public void Every_capability_has_its_tests_beside_its_map()
    {
        Faults.None(Capability.All.Where(capability => !Directory.Exists(capability.SourceFolder))
            .Select(capability => $"The namespace {capability.Place} has no folder of its name: {capability.SourceFolder}"));
        Faults.None(Capability.All
            .Where(capability => !Directory.Exists(capability.TestsFolder) || Directory.GetFiles(capability.TestsFolder, "*Tests.cs").Length == 0)
            .Select(capability => $"{capability.Place} has no tests. Write them in {capability.TestsFolder}."));
    }

    [Fact]
    public void Folders_are_namespaces()
    {
        var source = Path.Combine(Repository.Root, "src", "Platform.Api");
        var strays =
            from file in Sources.All.Where(file => file.Path.StartsWith(source, StringComparison.Ordinal))
            let folders = Path.GetRelativePath(source, Path.GetDirectoryName(file.Path)!).Split('/')
            let expected = string.Join('.', ["Platform.Api", .. folders.Where(folder => folder != ".").Take(folders[0] == "Hosting" ? 1 : 2)])
            where file.Namespace is not null && file.Namespace != expected && !file.Namespace.StartsWith(expected + ".", StringComparison.Ordinal)
            select $"{file.Path} declares {file.Namespace}: it belongs into {expected}.";

        Faults.None(strays);
    }

    [Fact]
    public void Kernel_knows_nobody_and_Webhooks_only_Kernel()
    {
        Assert.Equal([], ProjectsOf("Platform.Kernel"));
        Assert.Equal(["Platform.Kernel"], ProjectsOf("Platform.Webhooks"));
        Assert.Equal(["Platform.Webhooks"], ProjectsOf("Platform.Api"));
    }

    private static bool IsPrivate(CodeType type) =>
        type.Is("Microsoft.AspNetCore.Mvc.ControllerBase")
        || type.Is("Microsoft.EntityFrameworkCore.IEntityTypeConfiguration`1")
        || (type.Is(typeof(IJob).FullName!) && type.FullName != typeof(IJob).FullName);

    private static IEnumerable<string> ProjectsOf(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

    private static string? Way(Dictionary<string, IReadOnlyList<string>> uses, string from, string to, HashSet<string> seen)
    {
        foreach (var next in uses[from])
        {
            if (next == to)
                return $"{from} → {to}";
            if (seen.Add(next) && Way(uses, next, to, seen) is { } rest)
                return $"{from} → {rest}";
        }

        return null;
    }
}
