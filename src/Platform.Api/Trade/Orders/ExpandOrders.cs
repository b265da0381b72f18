namespace Platform.Api.Trade.Orders;

/// <summary>The orders that replies name.</summary>
public sealed class ExpandOrders(PlatformDb db) : IExpands<Order, OrderResponse>
{
    [Requires("orders:read")]
    public async Task<IReadOnlyDictionary<Id<Order>, OrderResponse>> ShowAsync(IReadOnlyList<Id<Order>> ids, CancellationToken cancel) =>
        await db.Orders.AsNoTracking().Include(order => order.Lines).Where(order => ids.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, OrderResponse.From, cancel);
}
