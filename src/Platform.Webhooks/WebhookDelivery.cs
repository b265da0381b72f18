namespace Platform.Webhooks;

/// <summary>What became of a delivery.</summary>
public enum WebhookDeliveryStatus
{
    /// <summary>It is due, being sent, or waiting for its next attempt.</summary>
    Pending,

    /// <summary>The receiver answered 2xx.</summary>
    Succeeded,

    /// <summary>Every attempt of its schedule failed, or the receiver answered 410.</summary>
    Failed,
}

/// <summary>
/// One event on its way to one endpoint: pending, then succeeded or failed. A worker claims it for the length of a
/// lease; only that claim may settle it, and when the lease ends unsettled the next worker takes it.
/// </summary>
public sealed class WebhookDelivery : Entity, IIdentified, IOwned
{
    /// <summary>Made, as the next is, by the statement that writes down what came of attempts.</summary>
    public static readonly Move<WebhookDeliveryStatus> ToSucceed = new("succeed",
        [WebhookDeliveryStatus.Pending], WebhookDeliveryStatus.Succeeded, "receiver", null, "The receiver answered 2xx.");

    public static readonly Move<WebhookDeliveryStatus> ToFail = new("fail",
        [WebhookDeliveryStatus.Pending], WebhookDeliveryStatus.Failed, "receiver", null, "Every attempt of the schedule failed, or the receiver answered 410.");

    public static readonly Move<WebhookDeliveryStatus> ToResend = new("resend",
        [WebhookDeliveryStatus.Pending, WebhookDeliveryStatus.Succeeded, WebhookDeliveryStatus.Failed], WebhookDeliveryStatus.Pending, "owner", null, "Its schedule starts over.");

    private WebhookDelivery()
    {
    }

    public static string Prefix => "whd";

    public Id<WebhookDelivery> Id { get; private init; }

    public Id<Organization> OrganizationId { get; private init; }

    public Id<WebhookEndpoint> EndpointId { get; private init; }

    public Id<Event> EventId { get; private init; }

    public string EventType { get; private init; } = "";

    /// <summary>The event's place in the tenant's history.</summary>
    public long Sequence { get; private init; }

    public WebhookDeliveryStatus Status { get; private set; }

    /// <summary>Attempts made, over every run of the schedule.</summary>
    public int Attempts { get; private set; }

    /// <summary>Attempts that failed in this run of the schedule.</summary>
    public int Failures { get; private set; }

    /// <summary>When it may be taken: the moment of its next attempt or, while one is under way, the end of the lease.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>The claim under which it is being sent.</summary>
    public Guid? ClaimId { get; private set; }

    public int? LastStatus { get; private set; }

    public string? LastError { get; private set; }

    public int? LastLatencyMilliseconds { get; private set; }

    /// <summary>What was sent, kept from the first failed attempt on, so that every retry sends the same bytes.</summary>
    public string? Body { get; private set; }

    /// <summary>The trace of the request that caused the event.</summary>
    public string? TraceParent { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it succeeded or failed for good.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Starts its schedule over, whatever became of it.</summary>
    public void Resend(DateTimeOffset now)
    {
        if (ClaimId is not null)
            throw WebhookErrors.DeliveryInFlight.Because("Wait for the attempt under way to end, then look whether it still needs to be sent again.");

        Status = ToResend.To;
        Failures = 0;
        NextAttemptAt = now;
        SettledAt = null;
    }
}

/// <summary>One try to send a delivery, and what came of it.</summary>
public sealed class WebhookAttempt : Entity
{
    private WebhookAttempt()
    {
    }

    public Id<WebhookDelivery> DeliveryId { get; private init; }

    /// <summary>1, 2, 3, …</summary>
    public int Number { get; private init; }

    public DateTimeOffset AttemptedAt { get; private init; }

    /// <summary>The HTTP status the receiver answered with; <c>null</c> where it gave none.</summary>
    public int? Status { get; private init; }

    /// <summary>Why it did not succeed, in a word such as <c>timeout</c> or <c>http_500</c>.</summary>
    public string? Error { get; private init; }

    public int LatencyMilliseconds { get; private init; }

    /// <summary>The start of what the receiver answered, at most 16 KiB.</summary>
    public string? ReplyExcerpt { get; private init; }
}
