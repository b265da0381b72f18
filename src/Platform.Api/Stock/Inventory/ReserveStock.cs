using Npgsql;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>
/// Stock spoken for by a document: reserved when it is placed, consumed when it ships, released when it ends. All in
/// the caller's transaction. Levels are always locked in the order of variant and warehouse, so documents of many lines
/// cannot deadlock, and of two that race for the last piece exactly one gets it. Save afterwards: the events are
/// written with what you save.
/// </summary>
public sealed class ReserveStock(PlatformDb db) : IVerb
{
    // Ids sort by time, so a seller's first warehouse comes first.
    private const string LockLevels = """
        select l.id, l.variant_id, l.warehouse_id, l.on_hand - l.reserved, null::text from stock_levels l
        where l.tenant_id = $1 and l.variant_id = any($2)
        order by l.variant_id, l.warehouse_id for update
        """;

    private const string LockLevelsOfHeld = """
        select 1 from stock_levels l
        where l.tenant_id = $1 and (l.variant_id, l.warehouse_id) in (
            select r.variant_id, r.warehouse_id from stock_reservations r
            where r.tenant_id = $1 and r.reference = $2 and r.quantity > r.consumed + r.released)
        order by l.variant_id, l.warehouse_id for update
        """;

    private const string ReadHeld = """
        select r.id, r.variant_id, r.warehouse_id, r.quantity - r.consumed - r.released, r.line_id from stock_reservations r
        where r.tenant_id = $1 and r.reference = $2 and r.quantity > r.consumed + r.released
        order by r.warehouse_id, r.id for update
        """;

    private const string Hold = """
        insert into stock_reservations
            (tenant_id, id, reference, line_id, variant_id, warehouse_id, quantity, consumed, released, created_at)
        select $1, r.id, $2, r.line_id, r.variant_id, r.warehouse_id, r.quantity, 0, 0, $3
        from unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::numeric[]) as r(id, line_id, variant_id, warehouse_id, quantity)
        """;

    private const string EndHeld = """
        update stock_reservations r set consumed = r.consumed + e.consumed, released = r.released + e.released
        from unnest($2::uuid[], $3::numeric[], $4::numeric[]) as e(id, consumed, released)
        where r.tenant_id = $1 and r.id = e.id
        """;

    private readonly ChangeLevels levels = new(db);

    /// <summary>Reserves every line, or refuses with every line that lacks.</summary>
    /// <param name="reference">The document, such as an order's id.</param>
    /// <param name="lines">What it wants; a shortage names a line by its place here.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ReserveAsync(string reference, IReadOnlyList<StockLine> lines, CancellationToken cancel)
    {
        var variants = lines.Select(line => line.VariantId.Value).Distinct().ToArray();
        var allocation = new AllocateStock(lines, await LockedAsync(variants, cancel));
        if (allocation.Shortages.Count > 0)
            throw InventoryErrors.Insufficient(allocation.Shortages);

        var now = db.Now;
        var takings = allocation.Takings;
        db.AtCommit(Hold, db.TenantId.Value, reference, now,
            takings.Select(_ => Id<StockReservation>.New(now).Value).ToArray(),
            takings.Select(taking => taking.Line.LineId).ToArray(),
            takings.Select(taking => taking.Line.VariantId.Value).ToArray(),
            takings.Select(taking => taking.From.WarehouseId.Value).ToArray(),
            takings.Select(taking => taking.Quantity).ToArray());
        await ChangeAsync(takings, taking => new(taking.Line.VariantId, taking.From.WarehouseId, 0, taking.Quantity), null, cancel);
    }

    /// <summary>Releases all that the document still holds; nothing where it holds nothing.</summary>
    public async Task ReleaseAsync(string reference, CancellationToken cancel)
    {
        var held = await HeldAsync(reference, cancel);
        if (held.Count == 0)
            return;

        End(held, _ => 0, stock => stock.Available, stock => stock.Source);
        await ChangeAsync(held, stock => new(stock.VariantId, stock.WarehouseId, 0, -stock.Available), null, cancel);
    }

    /// <summary>Takes out of the warehouses what the document holds for these lines: it ships.</summary>
    /// <param name="reference">The document that holds the stock, such as an order's id.</param>
    /// <param name="lines">What ships, no more of each line than is still held for it.</param>
    /// <param name="cause">What the movements name: the shipment.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ConsumeAsync(string reference, IReadOnlyList<StockLine> lines, string cause, CancellationToken cancel)
    {
        var allocation = new AllocateStock(lines, await HeldAsync(reference, cancel));
        if (allocation.Shortages.Count > 0)
            throw InventoryErrors.NotHeld(allocation.Shortages);

        var takings = allocation.Takings;
        End(takings.GroupBy(taking => taking.From.Source).ToList(),
            group => group.Sum(taking => taking.Quantity), _ => 0, group => group.Key);
        await ChangeAsync(takings,
            taking => new(taking.Line.VariantId, taking.From.WarehouseId, -taking.Quantity, -taking.Quantity),
            new MovementCause(StockMovementKind.Shipment, null, cause), cancel);
    }

    private async Task<List<AvailableStock>> LockedAsync(Guid[] variants, CancellationToken cancel)
    {
        await using var command = db.Command(LockLevels, db.TenantId.Value, variants);
        await using var row = await command.ReadAsync(cancel);
        return await ReadAsync(row, cancel);
    }

    private async Task<List<AvailableStock>> HeldAsync(string reference, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(db);
        batch.Add(LockLevelsOfHeld, db.TenantId.Value, reference);
        batch.Add(ReadHeld, db.TenantId.Value, reference);
        await using var row = await batch.ReadAsync(cancel);
        await row.NextResultAsync(cancel);
        return await ReadAsync(row, cancel);
    }

    private void End<T>(IReadOnlyList<T> ended, Func<T, decimal> consumed, Func<T, decimal> released, Func<T, Guid> source) =>
        db.AtCommit(EndHeld, db.TenantId.Value,
            ended.Select(source).ToArray(), ended.Select(consumed).ToArray(), ended.Select(released).ToArray());

    private async Task ChangeAsync<T>(
        IReadOnlyList<T> rows, Func<T, LevelChange> change, MovementCause? cause, CancellationToken cancel)
    {
        var wanted = rows.Select(change).ToList();
        var changed = await levels.ApplyAsync(wanted, cause, cancel);
        if (changed.Count != wanted.Select(level => (level.VariantId, level.WarehouseId)).Distinct().Count())
            throw new InvalidOperationException("A level under lock was not as it had been read.");
    }

    private static async Task<List<AvailableStock>> ReadAsync(NpgsqlDataReader row, CancellationToken cancel)
    {
        var stocks = new List<AvailableStock>();
        while (await row.ReadAsync(cancel))
            stocks.Add(new AvailableStock(
                row.GetGuid(0), new Id<Variant>(row.GetGuid(1)), new Id<Warehouse>(row.GetGuid(2)),
                row.IsDBNull(4) ? null : row.GetString(4), row.GetDecimal(3)));
        return stocks;
    }
}
