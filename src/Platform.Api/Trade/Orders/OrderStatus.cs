namespace Platform.Api.Trade.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>Priced and its stock reserved; the provider has not yet said whether it took the money.</summary>
    AwaitingPayment,

    /// <summary>Paid into escrow; the seller's turn.</summary>
    Placed,

    /// <summary>The seller will deliver.</summary>
    Confirmed,

    /// <summary>Some of it is on its way.</summary>
    PartiallyShipped,

    /// <summary>All of it is on its way.</summary>
    Shipped,

    /// <summary>All of it has arrived; the buyer's turn.</summary>
    Delivered,

    /// <summary>The buyer accepted, and the seller was paid.</summary>
    Completed,

    /// <summary>The seller declined it; stock and money went back.</summary>
    Rejected,

    /// <summary>Called off; stock and money went back.</summary>
    Canceled,
}

/// <summary>Who may bring about a change.</summary>
[Flags]
public enum OrderParty
{
    None = 0,
    Buyer = 1,
    Seller = 2,
    Operator = 4,

    /// <summary>Time itself, or the platform on its own.</summary>
    Clock = 8,
}
