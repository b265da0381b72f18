using System.ComponentModel.DataAnnotations;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>Stock that was counted, received or written off.</summary>
public sealed record AdjustStockRequest
{
    /// <summary>What of: one of your variants.</summary>
    public required Id<Variant> VariantId { get; init; }

    /// <summary>Where: one of your warehouses; your first one where it is left out, which is made on first use.</summary>
    public Id<Warehouse>? WarehouseId { get; init; }

    /// <summary>How much came in, or with a minus how much went out; never zero.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Why, in your own words of at most 500 characters, such as <c>stock-take 2026-03</c>.</summary>
    [StringLength(500, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>An adjustment: what moved, and how much there is now.</summary>
/// <param name="Movement">The movement that was written.</param>
/// <param name="Level">The stock after it.</param>
public sealed record AdjustmentResponse(StockMovementResponse Movement, StockLevelResponse Level);

/// <summary>How much of a variant is in a warehouse.</summary>
/// <param name="Id">The level's id.</param>
/// <param name="SellerId">Whose stock it is.</param>
/// <param name="VariantId">What of.</param>
/// <param name="Sku">The seller's number for the variant.</param>
/// <param name="WarehouseId">Where.</param>
/// <param name="Unit">What it is counted or measured in.</param>
/// <param name="OnHand">What is there.</param>
/// <param name="Reserved">What of it is spoken for.</param>
/// <param name="Available">What can still be ordered: on hand less reserved.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record StockLevelResponse(
    Id<StockLevel> Id,
    Id<Organization> SellerId,
    Id<Variant> VariantId,
    string Sku,
    Id<Warehouse> WarehouseId,
    Unit Unit,
    Quantity OnHand,
    Quantity Reserved,
    Quantity Available,
    int Version,
    DateTimeOffset UpdatedAt)
{
    public static StockLevelResponse From(StockLevel level, Variant variant) => Of(
        level.Id, level.OrganizationId, level.VariantId, variant.Sku, variant.Unit, level.WarehouseId,
        level.OnHand, level.Reserved, level.Version, level.UpdatedAt);

    public static StockLevelResponse Of(
        Id<StockLevel> id, Id<Organization> seller, Id<Variant> variant, string sku, Unit unit, Id<Warehouse> warehouse,
        decimal onHand, decimal reserved, int version, DateTimeOffset updatedAt) => new(
        id, seller, variant, sku, warehouse, unit, new Quantity(onHand, unit), new Quantity(reserved, unit),
        new Quantity(onHand - reserved, unit), version, updatedAt);
}

/// <summary>One change of what is in a warehouse.</summary>
/// <param name="Id">The movement's id.</param>
/// <param name="SellerId">Whose stock it is.</param>
/// <param name="VariantId">What of.</param>
/// <param name="WarehouseId">Where.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Quantity">How much came in; negative where it went out.</param>
/// <param name="Reason">Why, in the words of whoever adjusted.</param>
/// <param name="Reference">The document that moved it, such as a shipment's id.</param>
/// <param name="CreatedAt">When.</param>
public sealed record StockMovementResponse(
    Id<StockMovement> Id,
    Id<Organization> SellerId,
    Id<Variant> VariantId,
    Id<Warehouse> WarehouseId,
    StockMovementKind Kind,
    Quantity Quantity,
    string? Reason,
    string? Reference,
    DateTimeOffset CreatedAt)
{
    public static StockMovementResponse From(StockMovement movement, Unit unit) => new(
        movement.Id, movement.OrganizationId, movement.VariantId, movement.WarehouseId, movement.Kind,
        new Quantity(movement.Quantity, unit), movement.Reason, movement.Reference, movement.CreatedAt);
}
