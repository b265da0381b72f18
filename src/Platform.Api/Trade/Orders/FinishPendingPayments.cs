using Platform.Api.Finance.Payments;

namespace Platform.Api.Trade.Orders;

/// <summary>
/// Finishes orders whose process was cut off, or whose provider did not answer, between asking for the money and
/// hearing what became of it: asks again under the same payment, and settles.
/// </summary>
public sealed class FinishPendingPayments(SystemDatabase system, TenantWork work, TimeProvider wall) : IJob, IDueWork
{
    private const int BatchMax = 100;

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public string WhenTimePasses =>
        "update payments set asked_until = asked_until - $2 where tenant_id = $1 and status = 'pending'";

    public Task RunAsync(CancellationToken cancel) => FinishLateAsync(null, cancel);

    public async Task<DateTimeOffset?> NextAsync(Tenant tenant, CancellationToken cancel)
    {
        var now = wall.GetUtcNow();
        var next = await system.ListAsync(
            "select min(asked_until) from payments where tenant_id = $1 and status = 'pending' and asked_until >= $2",
            row => row.MomentOrNull(), [tenant.Id.Value, now], cancel);
        return tenant.Clock(wall).GetUtcNow() + (next.Single() - now);
    }

    public Task<int> DoDueAsync(Tenant tenant, CancellationToken cancel) => FinishLateAsync(tenant.Id, cancel);

    private async Task<int> FinishLateAsync(Id<Tenant>? only, CancellationToken cancel)
    {
        var late = await system.ListAsync("""
            select tenant_id, id from payments
            where status = 'pending' and asked_until < $1 and ($3::uuid is null or tenant_id = $3) order by asked_until limit $2
            """,
            row => (Tenant: new Id<Tenant>(row.GetGuid(0)), Payment: new Id<Payment>(row.GetGuid(1))),
            [wall.GetUtcNow(), BatchMax, (object?)only?.Value ?? DBNull.Value], cancel);

        var finished = 0;
        foreach (var (tenant, payment) in late)
        {
            await work.InTenantAsync(tenant, nameof(FinishPendingPayments), async scope =>
            {
                await FinishAsync(scope, payment, cancel);
                finished++;
            }, cancel);
        }

        return finished;
    }

    private static async Task FinishAsync(IServiceProvider scope, Id<Payment> id, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<PlatformDb>();
        var write = scope.GetRequiredService<Write>();
        var charge = scope.GetRequiredService<ChargeCard>();
        var mine = false;
        await write.DoAsync(async () => mine = await charge.TryTakeOverAsync(id, cancel), cancel);
        if (!mine)
            return;

        var payment = await db.Payments.SingleAsync(row => row.Id == id, cancel);
        var order = await db.Orders.Include(row => row.Lines).SingleAsync(row => row.PaymentId == id, cancel);
        var outcome = await charge.AskAsync(payment);
        await write.DoAsync(() => scope.GetRequiredService<SettleOrder>().SettleAsync(order, payment, outcome, cancel), cancel);
    }
}
