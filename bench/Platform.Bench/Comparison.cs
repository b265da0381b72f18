namespace Platform.Bench;

/// <summary>The same read with a part of the pipeline and without it, asked in turns: what the part costs.</summary>
/// <param name="Title">What is read, in the results.</param>
/// <param name="With">What is sent to the pipeline as it is.</param>
/// <param name="Without">What is sent to the one without the part.</param>
public sealed record Comparison(string Title, RequestSource With, RequestSource Without)
{
    /// <summary>The part of the throughput that may be lost.</summary>
    public const double CostMax = 0.10;

    private readonly List<(Measured With, Measured Without)> pairs = [];

    public int Pairs => pairs.Count;

    public double PerSecondWith => Statistics.Median(pairs.Select(pair => pair.With.PerSecond));

    public double PerSecondWithout => Statistics.Median(pairs.Select(pair => pair.Without.PerSecond));

    /// <summary>The part of the throughput that is lost, in the middle of all pairs.</summary>
    public double Cost => Statistics.Median(Costs);

    /// <summary>The same of every pair: between its quarters lies half of them.</summary>
    public (double First, double Third) Quarters => (Statistics.Quantile(Costs, 0.25), Statistics.Quantile(Costs, 0.75));

    /// <summary>How much more processor time a request takes.</summary>
    public double ProcessorCost => Statistics.Median(pairs.Select(pair => pair.With.Cost / pair.Without.Cost - 1));

    public bool IsReached => Cost < CostMax;

    private IEnumerable<double> Costs => pairs.Select(pair => 1 - pair.With.PerSecond / pair.Without.PerSecond);

    /// <summary>What authentication and limits together cost a product read, sent whole and known already.</summary>
    public static IReadOnlyList<Comparison> OfAuthentication(BenchCatalog catalog)
    {
        return [Of("200, the product", null), Of("304, `If-None-Match` with its ETag", "\"1\"")];

        Comparison Of(string title, string? known) =>
            new(title, Read(RequestSource.ProductHost, known), Read(OpenPipeline.Host, known));

        RequestSource Read(string host, string? known) =>
            RequestSource.Get(Operation.Products.Select(BenchCatalog.ProductPath), catalog.BuyerKey, known, host);
    }

    /// <summary>Both, one directly after the other; who is first changes with every pair, as the machine may.</summary>
    public void Measure(Load load, TimeSpan warmUp, TimeSpan measured)
    {
        var isWithFirst = pairs.Count % 2 == 0;
        var first = load.Run(isWithFirst ? With : Without, warmUp, measured);
        var second = load.Run(isWithFirst ? Without : With, warmUp, measured);
        pairs.Add(isWithFirst ? (first, second) : (second, first));
    }
}
