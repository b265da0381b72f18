using System.Collections.Frozen;

namespace ImportCatalog;

/// <summary>Stock codes that stand for charges, corrections and vouchers: nothing that lies on a shelf.</summary>
internal static class NotGoods
{
    private static readonly FrozenSet<string> Codes = new[]
    {
        "AMAZONFEE", // a marketplace's fee
        "B", // bad debt
        "BANK CHARGES",
        "C2", // carriage
        "CRUK", // a commission to charity
        "D", // discount
        "DOT", // postage
        "M", // entered by hand
        "POST", // postage
        "S", // samples
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string item) => Codes.Contains(item) || item.StartsWith("GIFT_", StringComparison.Ordinal);
}
