namespace Platform.Api.Trade.Orders;

/// <summary>How long buyers have.</summary>
public sealed class OrderOptions
{
    /// <summary>Days after delivery at which an order counts as accepted, by the tenant's clock.</summary>
    public int AcceptAfterDays { get; init; } = 7;
}

/// <summary>Accepts what was delivered long enough ago, as the buyer's silence: the escrow is released to the seller.</summary>
public sealed class AcceptDeliveredOrders(SystemDatabase system, TenantWork work, OrderOptions options, TimeProvider wall) : IJob, IDueWork
{
    private const string Due = """
        select o.tenant_id, o.id from orders o join tenants t on t.id = o.tenant_id
        where o.status = 'delivered'
          and o.delivered_at <= coalesce(t.clock_frozen_at, now() + t.clock_ahead) - make_interval(days => $1)
          and ($2::uuid is null or o.tenant_id = $2)
        order by o.delivered_at limit 100
        """;

    private const string Next = "select min(delivered_at) from orders where tenant_id = $1 and status = 'delivered' and delivered_at > $2";

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public Task RunAsync(CancellationToken cancel) => AcceptDueAsync(null, cancel);

    public async Task<DateTimeOffset?> NextAsync(Tenant tenant, CancellationToken cancel)
    {
        var time = TimeSpan.FromDays(options.AcceptAfterDays);
        return (await system.ListAsync(Next, row => row.MomentOrNull(), [tenant.Id.Value, tenant.Clock(wall).GetUtcNow() - time], cancel)).Single() + time;
    }

    public Task<int> DoDueAsync(Tenant tenant, CancellationToken cancel) => AcceptDueAsync(tenant.Id, cancel);

    private async Task<int> AcceptDueAsync(Id<Tenant>? only, CancellationToken cancel)
    {
        var due = await system.ListAsync(
            Due, row => (Tenant: new Id<Tenant>(row.GetGuid(0)), Order: new Id<Order>(row.GetGuid(1))),
            [options.AcceptAfterDays, (object?)only?.Value ?? DBNull.Value], cancel);

        var accepted = 0;
        foreach (var (tenant, order) in due)
        {
            await work.InTenantAsync(tenant, nameof(AcceptDeliveredOrders), async scope =>
            {
                await AcceptAsync(scope, order, cancel);
                accepted++;
            }, cancel);
        }

        return accepted;
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
