namespace Platform.Api.Finance.Payments;

public enum PaymentStatus
{
    /// <summary>The provider has been or is being asked; what it said is not yet known here.</summary>
    Pending,

    /// <summary>The money is in.</summary>
    Captured,

    /// <summary>The provider refused; no money moved.</summary>
    Declined,
}

/// <summary>
/// One try to take money from a buyer for a document: <c>pending → captured | declined</c>. The provider is asked under
/// the payment's own id, so asking again after a crash or a lost answer cannot take the money twice.
/// </summary>
public sealed class Payment : Aggregate<Payment>, IIdentified, IBetweenParties
{
    public static readonly Move<PaymentStatus> ToCapture = new("capture",
        [PaymentStatus.Pending], PaymentStatus.Captured, "provider", PaymentEvents.Captured, "The money is in, and goes into escrow.");

    public static readonly Move<PaymentStatus> ToDecline = new("decline",
        [PaymentStatus.Pending], PaymentStatus.Declined, "provider", PaymentEvents.Declined, "No money moved.");

    public static string Prefix => "pay";

    public Id<Organization> BuyerId { get; private init; }

    public Id<Organization> SellerId { get; private init; }

    /// <summary>The document paid for, such as an order's id.</summary>
    public string Reference { get; private init; } = "";

    public Money Amount { get; private init; }

    /// <summary>The provider's token for the buyer's card; the card itself is never seen here.</summary>
    public string CardToken { get; private init; } = "";

    public PaymentStatus Status { get; private set; }

    /// <summary>The provider's id of the charge.</summary>
    public string? ProviderReference { get; private set; }

    /// <summary>Why the provider declined, in its words.</summary>
    public string? DeclineCode { get; private set; }

    /// <summary>Until when, by the wall clock, the process that asks is taken to be alive.</summary>
    public DateTimeOffset AskedUntil { get; private set; }

    public override string ResourceType => "payment";

    public override string Href => $"/v1/payments/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [BuyerId, SellerId];

    public static Payment Start(
        Id<Organization> buyer, Id<Organization> seller, string reference, Money amount, string cardToken,
        DateTimeOffset now, DateTimeOffset askedUntil) => new()
        {
            Id = Id<Payment>.New(now),
            BuyerId = buyer,
            SellerId = seller,
            Reference = reference,
            Amount = amount,
            CardToken = cardToken,
            AskedUntil = askedUntil,
        };

    /// <summary>Keeps what the provider said.</summary>
    public void Settle(ChargeOutcome outcome)
    {
        if (Status != PaymentStatus.Pending)
            throw PaymentErrors.AlreadySettled.Because($"The payment is {Status} already.");

        (var move, ProviderReference, DeclineCode) = outcome switch
        {
            ChargeOutcome.Captured captured => (ToCapture, captured.ChargeId, null),
            ChargeOutcome.Declined declined => (ToDecline, (string?)null, declined.Code),
            _ => throw new InvalidOperationException("An unknown outcome settles nothing."),
        };
        Status = Moved(move, Status);
    }

    public override object Resource() => PaymentResponse.From(this);
}
