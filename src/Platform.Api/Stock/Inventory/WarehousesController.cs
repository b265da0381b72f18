namespace Platform.Api.Stock.Inventory;

/// <summary>Where sellers keep their stock. Each sees its own.</summary>
[ApiController, Route("v1/warehouses"), Tags("inventory")]
public sealed class WarehousesController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists warehouses, newest first.</summary>
    [HttpGet, Requires("warehouses:read")]
    public async Task<ActionResult<Page<WarehouseResponse>>> List([FromQuery] WarehouseQuery query, CancellationToken cancel)
    {
        var warehouses = await query.Apply(db.Warehouses.AsNoTracking()).ToListAsync(cancel);

        return query.Cut(warehouses, warehouse => warehouse.Id.Value, WarehouseResponse.From);
    }

    /// <summary>Shows a warehouse.</summary>
    [HttpGet("{id}"), Requires("warehouses:read")]
    public async Task<ActionResult<WarehouseResponse>> Get(Id<Warehouse> id, CancellationToken cancel) =>
        WarehouseResponse.From(await db.Warehouses.AsNoTracking().Where(warehouse => warehouse.Id == id).FoundAsync(db, cancel));

    /// <summary>Makes a warehouse.</summary>
    [HttpPost, Requires("warehouses:write")]
    [ProducesResponseType<WarehouseResponse>(201)]
    public async Task<ActionResult<WarehouseResponse>> Create(CreateWarehouseRequest request, CancellationToken cancel)
    {
        var seller = db.Caller.OrganizationId;
        var taken = await db.Warehouses.FirstOrDefaultAsync(warehouse => warehouse.OrganizationId == seller
            && (warehouse.Code == request.Code || (request.ExternalId != null && warehouse.ExternalId == request.ExternalId)), cancel);
        if (taken is not null)
            throw new Refusal(InventoryErrors.WarehouseTaken, $"It is {taken.Id}, as shown in current. Send another code and external id.") { Current = taken };

        var warehouse = Warehouse.Make(seller, request, db.Now);
        db.Warehouses.Add(warehouse);
        await db.SaveChangesAsync(cancel);

        return Created(warehouse.Href, WarehouseResponse.From(warehouse));
    }
}
