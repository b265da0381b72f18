namespace Platform.Bench;

/// <summary>One thing that is asked again and again, and what it is held against.</summary>
/// <param name="Name">Its word on the command line.</param>
/// <param name="Title">What it is, in the results.</param>
/// <param name="Requests">What is sent.</param>
/// <param name="Limit">The bare limit it is a part of; <c>null</c> for a limit itself.</param>
/// <param name="Target">The part of the limit to reach.</param>
public sealed record Operation(string Name, string Title, RequestSource Requests, Operation? Limit = null, double Target = 0)
{
    private const int Variety = 2_000;

    private readonly List<Measured> rounds = [];

    /// <summary>The products that are read, all over the catalog.</summary>
    public static IReadOnlyList<int> Products { get; } = [.. Enumerable.Range(0, Variety).Select(i => i * 7919 % BenchCatalog.ProductsCount)];

    public Measured Median => new(Middle(round => round.PerSecond), Middle(round => round.P50), Middle(round => round.P99), Middle(round => round.Cost));

    public double Ratio => Limit is null ? 1 : Median.PerSecond / Limit.Median.PerSecond;

    public bool IsReached => Limit is null || Ratio >= Target;

    public void Add(Measured round) => rounds.Add(round);

    public static IReadOnlyList<Operation> All(BenchCatalog catalog, IReadOnlyList<string> pages)
    {
        var select = new Operation("select", "one prepared primary-key SELECT",
            RequestSource.Get(Products.Select(number => $"/bench/select?id={BenchCatalog.ProductId(number)}")));
        var batch = new Operation("batch", "the rows of an order in one bare batch",
            RequestSource.Post("/bench/batch", [""]));
        return
        [
            new Operation("constant", "constant JSON", RequestSource.Get(["/bench/constant"])),
            select,
            new Operation("product", "product by id", RequestSource.Get(Products.Select(BenchCatalog.ProductPath), catalog.BuyerKey), select, 0.50),
            new Operation("list", "list of 20 products with variants and prices", RequestSource.Get(pages, catalog.BuyerKey), select, 0.15),
            batch,
            new Operation("order", "order of 3 lines with stock, escrow, ledger and events",
                RequestSource.Post("/v1/orders", Enumerable.Range(0, Variety).Select(catalog.Order), catalog.BuyerKey), batch, 0.15),
        ];
    }

    private double Middle(Func<Measured, double> figure) => Statistics.Median(rounds.Select(figure));
}

public static class Statistics
{
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The figure that this part of all does not exceed.</summary>
    public static double Quantile(IEnumerable<double> figures, double part)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Round((sorted.Count - 1) * part)];
    }
}
