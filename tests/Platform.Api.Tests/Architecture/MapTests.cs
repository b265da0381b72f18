namespace Platform.Api.Tests.Architecture;

/// <summary>Wiring is found by type, which is quiet; the maps say it aloud. A change of one is a change to review.</summary>
public sealed class MapTests
{
    /// <summary>Whether <c>./dev map</c> asks to write the maps rather than to compare them.</summary>
    public static bool Writes => Environment.GetEnvironmentVariable("MAP_WRITE") == "1";

    [Fact]
    public void The_code_follows_its_map()
    {
        var faults = new List<string>();
        foreach (var capability in Capability.All)
        {
            var map = Map.Of(capability);
            if (Writes)
            {
                Directory.CreateDirectory(capability.TestsFolder);
                File.WriteAllText(capability.MapFile, map);
            }
            else if (!File.Exists(capability.MapFile))
            {
                faults.Add($"{capability.Place} has no map.");
            }
            else if (Difference(File.ReadAllText(capability.MapFile), map) is { } difference)
            {
                faults.Add($"{capability.Place}\n{difference}");
            }
        }

        Assert.True(faults.Count == 0, $"Run ./dev map, read what changed, and commit it if it is meant.\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void Every_map_has_its_capability()
    {
        var maps = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.map", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

        Faults.None(maps.Except(Capability.All.Select(capability => capability.MapFile)).Select(file => $"{file} is the map of nothing: remove it."));
    }

    [Fact]
    public void Nothing_that_is_found_by_type_is_outside_the_maps()
    {
        var mapped = Capability.All.Select(capability => capability.Place).ToHashSet();
        var outside = Code.Types.Where(type => !mapped.Contains(type.Place)
            && (type.Is("Microsoft.AspNetCore.Mvc.ControllerBase") || type.Is(typeof(IJob).FullName!) || type.Is(typeof(IVerb).FullName!) || type.Is(typeof(Entity).FullName!)));

        Faults.None(outside.Select(type => $"{type} belongs into a capability's folder."));
        Assert.Equal(CompiledModel.Tables.Count(), Capability.All.Sum(capability => capability.Tables.Count));
        Assert.Equal(Operation.All.Count, Capability.All.Sum(capability => capability.Operations.Count));
    }

    private static string? Difference(string written, string code)
    {
        var (says, has) = (written.Split('\n'), code.Split('\n'));
        var lines = says.Except(has).Select(line => $"- {line}").Concat(has.Except(says).Select(line => $"+ {line}")).ToList();
        return written == code ? null : lines.Count > 0 ? string.Join('\n', lines) : "The lines are in another order.";
    }
}
