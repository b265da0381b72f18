using Platform.Api.Trade.Orders;

namespace Platform.Api.Logistics.Shipments;

public enum ShipmentStatus
{
    /// <summary>Handed to the carrier.</summary>
    InTransit,

    /// <summary>Received and signed for.</summary>
    Delivered,
}

/// <summary>Some of an order's goods on their way together: <c>in_transit → delivered</c>.</summary>
public sealed class Shipment : Aggregate<Shipment>, IIdentified, IBetweenParties
{
    public static readonly Move<ShipmentStatus> ToDeliver = new("deliver",
        [ShipmentStatus.InTransit], ShipmentStatus.Delivered, "seller", ShipmentEvents.Delivered, "The order is delivered when all of it is.");

    private readonly List<ShipmentLine> lines = [];

    public static string Prefix => "shp";

    public Id<Order> OrderId { get; private init; }

    public Id<Organization> BuyerId { get; private init; }

    public Id<Organization> SellerId { get; private init; }

    public string Carrier { get; private init; } = "";

    public string TrackingNumber { get; private init; } = "";

    public ShipmentStatus Status { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public string? SignedBy { get; private set; }

    public IReadOnlyList<ShipmentLine> Lines => lines;

    public override string ResourceType => "shipment";

    public override string Href => $"/v1/shipments/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [BuyerId, SellerId];

    /// <summary>Sends goods of an order, which counts them.</summary>
    public static Shipment Send(
        Order order, IReadOnlyList<(OrderLine Line, decimal Quantity)> parcel, string carrier, string trackingNumber, DateTimeOffset now)
    {
        order.Ship(parcel);
        var shipment = new Shipment
        {
            Id = Id<Shipment>.New(now),
            OrderId = order.Id,
            BuyerId = order.BuyerId,
            SellerId = order.SellerId,
            Carrier = carrier,
            TrackingNumber = trackingNumber,
        };
        shipment.lines.AddRange(parcel.Select(sent => ShipmentLine.Of(sent.Line, sent.Quantity, now)));
        shipment.Raise(ShipmentEvents.Sent);
        return shipment;
    }

    /// <summary>Records the proof of delivery, which the order counts.</summary>
    public void Deliver(Order order, DateTimeOffset deliveredAt, string signedBy, DateTimeOffset now)
    {
        if (!ToDeliver.From.Contains(Status))
            throw new Refusal(ShipmentErrors.AlreadyDelivered, $"It was delivered at {DeliveredAt:O} and signed for by {SignedBy}.") { Current = this };
        if (deliveredAt > now)
            throw Refusal.Invalid(new Fault("/delivered_at", "out_of_range", $"This is in the future; it is {now:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} now."));

        (DeliveredAt, SignedBy) = (deliveredAt, signedBy);
        order.Deliver([.. lines.Select(line => (order.Lines.Single(ordered => ordered.Id == line.OrderLineId), line.Quantity))], now);
        Status = Moved(ToDeliver, Status);
    }

    public override object Resource() => ShipmentResponse.From(this);
}

/// <summary>How much of one order line is in a shipment.</summary>
public sealed class ShipmentLine : Entity, IIdentified
{
    public static string Prefix => "shl";

    public Id<ShipmentLine> Id { get; private init; }

    public Id<Shipment> ShipmentId { get; private init; }

    public Id<OrderLine> OrderLineId { get; private init; }

    public string Sku { get; private init; } = "";

    public Unit Unit { get; private init; }

    public decimal Quantity { get; private init; }

    internal static ShipmentLine Of(OrderLine line, decimal quantity, DateTimeOffset now) => new()
    {
        Id = Id<ShipmentLine>.New(now),
        OrderLineId = line.Id,
        Sku = line.Sku,
        Unit = line.Unit,
        Quantity = quantity,
    };
}
