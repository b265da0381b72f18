using Platform.Api.Finance.Escrow;
using Platform.Api.Finance.Payments;

namespace Platform.Api.Trade.Orders;

/// <summary>
/// A buyer's order with one seller, at the prices it was placed at. Its states and who may change them are in
/// <see cref="OrderMoves"/>; every change is one of these verbs.
/// </summary>
public sealed class Order : Aggregate<Order>, IIdentified, IBetweenParties
{
    private readonly List<OrderLine> lines = [];

    public static string Prefix => "ord";

    public Id<Organization> BuyerId { get; private init; }

    public Id<Organization> SellerId { get; private init; }

    public OrderStatus Status { get; private set; }

    public string? PurchaseOrderNumber { get; private init; }

    public string? ExternalId { get; private init; }

    public IReadOnlyDictionary<string, string> Metadata { get; private init; } = Kernel.Metadata.None;

    public Address DeliverTo { get; private init; } = null!;

    public Money Total { get; private init; }

    public Id<Payment> PaymentId { get; private init; }

    public Id<EscrowHold>? EscrowId { get; private set; }

    /// <summary>Why it was rejected or canceled.</summary>
    public string? Reason { get; private set; }

    /// <summary>When the last proof of delivery was recorded. The buyer's time to accept runs from here, and not from a date the seller states.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    public IReadOnlyList<OrderLine> Lines => lines;

    public override string ResourceType => "order";

    public override string Href => $"/v1/orders/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [BuyerId, SellerId];

    internal static Order Start(
        Id<Order> id, Id<Organization> buyer, PlaceOrderRequest request, Money total, IEnumerable<OrderLine> lines, Payment payment)
    {
        var order = new Order
        {
            Id = id,
            BuyerId = buyer,
            SellerId = request.SellerId,
            Status = OrderStatus.AwaitingPayment,
            PurchaseOrderNumber = request.PurchaseOrderNumber,
            ExternalId = request.ExternalId,
            Metadata = Kernel.Metadata.Merge(Kernel.Metadata.None, request.Metadata),
            DeliverTo = request.DeliverTo,
            Total = total,
            PaymentId = payment.Id,
        };
        order.lines.AddRange(lines);
        return order;
    }

    /// <summary>The money is in escrow.</summary>
    internal void Place(EscrowHold hold)
    {
        Move(OrderMoves.Place);
        EscrowId = hold.Id;
    }

    public void Confirm() => Move(OrderMoves.Confirm);

    public void Reject(string? reason)
    {
        Move(OrderMoves.Reject);
        Reason = reason;
    }

    public void Cancel(string? reason)
    {
        Move(OrderMoves.Cancel);
        Reason = reason;
    }

    /// <summary>Counts what leaves; the order is shipped when nothing is left to ship.</summary>
    public void Ship(IReadOnlyList<(OrderLine Line, decimal Quantity)> parcel)
    {
        Demand(OrderMoves.ShipRest);
        foreach (var (line, quantity) in parcel)
            line.Ship(quantity);

        Move(lines.TrueForAll(line => line.Unshipped == 0) ? OrderMoves.ShipRest : OrderMoves.ShipSome);
    }

    /// <summary>Counts what arrived; the order is delivered when all of it has.</summary>
    public void Deliver(IReadOnlyList<(OrderLine Line, decimal Quantity)> parcel, DateTimeOffset now)
    {
        foreach (var (line, quantity) in parcel)
            line.Deliver(quantity);
        Touch();

        if (Status == OrderStatus.Shipped && lines.TrueForAll(line => line.Delivered == line.Ordered))
        {
            Move(OrderMoves.Deliver);
            DeliveredAt = now;
        }
    }

    public void Accept() => Move(OrderMoves.Accept);

    /// <summary>Which of the order's parties a caller acts for.</summary>
    public OrderParty PartiesOf(Caller caller) =>
        (caller.Organizations.Contains(BuyerId) ? OrderParty.Buyer : OrderParty.None)
        | (caller.Organizations.Contains(SellerId) ? OrderParty.Seller : OrderParty.None)
        | (caller.IsOperator ? OrderParty.Operator : OrderParty.None);

    /// <summary>Holds the state and the caller against the table, before anything is done.</summary>
    public void Demand(OrderMove move, OrderParty party)
    {
        if ((move.By & party) == 0)
            throw OrderErrors.WrongParty.Because($"Only the {OrderMove.Spell(move.By)} may {move.Verb} an order; this credential acts for the {OrderMove.Spell(party)}.");
        Demand(move);
    }

    private void Demand(OrderMove move)
    {
        if (!move.From.Contains(Status))
            throw new Refusal(OrderErrors.WrongState,
                $"The order is {Wire(Status)}; to {move.Verb} it, it has to be {string.Join(" or ", move.From.Select(Wire))}.")
            {
                Current = this,
                Members = new Dictionary<string, object?>
                {
                    ["state"] = Status,
                    ["allowed_states"] = move.From,
                },
            };
    }

    private void Move(OrderMove move)
    {
        Demand(move);
        Status = Moved(move, Status);
    }

    public override object Resource() => OrderResponse.From(this);

    private static string Wire(OrderStatus status) => SnakeCase.Of(status.ToString());
}
