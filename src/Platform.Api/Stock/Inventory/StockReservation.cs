using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>
/// Stock that a line of a document holds in one warehouse. Each piece of it is once consumed (shipped) or once
/// released; what is neither is still held. Changed by <see cref="ReserveStock"/> alone.
/// </summary>
public sealed class StockReservation : Entity, IIdentified
{
    public static string Prefix => "rsv";

    public Id<StockReservation> Id { get; private init; }

    /// <summary>The document that holds it, such as an order's id.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The line of the document.</summary>
    public string LineId { get; private init; } = "";

    public Id<Variant> VariantId { get; private init; }

    public Id<Warehouse> WarehouseId { get; private init; }

    public decimal Quantity { get; private init; }

    public decimal Consumed { get; private init; }

    public decimal Released { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }
}
