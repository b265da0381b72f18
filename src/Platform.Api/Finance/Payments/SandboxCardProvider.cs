namespace Platform.Api.Finance.Payments;

/// <summary>
/// The card provider of sandboxes: the token decides what it says, so that every outcome can be tried. Like a real
/// one it remembers nothing of ours but what it is told, and answers a repeated question the same way.
/// </summary>
public sealed class SandboxCardProvider(TimeProvider wall) : ICardProvider
{
    /// <summary>The magic tokens and what they do.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tokens = new Dictionary<string, string>
    {
        ["tok_ok"] = "The card is charged.",
        ["tok_declined"] = "The card is declined.",
        ["tok_insufficient_funds"] = "The card is declined for lack of funds.",
        ["tok_timeout"] = "The provider takes the money but its answer is lost the first time; asked again, it says so.",
    };

    private readonly HashSet<Id<Payment>> unanswered = [];

    public async Task<ChargeOutcome> ChargeAsync(Id<Payment> payment, string cardToken, Money amount, CancellationToken cancel)
    {
        switch (cardToken)
        {
            case "tok_declined":
                return new ChargeOutcome.Declined("card_declined");
            case "tok_insufficient_funds":
                return new ChargeOutcome.Declined("insufficient_funds");
            case "tok_timeout" when FirstAsked(payment):
                await Task.Delay(TimeSpan.FromSeconds(1), wall, cancel);
                return new ChargeOutcome.Unknown();
            case not ("tok_ok" or "tok_timeout"):
                return new ChargeOutcome.Declined("unknown_token");
            default:
                return new ChargeOutcome.Captured($"ch_{payment}");
        }
    }

    public Task<bool> RefundAsync(Id<Refund> refund, string chargeId, Money amount, CancellationToken cancel) => Task.FromResult(true);

    private bool FirstAsked(Id<Payment> payment)
    {
        lock (unanswered)
        {
            if (unanswered.Count > 10_000)
                unanswered.Clear();
            return unanswered.Add(payment);
        }
    }
}
