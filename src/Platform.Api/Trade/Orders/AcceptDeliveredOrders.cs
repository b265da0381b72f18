namespace Platform.Api.Trade.Orders;

/// <summary>How long buyers have.</summary>
public sealed class OrderOptions
{
    /// <summary>Days after delivery at which an order counts as accepted, by the tenant's clock.</summary>
    public int AcceptAfterDays { get; init; } = 7;
}

/// <summary>Accepts what was delivered long enough ago, as the buyer's silence: the escrow is released to the seller.</summary>
public sealed class AcceptDeliveredOrders(SystemDatabase system, TenantWork work, OrderOptions options) : IJob
{
    private const string Due = """
        select o.tenant_id, o.id from orders o join tenants t on t.id = o.tenant_id
        where o.status = 'delivered'
          and o.delivered_at <= coalesce(t.clock_frozen_at, now() + t.clock_ahead) - make_interval(days => $1)
        order by o.delivered_at limit 100
        """;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var due = await system.ListAsync(
            Due, row => (Tenant: new Id<Tenant>(row.GetGuid(0)), Order: new Id<Order>(row.GetGuid(1))), [options.AcceptAfterDays], cancel);

        foreach (var (tenant, order) in due)
            await work.InTenantAsync(tenant, nameof(AcceptDeliveredOrders), scope => AcceptAsync(scope, order, cancel), cancel);
    }

    private static Task AcceptAsync(IServiceProvider scope, Id<Order> id, CancellationToken cancel) =>
        scope.GetRequiredService<Write>().DoAsync(async () =>
        {
            var db = scope.GetRequiredService<PlatformDb>();
            var order = await db.OrderToChangeAsync(id, cancel);
            if (order.Status == OrderStatus.Delivered)
                await scope.GetRequiredService<CloseOrder>().AcceptAsync(order, cancel);
        }, cancel);
}
