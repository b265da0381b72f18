namespace Platform.Api.Logistics.Shipments;

public static class ShipmentErrors
{
    public static readonly RefusalKind AlreadyDelivered = new(409, "shipment_already_delivered", "The shipment has its proof of delivery already");
}
