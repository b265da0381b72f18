namespace Platform.Webhooks;

/// <summary>
/// The state of the queue of one endpoint. Workers look for lanes that are due and never at deliveries at large, so an
/// endpoint with a long queue costs the others one row.
/// </summary>
internal sealed class WebhookLane : Entity
{
    public required Id<WebhookEndpoint> EndpointId { get; init; }

    /// <summary>No delivery of this lane is due before this; <c>null</c> where none is pending.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether its last attempt failed: until one succeeds, it is tried with one delivery at a time.</summary>
    public bool IsFailing { get; init; }
}

/// <summary>How far the tenant's events have been turned into deliveries.</summary>
internal sealed class FanOutCursor : Entity
{
    public long Sequence { get; init; }
}
