namespace ImportCatalog;

/// <summary>Says what the file holds and what becomes of it, so that every line is accounted for.</summary>
internal static class FileSummary
{
    private static readonly (LineKind Kind, string Name)[] Kinds =
    [
        (LineKind.Goods, "goods, to be ordered"),
        (LineKind.Cancellation, "cancellations (C…), left out"),
        (LineKind.NotGoods, "charges and vouchers, left out"),
        (LineKind.NoQuantity, "zero or negative quantity, left out"),
        (LineKind.NoPrice, "zero or negative price, left out"),
        (LineKind.Unreadable, "unreadable, left out"),
    ];

    public static void Print(SalesFile file, IReadOnlyList<SalesLine> lines, OrderPlan plan, string currency)
    {
        Console.WriteLine($"{file.Name}: {Text.Count(lines.Count)} lines of {Text.Count(plan.Invoices)} invoices, SHA-256 {file.ContentHash[..12]}…");
        Table("All lines", lines, currency);
        Console.WriteLine("Kept as they are");
        Row("exact duplicates of a line before", lines.Count - lines.Distinct().Count());
        Row("lines without a customer", lines.Count(line => line.CustomerId == ""));
        Row("lines with a code in lower case", lines.Count(line => line.StockCode != line.Item));
        var goods = lines.Where(line => line.Kind == LineKind.Goods).GroupBy(line => line.Item).ToList();
        Row("codes with several descriptions", goods.Count(item => item.DistinctBy(line => line.Description).Skip(1).Any()));
        Row("codes with several prices", goods.Count(item => item.DistinctBy(line => line.UnitPrice).Skip(1).Any()));

        Console.WriteLine("Invoices");
        Row("can be orders", plan.Possible);
        Row("are cancellations", plan.Cancellations);
        Row("have no goods that cost anything", plan.Empty);
        Row("have more lines than an order may", plan.TooLong);
        Row("together", plan.Invoices);
        Table($"Lines of the first {Text.Count(plan.Orders.Count)} that can be orders", [.. plan.Orders.SelectMany(order => order.All)], currency);
    }

    private static void Table(string title, IReadOnlyList<SalesLine> lines, string currency)
    {
        var byKind = lines.ToLookup(line => line.Kind);
        Console.WriteLine(title);
        foreach (var (kind, name) in Kinds)
            Row(name, byKind[kind].Count(), byKind[kind].Sum(line => line.Amount), currency);
        Row("together", lines.Count, lines.Sum(line => line.Amount), currency);
    }

    private static void Row(string name, int count) => Console.WriteLine($"  {name,-36}{Text.Count(count),9}");

    private static void Row(string name, int count, decimal amount, string currency) =>
        Console.WriteLine($"  {name,-36}{Text.Count(count),9}  {Text.Amount(amount, currency),22}");
}
