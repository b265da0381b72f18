namespace Platform.Api.Trade.Orders;

public static class OrderEvents
{
    public static readonly EventType Placed = new("order.placed", "A buyer ordered: priced, stock reserved, money in escrow.");
    public static readonly EventType Confirmed = new("order.confirmed", "The seller will deliver.");
    public static readonly EventType Rejected = new("order.rejected", "The seller declined the order; stock and money go back.");
    public static readonly EventType Canceled = new("order.canceled", "The order was called off; stock and money go back.");
    public static readonly EventType PartiallyShipped = new("order.partially_shipped", "Some of the order is on its way.");
    public static readonly EventType Shipped = new("order.shipped", "All of the order is on its way.");
    public static readonly EventType Delivered = new("order.delivered", "All of the order has arrived; the buyer can accept it.");
    public static readonly EventType Completed = new("order.completed", "The buyer accepted; the seller was paid.");
}
