using Platform.Api.Finance.Escrow;

namespace Platform.Api.Trade.Orders;

/// <summary>Orders, from placing to completion.</summary>
[ApiController, Route("v1/orders"), Tags("orders")]
public sealed class OrdersController(PlatformDb db) : ControllerBase
{
    /// <summary>Places an order with one seller: priced, stock reserved, the money taken into escrow.</summary>
    /// <remarks>All of it or nothing: a declined card or a missing piece leaves nothing behind. Retry with the same Idempotency-Key until there is an answer. A dry run does not ask the card provider: it answers as if the card were good.</remarks>
    [HttpPost, Requires("orders:place"), NeedsIdempotencyKey]
    [Refuses("card_declined", "insufficient_stock", "payment_outcome_unknown")]
    [ProducesResponseType<OrderResponse>(201)]
    public async Task<ActionResult<OrderResponse>> Place(PlaceOrderRequest request, [FromServices] PlaceOrder place, CancellationToken cancel)
    {
        var (order, declined) = await place.PlaceAsync(request, cancel);

        return declined is null ? Created(order!.Href, OrderResponse.From(order)) : new KeptRefusal(declined);
    }

    /// <summary>Lists the orders you buy or sell, newest first.</summary>
    [HttpGet, Requires("orders:read")]
    public async Task<ActionResult<Page<OrderResponse>>> List([FromQuery] OrderQuery query, CancellationToken cancel)
    {
        var orders = await query.Apply(db.Orders.AsNoTracking().Include(order => order.Lines)).ToListAsync(cancel);

        return query.Cut(orders, order => order.Id.Value, OrderResponse.From);
    }

    /// <summary>Shows an order.</summary>
    [HttpGet("{id}"), Requires("orders:read")]
    public async Task<ActionResult<OrderResponse>> Get(Id<Order> id, CancellationToken cancel) =>
        OrderResponse.From(await Find(id, cancel));

    /// <summary>Shows the order that has this key in your ERP.</summary>
    [HttpGet("external/{external_id}"), Requires("orders:read")]
    public async Task<ActionResult<OrderResponse>> GetByExternalId([FromRoute(Name = "external_id")] string externalId, CancellationToken cancel)
    {
        var buyers = db.Organizations;

        return OrderResponse.From(await db.Orders.AsNoTracking().Include(order => order.Lines)
            .Where(order => buyers.Contains(order.BuyerId) && order.ExternalId == externalId)
            .OrderBy(order => order.Id).Take(1).FoundAsync(db, cancel));
    }

    /// <summary>Promises delivery. For the seller.</summary>
    [HttpPost("{id}/confirm"), Requires("orders:confirm")]
    public async Task<ActionResult<OrderResponse>> Confirm(Id<Order> id, CancellationToken cancel)
    {
        var order = await FindFor(OrderMoves.Confirm, id, cancel);

        order.Confirm();
        await db.SaveChangesAsync(cancel);

        return OrderResponse.From(order);
    }

    /// <summary>Declines a placed order: the stock is free again and the money goes back. For the seller.</summary>
    [HttpPost("{id}/reject"), Requires("orders:reject"), NeedsIdempotencyKey]
    public async Task<ActionResult<OrderResponse>> Reject(
        Id<Order> id, OrderReasonRequest request, [FromServices] CloseOrder close, CancellationToken cancel)
    {
        var order = await FindFor(OrderMoves.Reject, id, cancel);

        await close.RejectAsync(order, request.Reason, cancel);

        return OrderResponse.From(order);
    }

    /// <summary>Calls an order off before anything has shipped: the stock is free again and the money goes back.</summary>
    [HttpPost("{id}/cancel"), Requires("orders:cancel"), NeedsIdempotencyKey]
    public async Task<ActionResult<OrderResponse>> Cancel(
        Id<Order> id, OrderReasonRequest request, [FromServices] CloseOrder close, CancellationToken cancel)
    {
        var order = await FindFor(OrderMoves.Cancel, id, cancel);

        await close.CancelAsync(order, request.Reason, cancel);

        return OrderResponse.From(order);
    }

    /// <summary>Accepts delivered goods: the order is complete and the seller is paid. For the buyer.</summary>
    [HttpPost("{id}/accept"), Requires("orders:accept"), NeedsIdempotencyKey]
    public async Task<ActionResult<OrderResponse>> Accept(Id<Order> id, [FromServices] CloseOrder close, CancellationToken cancel)
    {
        var order = await FindFor(OrderMoves.Accept, id, cancel);

        await close.AcceptAsync(order, cancel);

        return OrderResponse.From(order);
    }

    /// <summary>Shows where an order's money is.</summary>
    [HttpGet("{id}/escrow"), Requires("escrow:read")]
    public async Task<ActionResult<EscrowResponse>> Escrow(Id<Order> id, CancellationToken cancel)
    {
        var reference = id.ToString();

        return EscrowResponse.From(await db.EscrowHolds.AsNoTracking().Where(hold => hold.Reference == reference).FoundAsync(db, cancel));
    }

    private Task<Order> Find(Id<Order> id, CancellationToken cancel) =>
        db.Orders.Include(order => order.Lines).Where(order => order.Id == id).FoundAsync(db, cancel);

    private async Task<Order> FindFor(OrderMove move, Id<Order> id, CancellationToken cancel)
    {
        var order = await db.OrderToChangeAsync(id, cancel);
        order.Demand(move, order.PartiesOf(db.Caller));
        return order;
    }
}
