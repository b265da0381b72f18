namespace ImportCatalog;

/// <summary>Holds what the API shows against what the file says, invoice by invoice and together.</summary>
internal static class Comparison
{
    private const int DifferencesShownMax = 50;

    /// <returns>Whether the two agree.</returns>
    public static bool Print(
        Dictionary<string, InvoiceTotal> expected, IReadOnlyDictionary<string, InvoiceTotal> actual, IReadOnlyDictionary<string, string> refused)
    {
        Console.WriteLine($"The file   {Sum(expected.Values)}");
        Console.WriteLine($"The API    {Sum([.. actual.Values])}");

        var differences = expected.Where(invoice => actual.GetValueOrDefault(invoice.Key) != invoice.Value).ToList();
        foreach (var (invoice, total) in differences.Take(DifferencesShownMax))
        {
            var there = actual.GetValueOrDefault(invoice)?.ToString() ?? "no such order";
            Console.WriteLine($"  {invoice}: the file has {total}; the API has {there}. {refused.GetValueOrDefault(invoice)}");
        }

        Console.WriteLine(differences.Count == 0
            ? "OK: the file and the API agree to the last digit"
            : $"NOT OK: {Text.Count(differences.Count)} invoices differ");
        return differences.Count == 0;
    }

    private static string Sum(IReadOnlyCollection<InvoiceTotal> totals)
    {
        var amounts = totals.GroupBy(total => total.Currency)
            .OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => Text.Amount(currency.Sum(total => total.Amount), currency.Key));
        return string.Join(", ", amounts.Prepend($"{Text.Count(totals.Sum(total => total.Lines))} lines").Prepend($"{Text.Count(totals.Count)} orders"));
    }
}
