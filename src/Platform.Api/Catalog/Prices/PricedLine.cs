using Platform.Api.Catalog.Products;

namespace Platform.Api.Catalog.Prices;

/// <summary>A line that wants a price: so much of this variant.</summary>
public readonly record struct LineToPrice(Id<Variant> VariantId, decimal Quantity);

/// <summary>Where a price comes from; the most specific source that has one wins.</summary>
public enum PriceSource
{
    /// <summary>The seller's base list.</summary>
    BaseList,
}

/// <summary>Why a line costs what it does.</summary>
/// <param name="Source">Where the price comes from.</param>
/// <param name="TierFromQuantity">The quantity from which the tier that was reached applies.</param>
public sealed record PriceReason(PriceSource Source, Quantity TierFromQuantity);

/// <summary>A line with its price. Where it cannot be ordered its faults say why.</summary>
public sealed record PricedLine
{
    /// <summary>What is wrong with the line, each fault at its place under <c>/lines</c>; none where it can be ordered.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What is offered; <c>null</c> where there is no such variant.</summary>
    public Offer? Offer { get; init; }

    public Quantity Quantity { get; init; }

    public UnitPrice UnitPrice { get; init; }

    /// <summary>The unit price times the quantity, rounded once.</summary>
    public Money Total { get; init; }

    public PriceReason? Reason { get; init; }
}

/// <summary>A variant as it is offered now.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="ProductId">Its product.</param>
/// <param name="SellerId">Who sells it.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Sku">The seller's number for the variant.</param>
/// <param name="Unit">What it is sold by.</param>
/// <param name="MinimumQuantity">The smallest quantity that can be ordered.</param>
/// <param name="OrderMultiple">What an ordered quantity is a multiple of.</param>
/// <param name="IsActive">Whether it can be ordered.</param>
/// <param name="Prices">The unit prices and from which quantity they apply, ascending; all in one currency.</param>
public sealed record Offer(
    Id<Variant> VariantId,
    Id<Product> ProductId,
    Id<Organization> SellerId,
    string Name,
    string Sku,
    Unit Unit,
    decimal MinimumQuantity,
    decimal OrderMultiple,
    bool IsActive,
    IReadOnlyList<(decimal FromQuantity, UnitPrice UnitPrice)> Prices);
