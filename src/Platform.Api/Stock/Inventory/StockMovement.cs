using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

public enum StockMovementKind
{
    /// <summary>Somebody counted, received or wrote off stock.</summary>
    Adjustment,

    /// <summary>Stock went out to a buyer.</summary>
    Shipment,

    /// <summary>Stock came back from a buyer.</summary>
    Return,
}

/// <summary>One change of what is in a warehouse: written once, never changed.</summary>
public sealed class StockMovement : Entity, IIdentified, IOwned
{
    public static string Prefix => "mov";

    public Id<StockMovement> Id { get; private init; }

    public Id<Organization> OrganizationId { get; private init; }

    public Id<Variant> VariantId { get; private init; }

    public Id<Warehouse> WarehouseId { get; private init; }

    public StockMovementKind Kind { get; private init; }

    /// <summary>How much came in; negative where it went out.</summary>
    public decimal Quantity { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>The document that moved it, such as a shipment's id.</summary>
    public string? Reference { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }
}
