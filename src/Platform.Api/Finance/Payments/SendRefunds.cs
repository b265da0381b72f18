using Platform.Api.Finance.Ledger;

namespace Platform.Api.Finance.Payments;

/// <summary>Has the provider send what was decided to go back; booked as sent once the provider has taken it on.</summary>
public sealed class SendRefunds(SystemDatabase system, TenantWork work, ICardProvider provider, PaymentOptions options, TimeProvider wall) : IJob, IDueWork
{
    private const int BatchMax = 100;

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public string WhenTimePasses =>
        "update refunds set next_try_at = next_try_at - $2 where tenant_id = $1 and status = 'pending'";

    public Task RunAsync(CancellationToken cancel) => SendDueAsync(null, cancel);

    public async Task<DateTimeOffset?> NextAsync(Tenant tenant, CancellationToken cancel)
    {
        var now = wall.GetUtcNow();
        var next = await system.ListAsync(
            "select min(next_try_at) from refunds where tenant_id = $1 and status = 'pending' and next_try_at > $2",
            row => row.MomentOrNull(), [tenant.Id.Value, now], cancel);
        return tenant.Clock(wall).GetUtcNow() + (next.Single() - now);
    }

    public Task<int> DoDueAsync(Tenant tenant, CancellationToken cancel) => SendDueAsync(tenant.Id, cancel);

    private async Task<int> SendDueAsync(Id<Tenant>? only, CancellationToken cancel)
    {
        var due = await system.ListAsync("""
            select tenant_id, id from refunds
            where status = 'pending' and next_try_at <= $1 and ($3::uuid is null or tenant_id = $3) order by next_try_at limit $2
            """,
            row => (Tenant: new Id<Tenant>(row.GetGuid(0)), Refund: new Id<Refund>(row.GetGuid(1))),
            [wall.GetUtcNow(), BatchMax, (object?)only?.Value ?? DBNull.Value], cancel);

        var sent = 0;
        foreach (var (tenant, refund) in due)
        {
            await work.InTenantAsync(tenant, nameof(SendRefunds), async scope =>
            {
                await SendAsync(scope, refund, cancel);
                sent++;
            }, cancel);
        }

        return sent;
    }

    private async Task SendAsync(IServiceProvider scope, Id<Refund> id, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<PlatformDb>();
        var write = scope.GetRequiredService<Write>();
        Refund refund = null!;
        Payment payment = null!;
        var mine = false;

        await write.DoAsync(async () =>
        {
            refund = await db.Refunds.SingleAsync(row => row.Id == id, cancel);
            payment = await db.Payments.SingleAsync(row => row.Id == refund.PaymentId, cancel);
            mine = refund.Status == RefundStatus.Pending && refund.NextTryAt <= wall.GetUtcNow();
            if (mine)
                refund.Try(wall.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }, cancel);
        if (!mine)
            return;

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(options.AnswerTimeMax);
        if (!await provider.RefundAsync(refund.Id, payment.ProviderReference!, refund.Amount, end.Token))
            return;

        await write.DoAsync(async () =>
        {
            refund.MarkSent();
            scope.GetRequiredService<PostToLedger>().Post($"refund.sent:{refund.Id}", [
                new(new(LedgerAccountKind.Refunds, refund.BuyerId), -refund.Amount),
                new(new(LedgerAccountKind.ProviderClearing), refund.Amount),
            ]);
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }
}
