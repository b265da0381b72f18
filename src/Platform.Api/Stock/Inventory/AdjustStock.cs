using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>Brings stock in or writes it off: the level and the movement that explains it.</summary>
public sealed class AdjustStock(PlatformDb db, FindWarehouse warehouses, ChangeLevels levels) : IVerb
{
    private const string MakeLevel = """
        insert into stock_levels (tenant_id, id, organization_id, variant_id, warehouse_id, on_hand, reserved, version, updated_at)
        values ($1, $2, $3, $4, $5, 0, 0, 0, $6)
        on conflict (tenant_id, variant_id, warehouse_id) do nothing
        """;

    public async Task<AdjustmentResponse> AdjustAsync(AdjustStockRequest request, CancellationToken cancel)
    {
        var variant = await db.Variants.AsNoTracking()
            .SingleOrDefaultAsync(variant => variant.Id == request.VariantId && variant.SellerId == db.Caller.OrganizationId, cancel);
        var warehouse = await warehouses.MeantAsync(request.WarehouseId, cancel);
        if (variant is null || warehouse is null || FaultsOf(request, variant).Any())
            throw Refusal.Invalid([.. FaultsOf(request, variant), .. warehouse is null ? [WarehouseUnknown] : (Fault[])[]]);

        await MakeLevelAsync(variant, warehouse, cancel);
        var cause = new MovementCause(StockMovementKind.Adjustment, request.Reason, null);
        var changed = await levels.ApplyAsync(
            [new LevelChange(variant.Id, warehouse.Id, request.Quantity.Value, 0)], cause, cancel);
        if (changed.Count == 0)
            throw await RefusedAsync(variant, warehouse, request.Quantity.Value, cancel);

        var (level, movement) = changed[0];
        return new AdjustmentResponse(
            new StockMovementResponse(
                movement, level.SellerId, variant.Id, warehouse.Id, cause.Kind, new Quantity(request.Quantity.Value, variant.Unit),
                request.Reason, null, level.UpdatedAt),
            level);
    }

    private static Fault WarehouseUnknown { get; } =
        new("/warehouse_id", "warehouse_unknown", "You have no such warehouse. Take its id from GET /v1/warehouses.");

    private static IEnumerable<Fault> FaultsOf(AdjustStockRequest request, Variant? variant)
    {
        if (variant is null)
            yield return new Fault("/variant_id", "variant_unknown", "You have no such variant. Take its id from GET /v1/products.");
        if (request.Quantity.Value == 0)
            yield return new Fault("/quantity", "nothing_moved", "Send what came in, or with a minus what went out.");
        if (variant is { Unit.IsCounted: true } && !request.Quantity.IsWhole)
            yield return new Fault("/quantity", "not_whole", $"{variant.Unit} is counted: send a whole number.");
    }

    private async Task MakeLevelAsync(Variant variant, Warehouse warehouse, CancellationToken cancel)
    {
        await using var make = db.Command(MakeLevel, db.TenantId.Value, Id<StockLevel>.New(db.Now).Value,
            variant.SellerId.Value, variant.Id.Value, warehouse.Id.Value, db.Now);
        await make.WriteAsync(cancel);
    }

    private async Task<Refusal> RefusedAsync(Variant variant, Warehouse warehouse, decimal quantity, CancellationToken cancel)
    {
        var level = StockLevelResponse.From(await db.StockLevels.AsNoTracking()
            .SingleAsync(level => level.VariantId == variant.Id && level.WarehouseId == warehouse.Id, cancel), variant);
        return quantity > 0
            ? Refusal.Invalid(new Fault("/quantity", "level_too_large", "What is on hand stays below ten to the power of 12."))
            : new Refusal(InventoryErrors.InsufficientStock,
                $"{level.OnHand} on hand, of which {level.Reserved} are reserved: take away at most {level.Available}.")
            {
                Members = new Dictionary<string, object?> { ["level"] = level },
            };
    }
}
