namespace Platform.Webhooks;

/// <summary>Which deliveries of an endpoint are wanted.</summary>
public sealed record WebhookDeliveryQuery : PageQuery
{
    /// <summary>Only those with this status.</summary>
    [FromQuery(Name = "status")]
    public WebhookDeliveryStatus? Status { get; init; }

    /// <summary>Only those of this event type.</summary>
    [FromQuery(Name = "event_type")]
    public string? EventType { get; init; }
}

/// <summary>One event on its way to one endpoint, and every attempt to send it.</summary>
public sealed record WebhookDeliveryResponse
{
    /// <summary>Its id.</summary>
    public required Id<WebhookDelivery> Id { get; init; }

    /// <summary>The endpoint it goes to.</summary>
    public required Id<WebhookEndpoint> EndpointId { get; init; }

    /// <summary>The event; also the <c>webhook-id</c> of every attempt.</summary>
    public required Id<Event> EventId { get; init; }

    /// <summary>The event's type.</summary>
    /// <example>order.confirmed</example>
    public required string EventType { get; init; }

    /// <summary>The event's place in the tenant's history.</summary>
    public required long Sequence { get; init; }

    /// <summary>What became of it so far.</summary>
    public required WebhookDeliveryStatus Status { get; init; }

    /// <summary>When it is attempted next; <c>null</c> where it will not be, or is being sent now.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The HTTP status of the last attempt; <c>null</c> where the receiver gave none.</summary>
    public required int? LastStatus { get; init; }

    /// <summary>Why the last attempt did not succeed, in a word such as <c>timeout</c> or <c>http_500</c>.</summary>
    public required string? LastError { get; init; }

    /// <summary>How long the last attempt took, in milliseconds.</summary>
    public required int? LastLatencyMs { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it succeeded, or failed for good.</summary>
    public required DateTimeOffset? SettledAt { get; init; }

    /// <summary>The attempts made, first to last.</summary>
    public required IReadOnlyList<WebhookAttemptResponse> Attempts { get; init; }

    internal static WebhookDeliveryResponse From(WebhookDelivery delivery, IEnumerable<WebhookAttemptResponse> attempts) => new()
    {
        Id = delivery.Id,
        EndpointId = delivery.EndpointId,
        EventId = delivery.EventId,
        EventType = delivery.EventType,
        Sequence = delivery.Sequence,
        Status = delivery.Status,
        NextAttemptAt = delivery.ClaimId is null ? delivery.NextAttemptAt : null,
        LastStatus = delivery.LastStatus,
        LastError = delivery.LastError,
        LastLatencyMs = delivery.LastLatencyMilliseconds,
        CreatedAt = delivery.CreatedAt,
        SettledAt = delivery.SettledAt,
        Attempts = [.. attempts],
    };
}

/// <summary>One try to send a delivery.</summary>
public sealed record WebhookAttemptResponse
{
    /// <summary>1, 2, 3, …</summary>
    public required int Number { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset AttemptedAt { get; init; }

    /// <summary>The HTTP status; <c>null</c> where the receiver gave none.</summary>
    public required int? Status { get; init; }

    /// <summary>Why it did not succeed, in a word; <c>null</c> where it did.</summary>
    public required string? Error { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required int LatencyMs { get; init; }

    /// <summary>The start of the receiver's answer: 256 characters in lists, 16 KiB where one delivery is shown.</summary>
    public required string? ReplyExcerpt { get; init; }
}
