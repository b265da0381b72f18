using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>How much there is, and what moved it. A seller sees its own; for anybody else there is none.</summary>
[ApiController, Route("v1/inventory"), Tags("inventory")]
public sealed class InventoryController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists stock levels, newest first.</summary>
    [HttpGet, Requires("stock_levels:read")]
    public async Task<ActionResult<Page<StockLevelResponse>>> Levels([FromQuery] StockLevelQuery query, CancellationToken cancel)
    {
        var levels = query.Apply(db.StockLevels.AsNoTracking(), db.Variants)
            .Join(db.Variants, level => level.VariantId, variant => variant.Id, (level, variant) => new { level, variant });
        var fetched = await query.Page(levels, row => row.level.Id).ToListAsync(cancel);

        return query.Cut(fetched, row => row.level.Id.Value, row => StockLevelResponse.From(row.level, row.variant));
    }

    /// <summary>Lists what moved stock, newest first.</summary>
    [HttpGet("movements"), Requires("stock_movements:read")]
    public async Task<ActionResult<Page<StockMovementResponse>>> Movements([FromQuery] StockMovementQuery query, CancellationToken cancel)
    {
        var movements = query.Apply(db.StockMovements.AsNoTracking())
            .Join(db.Variants, movement => movement.VariantId, variant => variant.Id, (movement, variant) => new { movement, variant.Unit });
        var fetched = await query.Page(movements, row => row.movement.Id).ToListAsync(cancel);

        return query.Cut(fetched, row => row.movement.Id.Value, row => StockMovementResponse.From(row.movement, row.Unit));
    }

    /// <summary>Brings stock in, or writes it off.</summary>
    [HttpPost("adjustments"), Requires("stock:adjust"), NeedsIdempotencyKey]
    [ProducesResponseType<AdjustmentResponse>(201)]
    public async Task<ActionResult<AdjustmentResponse>> Adjust(
        AdjustStockRequest request, [FromServices] AdjustStock adjust, CancellationToken cancel)
    {
        var adjustment = await adjust.AdjustAsync(request, cancel);
        await db.SaveChangesAsync(cancel);

        return StatusCode(StatusCodes.Status201Created, adjustment);
    }
}
