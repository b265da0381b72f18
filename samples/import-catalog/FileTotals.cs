namespace ImportCatalog;

/// <summary>
/// What the file says, added up from its lines once more and apart from what was planned and sent: the first invoices
/// that can be orders, and what each comes to.
/// </summary>
internal static class FileTotals
{
    private const int LinesMax = 1_500;

    public static Dictionary<string, InvoiceTotal> Of(SalesFile file, ImportOptions options)
    {
        var decimals = CurrencyDecimals.Of(options.Currency);
        var sums = new OrderedDictionary<string, (int Lines, decimal Amount)>(StringComparer.Ordinal);
        var canceled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in file.Lines())
        {
            sums.TryAdd(line.Invoice, default);
            if (line.Kind == LineKind.Cancellation)
                canceled.Add(line.Invoice);
            if (line.Kind != LineKind.Goods)
                continue;

            var (lines, amount) = sums[line.Invoice];
            sums[line.Invoice] = (lines + 1, amount + Math.Round(line.Quantity * line.UnitPrice, decimals, MidpointRounding.AwayFromZero));
        }

        return sums
            .Where(sum => sum.Value.Amount > 0 && sum.Value.Lines <= LinesMax && !canceled.Contains(sum.Key))
            .Take(options.Invoices)
            .ToDictionary(sum => sum.Key, sum => new InvoiceTotal(sum.Value.Lines, sum.Value.Amount, options.Currency));
    }
}
