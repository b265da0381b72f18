using System.Text;

namespace Platform.Api.Tests.Architecture;

/// <summary>A capability's front page: what it uses, keeps, offers, tells, does by itself and refuses, as the code has it.</summary>
public static class Map
{
    private const int LineMax = 120;

    public static string Of(Capability capability)
    {
        var map = new StringBuilder(capability.Name).Append('\n');
        Words(map, "uses", capability.Uses);
        Words(map, "tables", capability.Tables);
        Routes(map, capability.Operations);
        Words(map, "raises", capability.Events);
        Words(map, "jobs", capability.Jobs);
        Words(map, "refuses", capability.Refusals);
        return map.ToString();
    }

    private static void Words(StringBuilder map, string title, IReadOnlyList<string> words)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length + 14 <= LineMax)
                lines[^1] += $", {word}";
            else
                lines.Add(word);
        }

        Lines(map, title, [.. lines.Select((line, i) => i < lines.Count - 1 ? line + "," : line)]);
    }

    private static void Routes(StringBuilder map, IReadOnlyList<Operation> operations)
    {
        var methods = operations.Select(operation => operation.Method.Length).DefaultIfEmpty().Max();
        var paths = operations.Select(operation => operation.Path.Length).DefaultIfEmpty().Max();
        Lines(map, "routes", [.. operations.Select(operation =>
            $"{operation.Method.PadRight(methods)} {operation.Path.PadRight(paths)}  {operation.Permission}")]);
    }

    private static void Lines(StringBuilder map, string title, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            map.Append("  ").Append((i == 0 ? title : "").PadRight(10)).Append(lines[i]).Append('\n');
    }
}
