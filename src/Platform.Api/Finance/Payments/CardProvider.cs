namespace Platform.Api.Finance.Payments;

/// <summary>What a card provider said to a charge.</summary>
public abstract record ChargeOutcome
{
    private ChargeOutcome()
    {
    }

    /// <summary>The money was taken.</summary>
    public sealed record Captured(string ChargeId) : ChargeOutcome;

    /// <summary>It was not, and will not be under this payment.</summary>
    public sealed record Declined(string Code) : ChargeOutcome;

    /// <summary>No answer came: it may have been taken or not, and asking again under the same payment tells.</summary>
    public sealed record Unknown : ChargeOutcome;
}

/// <summary>
/// A payment provider that takes cards by token. Both calls are safe to repeat under the same id, end by themselves
/// within the time given by <see cref="PaymentOptions.AnswerTimeMax"/>, and are never made inside a transaction.
/// </summary>
public interface ICardProvider
{
    Task<ChargeOutcome> ChargeAsync(Id<Payment> payment, string cardToken, Money amount, CancellationToken cancel);

    /// <summary>Sends money back; true once the provider has taken it on.</summary>
    Task<bool> RefundAsync(Id<Refund> refund, string chargeId, Money amount, CancellationToken cancel);
}
