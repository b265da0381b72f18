using System.Diagnostics;
using System.Globalization;

namespace ImportCatalog;

/// <summary>Does a step's work, a few pieces at a time, and shows how far it is: one moving line on a terminal, otherwise a line now and then.</summary>
internal sealed class Progress
{
    private static readonly bool IsTerminal = !Console.IsOutputRedirected;
    private static readonly TimeSpan ShowEvery = IsTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(5);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private readonly string step;
    private readonly int total;
    private TimeSpan shown;
    private int done;

    private Progress(string step, int total)
    {
        this.step = step;
        this.total = total;
    }

    public static async Task EachAsync<T>(string step, IReadOnlyCollection<T> work, int parallel, Func<T, Task> act)
    {
        var progress = new Progress(step, work.Count);
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (piece, _) =>
        {
            await act(piece);
            progress.Step();
        });
        progress.Show(isLast: true);
    }

    private void Step()
    {
        lock (gate)
        {
            done++;
            if (watch.Elapsed - shown > ShowEvery && done < total)
                Show(isLast: false);
        }
    }

    private void Show(bool isLast)
    {
        shown = watch.Elapsed;
        var text = string.Create(CultureInfo.InvariantCulture, $"  {step,-10}{done,9:N0} of {total:N0}  {watch.Elapsed.TotalSeconds,6:N1} s");
        if (!IsTerminal)
            Console.WriteLine(text);
        else
            Console.Write($"\r{text}{(isLast ? "\n" : "")}");
    }
}
