using Npgsql;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>A change of one level: what comes in or goes out, and what is reserved or freed.</summary>
public readonly record struct LevelChange(Id<Variant> VariantId, Id<Warehouse> WarehouseId, decimal OnHand, decimal Reserved);

/// <summary>Why what is on hand changes.</summary>
public sealed record MovementCause(StockMovementKind Kind, string? Reason, string? Reference);

/// <summary>
/// The only way stock changes: levels, the movements behind them and their events together, in the caller's
/// transaction, in one statement however many levels there are.
/// </summary>
public sealed class ChangeLevels(PlatformDb db) : IVerb
{
    // The condition is the rule; where it fails the level is left out of the answer, and the caller refuses.
    private const string Change = """
        with change as (
            select * from unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::numeric[], $6::uuid[])
                as c(variant_id, warehouse_id, on_hand, reserved, movement_id)
        ), changed as (
            update stock_levels l
            set on_hand = l.on_hand + c.on_hand, reserved = l.reserved + c.reserved, version = l.version + 1, updated_at = $7
            from change c
            where l.tenant_id = $1 and l.variant_id = c.variant_id and l.warehouse_id = c.warehouse_id
              and l.reserved + c.reserved >= 0 and l.on_hand + c.on_hand >= l.reserved + c.reserved
              and l.on_hand + c.on_hand < 1000000000000
            returning l.id, l.organization_id, l.variant_id, l.warehouse_id, l.on_hand, l.reserved, l.version, l.updated_at,
                      c.on_hand as moved, c.movement_id
        ), moved as (
            insert into stock_movements
                (tenant_id, id, organization_id, variant_id, warehouse_id, kind, quantity, reason, reference, created_at)
            select $1, movement_id, organization_id, variant_id, warehouse_id, $8::text, moved, $9::text, $10::text, $7
            from changed where moved <> 0
        )
        select c.id, c.organization_id, c.variant_id, v.sku, v.unit, c.warehouse_id, c.on_hand, c.reserved, c.version, c.updated_at, c.movement_id
        from changed c join variants v on v.tenant_id = $1 and v.id = c.variant_id
        order by c.variant_id, c.warehouse_id
        """;

    /// <summary>Changes the levels. The caller holds their locks, or changes a single one.</summary>
    /// <param name="changes">What changes; several changes of one level count as one.</param>
    /// <param name="cause">Why what is on hand changes; <c>null</c> where only reservations do.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The levels after the change; one that the change would bring below zero is left out.</returns>
    public async Task<IReadOnlyList<ChangedLevel>> ApplyAsync(
        IEnumerable<LevelChange> changes, MovementCause? cause, CancellationToken cancel)
    {
        var now = db.Now;
        var levels = changes.GroupBy(change => (change.VariantId, change.WarehouseId)).ToList();
        await using var command = db.Command(Change, db.TenantId.Value,
            levels.ConvertAll(level => level.Key.VariantId.Value),
            levels.ConvertAll(level => level.Key.WarehouseId.Value),
            levels.ConvertAll(level => level.Sum(change => change.OnHand)),
            levels.ConvertAll(level => level.Sum(change => change.Reserved)),
            levels.ConvertAll(_ => Id<StockMovement>.New(now).Value),
            now, cause is null ? null : SnakeCase.Of(cause.Kind.ToString()), cause?.Reason, cause?.Reference);

        var changed = new List<ChangedLevel>(levels.Count);
        await using (var row = await command.ReadAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
                changed.Add(LevelIn(row));
        }

        foreach (var level in changed)
            db.Tell(Event(level.Level));
        return changed;
    }

    private static ChangedLevel LevelIn(NpgsqlDataReader row) => new(
        StockLevelResponse.Of(
            new Id<StockLevel>(row.GetGuid(0)), new Id<Organization>(row.GetGuid(1)), new Id<Variant>(row.GetGuid(2)), row.GetString(3),
            Unit.Parse(row.GetString(4)), new Id<Warehouse>(row.GetGuid(5)), row.GetDecimal(6), row.GetDecimal(7),
            row.GetInt32(8), row.GetFieldValue<DateTimeOffset>(9)),
        new Id<StockMovement>(row.GetGuid(10)));

    private static NewEvent Event(StockLevelResponse level) => new(
        InventoryEvents.LevelChanged,
        new ResourceReference("inventory_level", level.Id.ToString(), level.Version,
            $"/v1/inventory?variant_id={level.VariantId}&warehouse_id={level.WarehouseId}"),
        level, [level.SellerId]);
}

/// <summary>A level after a change, and the movement behind it where there was one.</summary>
public sealed record ChangedLevel(StockLevelResponse Level, Id<StockMovement> MovementId);
