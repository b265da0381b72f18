namespace Platform.Webhooks;

/// <summary>The refusals of endpoints and deliveries.</summary>
public static class WebhookErrors
{
    public static readonly RefusalKind EndpointDisabled = new(409, "webhook_endpoint_disabled", "The endpoint is disabled, so nothing is sent to it");
    public static readonly RefusalKind TooManyConsumers = new(409, "event_consumer_limit", "The organization has as many event consumers as it may have");
    public static readonly RefusalKind DeliveryInFlight = new(409, "webhook_delivery_in_flight", "The delivery is being sent at this moment");
}
