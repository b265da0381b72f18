using System.ComponentModel.DataAnnotations;
using Platform.Api.Trade.Orders;

namespace Platform.Api.Logistics.Shipments;

/// <summary>Goods to send.</summary>
public sealed record SendShipmentRequest
{
    /// <summary>What is sent, of which lines of the order.</summary>
    [MinLength(1), MaxLength(1500)]
    public required IReadOnlyList<SendShipmentLine> Lines { get; init; }

    /// <summary>Who carries it.</summary>
    [MaxLength(100), MinLength(1)]
    public required string Carrier { get; init; }

    /// <summary>The carrier's number for it.</summary>
    [MaxLength(100), MinLength(1)]
    public required string TrackingNumber { get; init; }
}

/// <summary>How much of one order line is sent.</summary>
public sealed record SendShipmentLine
{
    /// <summary>The line of the order.</summary>
    public required Id<OrderLine> OrderLineId { get; init; }

    /// <summary>How much, at most what has not shipped yet.</summary>
    public required Quantity Quantity { get; init; }
}

/// <summary>The proof of delivery.</summary>
public sealed record DeliverShipmentRequest
{
    /// <summary>When it was handed over.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>Who signed for it.</summary>
    [MaxLength(200), MinLength(1)]
    public required string SignedBy { get; init; }
}

/// <summary>Some of an order's goods on their way together.</summary>
/// <param name="Id">The shipment's id.</param>
/// <param name="OrderId">The order whose goods these are.</param>
/// <param name="BuyerId">Who receives.</param>
/// <param name="SellerId">Who sent.</param>
/// <param name="Status">Where it is.</param>
/// <param name="Carrier">Who carries it.</param>
/// <param name="TrackingNumber">The carrier's number for it.</param>
/// <param name="Lines">What is in it.</param>
/// <param name="DeliveredAt">When it was handed over.</param>
/// <param name="SignedBy">Who signed for it.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="CreatedAt">When it was sent.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record ShipmentResponse(
    Id<Shipment> Id,
    Id<Order> OrderId,
    Id<Organization> BuyerId,
    Id<Organization> SellerId,
    ShipmentStatus Status,
    string Carrier,
    string TrackingNumber,
    IReadOnlyList<ShipmentLineResponse> Lines,
    DateTimeOffset? DeliveredAt,
    string? SignedBy,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static ShipmentResponse From(Shipment shipment) => new(
        shipment.Id, shipment.OrderId, shipment.BuyerId, shipment.SellerId, shipment.Status, shipment.Carrier, shipment.TrackingNumber,
        [.. shipment.Lines.OrderBy(line => line.Id).Select(line => new ShipmentLineResponse(line.OrderLineId, line.Sku, new(line.Quantity, line.Unit)))],
        shipment.DeliveredAt, shipment.SignedBy, shipment.Version, shipment.CreatedAt, shipment.UpdatedAt);
}

/// <summary>How much of one order line is in a shipment.</summary>
/// <param name="OrderLineId">The line of the order.</param>
/// <param name="Sku">The seller's SKU.</param>
/// <param name="Quantity">How much.</param>
public sealed record ShipmentLineResponse(Id<OrderLine> OrderLineId, string Sku, Quantity Quantity);
