using Platform.Api.Finance.Payments;

namespace Platform.Api.Finance.Escrow;

public enum EscrowStatus
{
    /// <summary>The whole amount waits for the buyer's acceptance.</summary>
    Held,

    /// <summary>The seller has it, less commission.</summary>
    Released,

    /// <summary>The buyer has it back.</summary>
    Refunded,
}

/// <summary>
/// A buyer's money for one document, kept by the marketplace until the goods are accepted:
/// <c>held → released | refunded</c>. The ledger's escrow account of the document holds exactly what is held here.
/// </summary>
public sealed class EscrowHold : Aggregate<EscrowHold>, IIdentified, IBetweenParties
{
    public static readonly Move<EscrowStatus> ToRelease = new("release",
        [EscrowStatus.Held], EscrowStatus.Released, "platform", EscrowEvents.Released, "The seller has the money, less commission.");

    public static readonly Move<EscrowStatus> ToRefund = new("refund",
        [EscrowStatus.Held], EscrowStatus.Refunded, "platform", EscrowEvents.Refunded, "The buyer has the money back.");

    public static string Prefix => "esc";

    public Id<Organization> BuyerId { get; private init; }

    public Id<Organization> SellerId { get; private init; }

    /// <summary>The document the money is for, such as an order's id.</summary>
    public string Reference { get; private init; } = "";

    public Id<Payment> PaymentId { get; private init; }

    public Money Amount { get; private init; }

    public EscrowStatus Status { get; private set; }

    /// <summary>What the operator kept, once released.</summary>
    public Money Commission { get; private set; }

    /// <summary>The rule that made the commission, kept so that it can be explained later.</summary>
    public string? CommissionRule { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public Money Held => Status == EscrowStatus.Held ? Amount : Money.Zero(Amount.Currency);

    public Money PaidToSeller => Status == EscrowStatus.Released ? Amount - Commission : Money.Zero(Amount.Currency);

    public Money PaidToBuyer => Status == EscrowStatus.Refunded ? Amount : Money.Zero(Amount.Currency);

    public override string ResourceType => "escrow";

    public override string Href => $"/v1/orders/{Reference}/escrow";

    public override IReadOnlyList<Id<Organization>> Audience => [BuyerId, SellerId];

    internal static EscrowHold Of(Payment payment, DateTimeOffset now)
    {
        var hold = new EscrowHold
        {
            Id = Id<EscrowHold>.New(now),
            BuyerId = payment.BuyerId,
            SellerId = payment.SellerId,
            Reference = payment.Reference,
            PaymentId = payment.Id,
            Amount = payment.Amount,
            Commission = Money.Zero(payment.Amount.Currency),
        };
        hold.Raise(EscrowEvents.Held);
        return hold;
    }

    internal void Release(CommissionCharge charge, DateTimeOffset now)
    {
        Close(ToRelease, now);
        Commission = charge.Amount;
        CommissionRule = charge.Rule;
    }

    internal void Refund(DateTimeOffset now) => Close(ToRefund, now);

    private void Close(Move<EscrowStatus> move, DateTimeOffset now)
    {
        if (!move.From.Contains(Status))
            throw EscrowErrors.NotHeld.Because($"The money was {Status.ToString().ToLowerInvariant()} already; nothing is held.");

        Status = Moved(move, Status);
        ClosedAt = now;
    }

    public override object Resource() => EscrowResponse.From(this);
}
