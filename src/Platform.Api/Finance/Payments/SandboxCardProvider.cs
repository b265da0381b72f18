using Platform.Api.Access.Simulation;

namespace Platform.Api.Finance.Payments;

/// <summary>
/// The card provider of sandboxes: the token decides what it says, by the table of magic values, so that every outcome
/// can be tried. Like a real one it remembers nothing of ours but what it is told, and answers a repeated question the
/// same way.
/// </summary>
public sealed class SandboxCardProvider(TimeProvider wall) : ICardProvider
{
    private const string RefundsFail = "ch_refund_fails_";

    private readonly BoundedCache<string, Times> asked = new(10_000);

    public async Task<ChargeOutcome> ChargeAsync(Id<Payment> payment, string cardToken, Money amount, CancellationToken cancel)
    {
        var card = MagicValues.Card(cardToken);
        if (card.TimesUnanswered > 0 && Ask(payment.ToString()) <= card.TimesUnanswered)
        {
            await Task.Delay(card.AnswersAfter, wall, cancel);
            return new ChargeOutcome.Unknown();
        }

        if (card.TimesUnanswered == 0)
            await Task.Delay(card.AnswersAfter, wall, cancel);
        return card.DeclineCode is { } code ? new ChargeOutcome.Declined(code)
            : new ChargeOutcome.Captured((card.RefundsRefused > 0 ? RefundsFail : "ch_") + payment);
    }

    public Task<bool> RefundAsync(Id<Refund> refund, string chargeId, Money amount, CancellationToken cancel) => Task.FromResult(
        !chargeId.StartsWith(RefundsFail, StringComparison.Ordinal)
        || Ask(refund.ToString()) > MagicValues.Card("tok_refund_fails").RefundsRefused);

    private int Ask(string what) => asked.GetOrAdd(what, new Times()).Next();

    private sealed class Times
    {
        private int count;

        public int Next() => Interlocked.Increment(ref count);
    }
}
