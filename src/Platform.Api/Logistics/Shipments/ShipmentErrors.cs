namespace Platform.Api.Logistics.Shipments;

public static class ShipmentErrors
{
    public static readonly RefusalKind CarrierRefused = new(422, "carrier_refused", "The carrier does not take the shipment, and nothing was sent");
    public static readonly RefusalKind CarrierUnavailable = new(503, "carrier_unavailable", "The carrier cannot be reached, and nothing was sent");
    public static readonly RefusalKind AlreadyDelivered = new(409, "shipment_already_delivered", "The shipment has its proof of delivery already");

    /// <summary>What the carrier says no to is the tracking number.</summary>
    public static Refusal Refused(string detail) => new(CarrierRefused, detail) { Faults = [new Fault("/tracking_number", CarrierRefused.Code, detail)] };
}
