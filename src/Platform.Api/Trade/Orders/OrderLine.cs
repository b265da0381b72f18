using Platform.Api.Catalog.Prices;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Trade.Orders;

/// <summary>What is ordered of one variant, at the price it was ordered at. It counts what became of it, each no more than the one before.</summary>
public sealed class OrderLine : Entity, IIdentified
{
    public static string Prefix => "orl";

    public Id<OrderLine> Id { get; private init; }

    public Id<Order> OrderId { get; private init; }

    /// <summary>Its place in the order, from 1.</summary>
    public int Position { get; private init; }

    public Id<Variant> VariantId { get; private init; }

    public string Sku { get; private init; } = "";

    public string Name { get; private init; } = "";

    public Unit Unit { get; private init; }

    public decimal Ordered { get; private init; }

    public decimal Shipped { get; private set; }

    public decimal Delivered { get; private set; }

    public UnitPrice UnitPrice { get; private init; }

    public Money Total { get; private init; }

    /// <summary>Where the price came from.</summary>
    public PriceSource PriceSource { get; private init; }

    /// <summary>The quantity tier that was reached.</summary>
    public decimal PriceTierFrom { get; private init; }

    public decimal Unshipped => Ordered - Shipped;

    internal static OrderLine Of(int position, PricedLine priced, DateTimeOffset now) => new()
    {
        Id = Id<OrderLine>.New(now),
        Position = position,
        VariantId = priced.Offer!.VariantId,
        Sku = priced.Offer.Sku,
        Name = priced.Offer.Name,
        Unit = priced.Offer.Unit,
        Ordered = priced.Quantity.Value,
        UnitPrice = priced.UnitPrice,
        Total = priced.Total,
        PriceSource = priced.Reason!.Source,
        PriceTierFrom = priced.Reason.TierFromQuantity.Value,
    };

    internal void Ship(decimal quantity) => Shipped += quantity;

    internal void Deliver(decimal quantity) => Delivered += quantity;
}
