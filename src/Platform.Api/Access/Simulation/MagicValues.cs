namespace Platform.Api.Access.Simulation;

/// <summary>A card token that a sandbox's provider knows, and what the provider then does.</summary>
/// <param name="Token">What to send as <c>payment.token</c>.</param>
/// <param name="Effect">What happens, in a sentence.</param>
public sealed record MagicCard(string Token, string Effect)
{
    /// <summary>Why it is declined; <c>null</c> where it is charged.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>How many times the provider is asked about a payment before it answers.</summary>
    public int TimesUnanswered { get; init; }

    /// <summary>How long it takes to answer.</summary>
    public TimeSpan AnswersAfter { get; init; }

    /// <summary>How many times it does not take on a refund.</summary>
    public int RefundsRefused { get; init; }
}

/// <summary>A tracking number that a sandbox's carrier knows, and what the carrier then does.</summary>
/// <param name="Number">What to send as <c>tracking_number</c>, with <see cref="MagicValues.Carrier"/> as <c>carrier</c>.</param>
/// <param name="Effect">What happens, in a sentence.</param>
public sealed record MagicTracking(string Number, string Effect)
{
    /// <summary>Whether the carrier does not take the shipment.</summary>
    public bool IsRefused { get; init; }

    /// <summary>How many times the carrier cannot be reached about it.</summary>
    public int TimesUnavailable { get; init; }
}

/// <summary>A URL at which the platform itself receives webhooks.</summary>
/// <param name="Path">Where, on this server.</param>
/// <param name="Effect">How it answers, in a sentence.</param>
public sealed record MagicReceiver(string Path, string Effect);

/// <summary>
/// Everything that makes a failure on demand in a sandbox: this table and nothing else. The ports go by it, and the
/// reference page is printed from it.
/// </summary>
public static class MagicValues
{
    /// <summary>How often at most a receiver fails, and for how many seconds at most it waits.</summary>
    public const int ReceiverMax = 20;

    public static readonly IReadOnlyList<MagicCard> Cards =
    [
        new("tok_ok", "The card is charged."),
        new("tok_declined", "The card is declined.") { DeclineCode = "card_declined" },
        new("tok_insufficient_funds", "The card is declined for lack of funds.") { DeclineCode = "insufficient_funds" },
        new("tok_expired_card", "The card is declined: it has expired.") { DeclineCode = "expired_card" },
        new("tok_incorrect_cvc", "The card is declined: its security code is wrong.") { DeclineCode = "incorrect_cvc" },
        new("tok_lost_card", "The card is declined: it was reported lost.") { DeclineCode = "lost_card" },
        new("tok_fraud", "The card is declined: the provider suspects fraud.") { DeclineCode = "fraud_suspected" },
        new("tok_limit_exceeded", "The card is declined: the amount is above its limit.") { DeclineCode = "limit_exceeded" },
        new("tok_timeout", "The provider takes the money but its answer is lost the first time; asked again, it says so.")
        {
            TimesUnanswered = 1,
            AnswersAfter = TimeSpan.FromSeconds(1),
        },
        new("tok_timeout_declined", "The provider does not answer the first time; asked again, it says that it declined the card.")
        {
            TimesUnanswered = 1,
            AnswersAfter = TimeSpan.FromSeconds(1),
            DeclineCode = "card_declined",
        },
        new("tok_unreachable", "The provider does not answer three times; asked again, it says that it took the money.") { TimesUnanswered = 3 },
        new("tok_slow", "The card is charged, and the provider takes three seconds to say so.") { AnswersAfter = TimeSpan.FromSeconds(3) },
        new("tok_refund_fails", "The card is charged; a refund is not taken on the first two times, and is on its third.") { RefundsRefused = 2 },
    ];

    /// <summary>The carrier of sandboxes. What others carry is nobody's business but the seller's.</summary>
    public const string Carrier = "Sandbox Carrier";

    public static readonly IReadOnlyList<MagicTracking> Trackings =
    [
        new("TRK_OK", "The carrier takes the shipment, as it does under every number that is not in this table."),
        new("TRK_REFUSED", "The carrier does not take the shipment: 422 `carrier_refused`, and nothing is sent.") { IsRefused = true },
        new("TRK_UNAVAILABLE", "The carrier cannot be reached: 503 `carrier_unavailable`, however often it is asked.") { TimesUnavailable = int.MaxValue },
        new("TRK_LATE_…", "The carrier cannot be reached the first time, and takes the shipment when asked again; end the number as you like, so that it is new.") { TimesUnavailable = 1 },
    ];

    public static readonly IReadOnlyList<MagicReceiver> Receivers =
    [
        new("/sandbox/receivers/ok", "Answers every delivery with 204."),
        new("/sandbox/receivers/fail/{times}", "Answers the first attempts of each delivery with 500, as many as the path says (0 to 20), and the next with 204."),
        new("/sandbox/receivers/status/{status}", "Answers every attempt with this status, from 200 to 599; 410 disables the endpoint."),
        new("/sandbox/receivers/slow/{seconds}", "Answers with 204 after so many seconds (0 to 20); deliveries give up after 15."),
    ];

    private static readonly Dictionary<string, MagicCard> ByToken = Cards.ToDictionary(card => card.Token, StringComparer.Ordinal);

    /// <summary>What a tracking number stands for; one that is not in the table is like <c>TRK_OK</c>.</summary>
    public static MagicTracking Tracking(string number) =>
        Trackings.FirstOrDefault(known => known.Number.EndsWith('…') ? number.StartsWith(known.Number[..^1], StringComparison.Ordinal) : known.Number == number)
        ?? Trackings[0];

    /// <summary>What a token stands for; one that is not in the table is declined.</summary>
    public static MagicCard Card(string token) =>
        ByToken.GetValueOrDefault(token) ?? new MagicCard(token, "The card is declined: nobody knows this token.") { DeclineCode = "unknown_token" };
}
