using System.Globalization;
using System.Text;

namespace Platform.Bench;

/// <summary>What a run found, as the table that is shown and kept.</summary>
public sealed class Results(BenchOptions options)
{
    private const double MemoryMax = 300;
    private const string AuthenticationTitle = "## What authentication and limits cost";

    private readonly StringBuilder text = new();

    public bool AllReached { get; private set; } = true;

    public override string ToString() => text.ToString();

    public void Head(string postgresVersion)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30);
        Line($"""
            # Measured speed

            Measured on {TimeProvider.System.GetUtcNow():yyyy-MM-dd} by `./dev bench`, which writes this file: {Environment.ProcessorCount} cores and {memory} GiB, shared by
            the server (release build, production settings), PostgreSQL {postgresVersion} (a fresh cluster with its defaults: every commit reaches
            the disk) and the load ({options.Connections} keep-alive connections, each with one request under way). {BenchCatalog.ProductsCount:N0} products of
            {BenchCatalog.VariantsPerProduct} variants with 3 prices each. Medians of {options.Rounds} rounds of {options.Seconds} s, limits and operations taking turns.

            The limits are endpoints in the same server process, in front of the whole pipeline: constant JSON of a
            product's size; one prepared SELECT by primary key of a row as long as a product; and the rows that an order
            writes, the same tables and the same documents, as one batch that is one transaction. The operations are the
            product as its users call it: credential, tenant, row-level security, limits, entity tags, telemetry.
            "Processor" is the time that one request takes of server, database and load together, which other work on the
            machine does not change.

            """);
    }

    public void Operations(IReadOnlyList<Operation> operations)
    {
        Line($"""
            | Operation | Requests/s | p50 ms | p99 ms | Processor µs | Of its limit | Target | |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """);
        foreach (var operation in operations)
        {
            var found = operation.Median;
            var ratio = operation.Limit is null
                ? "limit | | "
                : FormattableString.Invariant($"{operation.Ratio:0.0%} | ≥ {operation.Target:0%} | {Verdict(operation.IsReached)}");
            Line($"| {operation.Title} | {found.PerSecond:N0} | {found.P50:0.00} | {found.P99:0.00} | {found.Cost:0} | {ratio} |");
        }

        Line($"");
    }

    public void Memory(double afterLoad, double peak) => Figures($"""
        | Memory of the server | MiB | Target | |
        | --- | ---: | ---: | --- |
        | after load | {afterLoad:0} | ≤ {MemoryMax} | {Verdict(afterLoad <= MemoryMax)} |
        | at its peak | {peak:0} | | |

        """);

    public void Starts(double beside, double with) => Figures($"""
        | Warm start, from process start to the first product | s | Target | |
        | --- | ---: | ---: | --- |
        | PostgreSQL running | {beside:0.00} | ≤ {WarmStart.SecondsMax} | {Verdict(beside <= WarmStart.SecondsMax)} |
        | PostgreSQL started with it | {with:0.00} | ≤ {WarmStart.SecondsMax} | {Verdict(with <= WarmStart.SecondsMax)} |

        """);

    public void Authentication(IReadOnlyList<Comparison> comparisons)
    {
        Line($"""
            {AuthenticationTitle}

            Measured on {TimeProvider.System.GetUtcNow():yyyy-MM-dd} by `./dev bench --only auth`, at a load average of {LoadAverage()} (what is measured makes about
            {Environment.ProcessorCount} of it): a product read by id from its kept reply, asked of the pipeline as it is, and of the same pipeline in the same
            process with the caller set in place of authentication and limits; {options.MeasuredOfPair.TotalSeconds:0.#} s each in turn, {comparisons[0].Pairs} times. The cost is the part
            of the throughput that is lost, of each pair, and its median; half of the pairs lie between the quarters.

            | Reply | Requests/s | Without both | Cost | Quarters | More processor | Target | |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """);
        foreach (var comparison in comparisons)
            Line($"| {comparison.Title} | {comparison.PerSecondWith:N0} | {comparison.PerSecondWithout:N0} | {comparison.Cost:0.0%} | {comparison.Quarters.First:0.0%} to {comparison.Quarters.Third:0.0%} | {comparison.ProcessorCost:0.0%} | < {Comparison.CostMax:0%} | {Verdict(comparison.IsReached)} |");
    }

    /// <summary>Keeps what was found: all of it, or the part about authentication in place of the earlier one.</summary>
    public async Task WriteAsync(string path, bool isWhole)
    {
        var before = isWhole ? "" : (await File.ReadAllTextAsync(path)).Split(AuthenticationTitle)[0];
        await File.WriteAllTextAsync(path, before + this);
    }

    private static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private void Figures(FormattableString lines) => Line(lines);

    private string Verdict(bool isReached)
    {
        AllReached &= isReached;
        return isReached ? "reached" : "**missed**";
    }

    private void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
