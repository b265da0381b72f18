using System.Globalization;

namespace ImportCatalog;

/// <summary>Numbers as the summary shows them: to the last digit.</summary>
internal static class Text
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Amount(decimal amount, string currency)
    {
        var decimals = new string('0', CurrencyDecimals.Of(currency));
        return $"{currency} {amount.ToString($"#,##0.{decimals}######", CultureInfo.InvariantCulture)}";
    }
}
