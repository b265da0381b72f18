using System.ComponentModel.DataAnnotations;
using Platform.Api.Catalog.Prices;
using Platform.Api.Catalog.Products;
using Platform.Api.Finance.Escrow;
using Platform.Api.Finance.Payments;

namespace Platform.Api.Trade.Orders;

/// <summary>An order to place.</summary>
public sealed record PlaceOrderRequest
{
    /// <summary>The organization that sells.</summary>
    public required Id<Organization> SellerId { get; init; }

    /// <summary>The buyer's own purchase order number, for people.</summary>
    [MaxLength(100)]
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>The order's key in the buyer's ERP: unique among the buyer's orders.</summary>
    [MaxLength(255), MinLength(1)]
    public string? ExternalId { get; init; }

    /// <summary>The integrator's own notes: at most 50 keys of at most 64 characters, values of at most 500.</summary>
    [MetadataLimits]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>What is ordered: 1 to 1,500 lines.</summary>
    [MinLength(1), MaxLength(1500)]
    public required IReadOnlyList<PlaceOrderLine> Lines { get; init; }

    /// <summary>Where it goes.</summary>
    public required Address DeliverTo { get; init; }

    /// <summary>How it is paid.</summary>
    public required CardPayment Payment { get; init; }
}

/// <summary>One line to order: the variant by its id or by the seller's SKU.</summary>
public sealed record PlaceOrderLine
{
    /// <summary>The variant; send this or <c>sku</c>.</summary>
    public Id<Variant>? VariantId { get; init; }

    /// <summary>The seller's SKU; send this or <c>variant_id</c>.</summary>
    [MaxLength(100)]
    public string? Sku { get; init; }

    /// <summary>How much, in the variant's unit.</summary>
    public required Quantity Quantity { get; init; }
}

/// <summary>How an order is paid.</summary>
public enum PaymentMethod
{
    /// <summary>By card, through the marketplace's provider.</summary>
    Card,
}

/// <summary>Payment by card.</summary>
public sealed record CardPayment
{
    /// <summary>The way of paying.</summary>
    public required PaymentMethod Method { get; init; }

    /// <summary>The provider's token for the card. In a sandbox: <c>tok_ok</c>, <c>tok_declined</c>, <c>tok_timeout</c> or another in the table at <c>/docs/sandbox</c>.</summary>
    [MaxLength(200), MinLength(1)]
    public required string Token { get; init; }
}

/// <summary>Why something is called off.</summary>
public sealed record OrderReasonRequest
{
    /// <summary>In words for the other party.</summary>
    [MaxLength(500)]
    public string? Reason { get; init; }
}

/// <summary>An order between a buyer and a seller.</summary>
/// <param name="Id">The order's id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="BuyerId">Who buys.</param>
/// <param name="SellerId">Who sells.</param>
/// <param name="PurchaseOrderNumber">The buyer's own number.</param>
/// <param name="ExternalId">The key in the buyer's ERP.</param>
/// <param name="Metadata">The integrator's own notes.</param>
/// <param name="Lines">What is ordered, at the prices it was placed at.</param>
/// <param name="Total">The sum of the lines, to the last digit.</param>
/// <param name="DeliverTo">Where it goes.</param>
/// <param name="PaymentId">The payment it is paid by.</param>
/// <param name="EscrowId">The escrow that holds the money.</param>
/// <param name="Reason">Why it was rejected or canceled.</param>
/// <param name="DeliveredAt">When the last proof of delivery was recorded; the time to accept runs from here.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="CreatedAt">When it was ordered.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record OrderResponse(
    Id<Order> Id,
    OrderStatus Status,
    Id<Organization> BuyerId,
    Id<Organization> SellerId,
    string? PurchaseOrderNumber,
    string? ExternalId,
    IReadOnlyDictionary<string, string> Metadata,
    IReadOnlyList<OrderLineResponse> Lines,
    Money Total,
    Address DeliverTo,
    Id<Payment> PaymentId,
    Id<EscrowHold>? EscrowId,
    string? Reason,
    DateTimeOffset? DeliveredAt,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static OrderResponse From(Order order) => new(
        order.Id, order.Status, order.BuyerId, order.SellerId, order.PurchaseOrderNumber, order.ExternalId, order.Metadata,
        [.. order.Lines.OrderBy(line => line.Position).Select(OrderLineResponse.From)],
        order.Total, order.DeliverTo, order.PaymentId, order.EscrowId, order.Reason, order.DeliveredAt,
        order.Version, order.CreatedAt, order.UpdatedAt);
}

/// <summary>One line of an order.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="VariantId">What is ordered.</param>
/// <param name="Sku">The seller's SKU, as it was when ordered.</param>
/// <param name="Name">The product's name, as it was when ordered.</param>
/// <param name="Unit">UN/ECE Recommendation 20 code.</param>
/// <param name="Quantity">How much was ordered.</param>
/// <param name="Shipped">How much has left.</param>
/// <param name="Delivered">How much has arrived.</param>
/// <param name="UnitPrice">The price of one unit.</param>
/// <param name="Total">Unit price times quantity, rounded once to the currency, half away from zero.</param>
/// <param name="Price">Where the price came from.</param>
public sealed record OrderLineResponse(
    Id<OrderLine> Id,
    Id<Variant> VariantId,
    string Sku,
    string Name,
    Unit Unit,
    Quantity Quantity,
    Quantity Shipped,
    Quantity Delivered,
    UnitPrice UnitPrice,
    Money Total,
    PriceReason Price)
{
    public static OrderLineResponse From(OrderLine line) => new(
        line.Id, line.VariantId, line.Sku, line.Name, line.Unit,
        new(line.Ordered, line.Unit), new(line.Shipped, line.Unit), new(line.Delivered, line.Unit),
        line.UnitPrice, line.Total, new(line.PriceSource, new(line.PriceTierFrom, line.Unit)));
}
