namespace Platform.Webhooks;

/// <summary>What endpoints tell.</summary>
public static class WebhookEvents
{
    public static readonly EventType EndpointCreated = new("webhook_endpoint.created", "A webhook endpoint was made; it gets the events from now on.");
    public static readonly EventType EndpointUpdated = new("webhook_endpoint.updated", "A webhook endpoint's URL, event types or description changed.");
    public static readonly EventType EndpointEnabled = new("webhook_endpoint.enabled", "A webhook endpoint is delivered to again.");
    public static readonly EventType EndpointDisabled = new("webhook_endpoint.disabled", "A webhook endpoint is no longer delivered to; disabled_reason says why.");
    public static readonly EventType EndpointDeleted = new("webhook_endpoint.deleted", "A webhook endpoint and its deliveries are gone.");
}
