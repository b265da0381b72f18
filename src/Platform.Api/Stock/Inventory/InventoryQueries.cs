using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>Which stock is wanted.</summary>
public sealed record StockLevelQuery : PageQuery
{
    /// <summary>Only of this variant.</summary>
    [FromQuery(Name = "variant_id")]
    public Id<Variant>? VariantId { get; init; }

    /// <summary>Only of the variants with this sku.</summary>
    [FromQuery(Name = "sku")]
    public string? Sku { get; init; }

    /// <summary>Only in this warehouse.</summary>
    [FromQuery(Name = "warehouse_id")]
    public Id<Warehouse>? WarehouseId { get; init; }

    internal IQueryable<StockLevel> Apply(IQueryable<StockLevel> levels, IQueryable<Variant> variants)
    {
        if (VariantId is { } variant)
            levels = levels.Where(level => level.VariantId == variant);
        if (Sku is { } sku)
            levels = levels.Where(level => variants.Any(variant => variant.Id == level.VariantId && variant.Sku == sku));
        if (WarehouseId is { } warehouse)
            levels = levels.Where(level => level.WarehouseId == warehouse);

        return levels;
    }
}

/// <summary>Which movements are wanted.</summary>
public sealed record StockMovementQuery : PageQuery
{
    /// <summary>Only of this variant.</summary>
    [FromQuery(Name = "variant_id")]
    public Id<Variant>? VariantId { get; init; }

    /// <summary>Only in this warehouse.</summary>
    [FromQuery(Name = "warehouse_id")]
    public Id<Warehouse>? WarehouseId { get; init; }

    internal IQueryable<StockMovement> Apply(IQueryable<StockMovement> movements)
    {
        if (VariantId is { } variant)
            movements = movements.Where(movement => movement.VariantId == variant);
        if (WarehouseId is { } warehouse)
            movements = movements.Where(movement => movement.WarehouseId == warehouse);

        return movements;
    }
}
