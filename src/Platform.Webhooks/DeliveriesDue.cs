namespace Platform.Webhooks;

/// <summary>Deliveries have become due, or there is room again to send more.</summary>
internal sealed class DeliveriesDue : Signal;
