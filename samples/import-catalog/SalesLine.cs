using System.Globalization;

namespace ImportCatalog;

/// <summary>One line of the file.</summary>
internal sealed record SalesLine(
    string Invoice, string StockCode, string Description, decimal Quantity, string Date, decimal UnitPrice, string CustomerId, string Country)
{
    /// <summary>Whether its numbers are numbers: whole pieces, and a price of at most six decimals.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>What is sold: <c>85123a</c> and <c>85123A</c> are the same thing.</summary>
    public string Item => StockCode.ToUpperInvariant();

    /// <summary>The variant it is sold as: the seller asks one price for it, so each price is a variant of its own.</summary>
    public string Sku => $"{Item}@{PriceText}";

    public string PriceText => UnitPrice.ToString("0.00####", CultureInfo.InvariantCulture);

    public decimal Amount => Quantity * UnitPrice;

    /// <summary>What the line comes to: rounded once, half away from zero, as the API does it.</summary>
    public decimal Total(int decimals) => decimal.Round(Amount, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether it can be a line of an order, and if not, why. The first reason that applies.</summary>
    public LineKind Kind =>
        !IsReadable ? LineKind.Unreadable
        : Invoice is ['C' or 'c', >= '0' and <= '9', ..] ? LineKind.Cancellation
        : NotGoods.Has(Item) ? LineKind.NotGoods
        : Quantity <= 0 ? LineKind.NoQuantity
        : UnitPrice <= 0 ? LineKind.NoPrice
        : LineKind.Goods;
}

/// <summary>What becomes of a line.</summary>
internal enum LineKind
{
    Goods,
    Cancellation,
    NotGoods,
    NoQuantity,
    NoPrice,
    Unreadable,
}
