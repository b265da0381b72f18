namespace Platform.Api.Finance.Payments;

public enum RefundStatus
{
    /// <summary>Decided and booked; the provider has still to send it.</summary>
    Pending,

    /// <summary>The provider has taken it on.</summary>
    Sent,
}

/// <summary>Money on its way back to a buyer: <c>pending → sent</c>. Decided with the change that causes it, sent after.</summary>
public sealed class Refund : Aggregate<Refund>, IIdentified, IBetweenParties
{
    public static readonly Move<RefundStatus> ToSend = new("send",
        [RefundStatus.Pending], RefundStatus.Sent, "platform", PaymentEvents.RefundSent, "The provider pays the buyer.");

    public static string Prefix => "rfd";

    public Id<Payment> PaymentId { get; private init; }

    public Id<Organization> BuyerId { get; private init; }

    public Id<Organization> SellerId { get; private init; }

    public string Reference { get; private init; } = "";

    public Money Amount { get; private init; }

    public RefundStatus Status { get; private set; }

    /// <summary>When, by the wall clock, the provider may be asked (again).</summary>
    public DateTimeOffset NextTryAt { get; private set; }

    public int Tries { get; private set; }

    public override string ResourceType => "refund";

    public override string Href => $"/v1/refunds/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [BuyerId, SellerId];

    public static Refund Of(Payment payment, Money amount, DateTimeOffset now, DateTimeOffset wallNow)
    {
        var refund = new Refund
        {
            Id = Id<Refund>.New(now),
            PaymentId = payment.Id,
            BuyerId = payment.BuyerId,
            SellerId = payment.SellerId,
            Reference = payment.Reference,
            Amount = amount,
            NextTryAt = wallNow,
        };
        refund.Raise(PaymentEvents.RefundPending);
        return refund;
    }

    /// <summary>Claims the next try, so that no two processes ask at once.</summary>
    public void Try(DateTimeOffset wallNow)
    {
        Tries++;
        NextTryAt = wallNow + TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, Tries)));
    }

    public void MarkSent() => Status = Moved(ToSend, Status);

    public override object Resource() => RefundResponse.From(this);
}
