using Platform.Api.Finance.Payments;
using Platform.Api.Stock.Inventory;

namespace Platform.Api.Trade.Orders;

/// <summary>
/// Places an order in three steps, none of which can be lost: priced, reserved and committed; paid, with no
/// transaction open; funded and placed, or undone. A retry, or the platform itself, goes on from wherever it stopped.
/// </summary>
public sealed class PlaceOrder(
    PlatformDb db, Write write, OrderLinesToPlace linesToPlace, ReserveStock stock,
    ChargeCard charge, SettleOrder settle) : IVerb
{
    /// <summary>The order as placed, or the refusal to keep with what was done about it.</summary>
    public async Task<(Order? Order, Refusal? Declined)> PlaceAsync(PlaceOrderRequest request, CancellationToken cancel)
    {
        var (order, payment) = write.ResumePoint is { } point
            ? await ResumeAsync(Id<Payment>.Parse(point), cancel)
            : await StartAsync(request, cancel);

        if (payment.Status == PaymentStatus.Pending)
        {
            await write.CheckpointAsync(payment.Id.ToString(), cancel);
            var outcome = await charge.AskAsync(payment);
            await write.ContinueAsync(cancel);
            await settle.SettleAsync(order!, payment, outcome, cancel);
        }

        return payment.Status == PaymentStatus.Captured
            ? (order, null)
            : (null, new Refusal(PaymentErrors.CardDeclined,
                $"The provider declined the card ({payment.DeclineCode}). Nothing was ordered or reserved; order again with another card and a new Idempotency-Key.")
            {
                Members = new Dictionary<string, object?> { ["decline_code"] = payment.DeclineCode, ["payment_id"] = payment.Id },
            });
    }

    private async Task<(Order?, Payment)> StartAsync(PlaceOrderRequest request, CancellationToken cancel)
    {
        await DemandNewAsync(request.ExternalId, cancel);
        var priced = await linesToPlace.PriceAsync(request, cancel);
        var total = OrderLinesToPlace.Total(priced);

        var now = db.Now;
        var id = Id<Order>.New(now);
        var payment = Payment.Start(
            db.Caller.OrganizationId, request.SellerId, id.ToString(), total, request.Payment.Token, now, charge.AskedUntil);
        var lines = priced.Select((line, i) => OrderLine.Of(i + 1, line, now)).ToList();
        var order = Order.Start(id, db.Caller.OrganizationId, request, total, lines, payment);
        db.Payments.Add(payment);
        db.Orders.Add(order);

        await stock.ReserveAsync(id.ToString(), [.. lines.Select(line => new StockLine(line.Id.ToString(), line.VariantId, line.Ordered))], cancel);
        await db.SaveChangesAsync(cancel);
        return (order, payment);
    }

    private async Task<(Order?, Payment)> ResumeAsync(Id<Payment> id, CancellationToken cancel)
    {
        var mine = await charge.TryTakeOverAsync(id, cancel);
        var payment = await db.Payments.SingleAsync(row => row.Id == id, cancel);
        if (payment.Status == PaymentStatus.Pending && !mine)
            throw StillAsking();

        return (await db.Orders.Include(row => row.Lines).SingleOrDefaultAsync(row => row.PaymentId == id, cancel), payment);
    }

    private static Refusal StillAsking() => new(RequestErrors.KeyInProgress,
        "The provider is being asked about this order's payment. Retry in a moment with the same key.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    private async Task DemandNewAsync(string? externalId, CancellationToken cancel)
    {
        if (externalId is null)
            return;

        var buyer = db.Caller.OrganizationId;
        var known = await db.Orders.Include(row => row.Lines)
            .SingleOrDefaultAsync(row => row.BuyerId == buyer && row.ExternalId == externalId, cancel);
        if (known is not null)
            throw new Refusal(RequestErrors.AlreadyExists,
                $"There is an order with external_id {externalId} already: {known.Id}, shown in current. Order under another external_id.")
            {
                Current = known,
            };
    }
}
