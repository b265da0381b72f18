namespace Platform.Api.Trade.Orders;

/// <summary>Which orders are wanted.</summary>
public sealed record OrderQuery : ChangedQuery
{
    /// <summary>Only orders that stand here.</summary>
    [FromQuery(Name = "status")]
    public OrderStatus? Status { get; init; }

    /// <summary>Only orders of this buyer.</summary>
    [FromQuery(Name = "buyer_id")]
    public Id<Organization>? BuyerId { get; init; }

    /// <summary>Only orders from this seller.</summary>
    [FromQuery(Name = "seller_id")]
    public Id<Organization>? SellerId { get; init; }

    /// <summary>Only the order with this key in the buyer's ERP.</summary>
    [FromQuery(Name = "external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Only orders under this purchase order number.</summary>
    [FromQuery(Name = "purchase_order_number")]
    public string? PurchaseOrderNumber { get; init; }

    internal IQueryable<Order> Apply(IQueryable<Order> orders)
    {
        if (Status is { } status)
            orders = orders.Where(order => order.Status == status);
        if (BuyerId is { } buyer)
            orders = orders.Where(order => order.BuyerId == buyer);
        if (SellerId is { } seller)
            orders = orders.Where(order => order.SellerId == seller);
        if (ExternalId is not null)
            orders = orders.Where(order => order.ExternalId == ExternalId);
        if (PurchaseOrderNumber is not null)
            orders = orders.Where(order => order.PurchaseOrderNumber == PurchaseOrderNumber);

        return Page(Changed(Made(orders, order => order.CreatedAt), order => order.UpdatedAt), order => order.Id);
    }
}
