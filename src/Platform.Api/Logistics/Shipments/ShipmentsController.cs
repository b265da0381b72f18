using Platform.Api.Stock.Inventory;
using Platform.Api.Trade.Orders;

namespace Platform.Api.Logistics.Shipments;

/// <summary>Goods on their way.</summary>
[ApiController, Route("v1"), Tags("shipments")]
public sealed class ShipmentsController(PlatformDb db) : ControllerBase
{
    /// <summary>Sends goods of a confirmed order; they leave the stock. For the seller.</summary>
    [HttpPost("orders/{id}/shipments"), Requires("shipments:send"), NeedsIdempotencyKey]
    [Refuses("order_wrong_party", "order_state_conflict")]
    [ProducesResponseType<ShipmentResponse>(201)]
    public async Task<ActionResult<ShipmentResponse>> Send(
        Id<Order> id, SendShipmentRequest request, [FromServices] ReserveStock stock, [FromServices] AnnounceShipment announce, CancellationToken cancel)
    {
        var (order, parcel) = await PackAsync(id, request, cancel);
        if (await announce.AnnounceAsync(request, cancel))
            (order, parcel) = await PackAsync(id, request, cancel);

        var shipment = Shipment.Send(order, parcel, request.Carrier, request.TrackingNumber, db.Now);
        db.Shipments.Add(shipment);
        await stock.ConsumeAsync(order.Id.ToString(), [.. parcel.Select(sent => new StockLine(sent.Line.Id.ToString(), sent.Line.VariantId, sent.Quantity))], shipment.Id.ToString(), cancel);
        await db.SaveChangesAsync(cancel);

        return Created(shipment.Href, ShipmentResponse.From(shipment));
    }

    /// <summary>Lists an order's shipments, newest first.</summary>
    [HttpGet("orders/{id}/shipments"), Requires("shipments:read")]
    public async Task<ActionResult<Page<ShipmentResponse>>> List(Id<Order> id, [FromQuery] PageQuery query, CancellationToken cancel)
    {
        if (!await db.Orders.AnyAsync(row => row.Id == id, cancel))
            throw Refusal.NotFound();
        var sent = db.Shipments.AsNoTracking().Include(row => row.Lines).Where(row => row.OrderId == id);
        var shipments = await query.Page(sent, row => row.Id).ToListAsync(cancel);

        return query.Cut(shipments, shipment => shipment.Id.Value, ShipmentResponse.From);
    }

    /// <summary>Shows a shipment.</summary>
    [HttpGet("shipments/{id}"), Requires("shipments:read")]
    public async Task<ActionResult<ShipmentResponse>> Get(Id<Shipment> id, CancellationToken cancel) =>
        ShipmentResponse.From(await Find(id, cancel));

    /// <summary>Records that a shipment arrived, and who signed for it. For the seller.</summary>
    [HttpPost("shipments/{id}/deliver"), Requires("shipments:deliver"), Refuses("order_wrong_party", "order_state_conflict")]
    public async Task<ActionResult<ShipmentResponse>> Deliver(Id<Shipment> id, DeliverShipmentRequest request, CancellationToken cancel)
    {
        var known = await db.Shipments.AsNoTracking().Where(row => row.Id == id).FoundAsync(db, cancel);
        var order = await db.OrderToChangeAsync(known.OrderId, cancel);
        var shipment = await Find(id, cancel);
        if (!order.PartiesOf(db.Caller).HasFlag(OrderParty.Seller))
            throw OrderErrors.WrongParty.Because("Only the seller records a delivery.");

        shipment.Deliver(order, request.DeliveredAt, request.SignedBy, db.Now);
        await db.SaveChangesAsync(cancel);

        return ShipmentResponse.From(shipment);
    }

    private async Task<(Order Order, List<(OrderLine Line, decimal Quantity)> Parcel)> PackAsync(
        Id<Order> id, SendShipmentRequest request, CancellationToken cancel)
    {
        var order = await db.OrderToChangeAsync(id, cancel);
        order.Demand(OrderMoves.ShipRest, order.PartiesOf(db.Caller));
        return (order, Parcel(order, request.Lines));
    }

    private Task<Shipment> Find(Id<Shipment> id, CancellationToken cancel) =>
        db.Shipments.Include(row => row.Lines).Where(row => row.Id == id).FoundAsync(db, cancel);

    private static List<(OrderLine Line, decimal Quantity)> Parcel(Order order, IReadOnlyList<SendShipmentLine> lines)
    {
        var faults = new List<Fault>();
        var parcel = new List<(OrderLine, decimal)>();
        var seen = new HashSet<Id<OrderLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var wanted = lines[i];
            var line = order.Lines.FirstOrDefault(ordered => ordered.Id == wanted.OrderLineId);
            if (line is null)
                faults.Add(new Fault($"/lines/{i}/order_line_id", "not_found", "The order has no such line."));
            else if (!seen.Add(line.Id))
                faults.Add(new Fault($"/lines/{i}/order_line_id", "duplicate", "This line is in the shipment twice; add the quantities up."));
            else if (wanted.Quantity.Value <= 0)
                faults.Add(new Fault($"/lines/{i}/quantity", "out_of_range", "Send more than nothing."));
            else if (wanted.Quantity.Value > line.Unshipped)
                faults.Add(new Fault($"/lines/{i}/quantity", "out_of_range", $"Only {line.Unshipped:0.####} of this line are left to ship."));
            else if (line.Unit.IsCounted && decimal.Truncate(wanted.Quantity.Value) != wanted.Quantity.Value)
                faults.Add(new Fault($"/lines/{i}/quantity", "invalid_value", "This is sold by the piece: send a whole number."));
            else
                parcel.Add((line, wanted.Quantity.Value));
        }

        return faults.Count == 0 ? parcel : throw Refusal.Invalid(faults);
    }
}
