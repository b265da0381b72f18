namespace Platform.Api.Logistics.Shipments;

public static class ShipmentEvents
{
    public static readonly EventType Sent = new("shipment.sent", "Goods of an order were handed to the carrier.");
    public static readonly EventType Delivered = new("shipment.delivered", "A shipment arrived and was signed for.");
}
