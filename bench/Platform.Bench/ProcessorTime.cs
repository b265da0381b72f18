using System.Globalization;

namespace Platform.Bench;

/// <summary>
/// The processor time that a measurement takes of all it concerns: the server, its PostgreSQL and the load. Unlike
/// requests per second it says the same on a machine that has other work.
/// </summary>
public static class ProcessorTime
{
    private const int TicksPerSecond = 100; // what Linux tells user space, whatever its own timer

    /// <param name="server">The server's process.</param>
    /// <param name="databases">The folder in which PostgreSQL's processes work.</param>
    public static TimeSpan Taken(int server, string databases) => Directory.GetDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out var id)
            && (id == server || id == Environment.ProcessId || WorksIn(process, databases)))
        .Select(Of)
        .Aggregate(TimeSpan.Zero, (sum, taken) => sum + taken);

    private static bool WorksIn(string process, string folder)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // What ended children took counts as their parent's.
    private static TimeSpan Of(string process)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(process, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
            return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }
}
