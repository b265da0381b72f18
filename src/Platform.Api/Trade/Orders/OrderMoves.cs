namespace Platform.Api.Trade.Orders;

/// <summary>One way an order can change.</summary>
/// <param name="Verb">What is done, as the path of the operation says it.</param>
/// <param name="From">The states it is possible in.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="By">Who may do it.</param>
/// <param name="Event">What it tells.</param>
/// <param name="Effect">What it does to stock and money.</param>
public sealed record OrderMove(
    string Verb, IReadOnlyList<OrderStatus> From, OrderStatus To, OrderParty By, EventType Event, string Effect)
    : Move<OrderStatus>(Verb, From, To, Spell(By), Event, Effect)
{
    /// <summary>Parties in words, such as <c>buyer or seller</c>.</summary>
    public static string Spell(OrderParty parties) =>
        string.Join(" or ", Enum.GetValues<OrderParty>().Where(party => party != OrderParty.None && parties.HasFlag(party)).Select(party => party.ToString().ToLowerInvariant()));
}

/// <summary>The state machine of orders: this table and nothing else. The reference page is printed from it.</summary>
public static class OrderMoves
{
    public static readonly OrderMove Place = new("place",
        [OrderStatus.AwaitingPayment], OrderStatus.Placed,
        OrderParty.Buyer | OrderParty.Clock, OrderEvents.Placed, "Stock is reserved; the money is in escrow.");

    public static readonly OrderMove Confirm = new("confirm",
        [OrderStatus.Placed], OrderStatus.Confirmed,
        OrderParty.Seller, OrderEvents.Confirmed, "None.");

    public static readonly OrderMove Reject = new("reject",
        [OrderStatus.Placed], OrderStatus.Rejected,
        OrderParty.Seller, OrderEvents.Rejected, "Stock is released; the money goes back to the buyer.");

    public static readonly OrderMove Cancel = new("cancel",
        [OrderStatus.Placed, OrderStatus.Confirmed], OrderStatus.Canceled,
        OrderParty.Buyer | OrderParty.Seller | OrderParty.Operator, OrderEvents.Canceled, "Stock is released; the money goes back to the buyer.");

    public static readonly OrderMove ShipSome = new("ship",
        [OrderStatus.Confirmed, OrderStatus.PartiallyShipped], OrderStatus.PartiallyShipped,
        OrderParty.Seller, OrderEvents.PartiallyShipped, "What is shipped leaves the stock.");

    public static readonly OrderMove ShipRest = new("ship",
        [OrderStatus.Confirmed, OrderStatus.PartiallyShipped], OrderStatus.Shipped,
        OrderParty.Seller, OrderEvents.Shipped, "What is shipped leaves the stock.");

    public static readonly OrderMove Deliver = new("deliver",
        [OrderStatus.Shipped], OrderStatus.Delivered,
        OrderParty.Seller, OrderEvents.Delivered, "None; the buyer's time to accept starts.");

    public static readonly OrderMove Accept = new("accept",
        [OrderStatus.Delivered], OrderStatus.Completed,
        OrderParty.Buyer | OrderParty.Clock, OrderEvents.Completed, "The escrow is released to the seller, less commission.");

    public static readonly IReadOnlyList<OrderMove> All = [Place, Confirm, Reject, Cancel, ShipSome, ShipRest, Deliver, Accept];

    /// <summary>What may be done to an order that stands here.</summary>
    public static IEnumerable<OrderMove> PossibleIn(OrderStatus status) => All.Where(move => move.From.Contains(status));
}
