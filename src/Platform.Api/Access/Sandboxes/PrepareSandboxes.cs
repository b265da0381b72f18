namespace Platform.Api.Access.Sandboxes;

/// <summary>
/// Does with sandboxes what takes time: fills them, empties them, deletes them. Any process may; it claims one at a time,
/// and what was cut off is begun anew, which ends the same. One that nobody was settled in (<see cref="SettleSandbox"/>)
/// goes without a word: nobody was ever answered with it.
/// </summary>
public sealed class PrepareSandboxes(SystemDatabase system, TenantWork inTenants, TimeProvider wall) : IJob
{
    /// <summary>How long after its credentials have gone somebody may still be at work in a sandbox.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);

    private const string Claim = """
        update sandboxes set claim_id = gen_random_uuid(), claimed_until = now() + $1
        where (tenant_id, id) = (
            select tenant_id, id from sandboxes where status <> 'ready' and (claimed_until is null or claimed_until < now())
            order by claimed_until nulls first limit 1 for update skip locked)
        returning tenant_id, id, claim_id
        """;

    private const string Stay =
        "update sandboxes set claimed_until = now() + $4 where tenant_id = $1 and id = $2 and claim_id = $3 returning 1";

    public TimeSpan Every => TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(CancellationToken cancel)
    {
        while ((await ClaimAsync(cancel)) is { } claimed)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var alive = StayAliveAsync(claimed, end);
            await inTenants.InTenantAsync(claimed.Parent, nameof(PrepareSandboxes), scope => DoAsync(scope, claimed, end.Token), cancel);
            await end.CancelAsync();
            await alive;
        }
    }

    /// <summary>Shows that this process is alive, and stops the work where the claim is no longer its own.</summary>
    private async Task StayAliveAsync(Claimed claimed, CancellationTokenSource end)
    {
        try
        {
            do
                await Task.Delay(Lease / 4, wall, end.Token);
            while ((await system.ListAsync(Stay, row => row.GetInt32(0), [claimed.Parent.Value, claimed.Id.Value, claimed.ClaimId, Lease], end.Token)).Count == 1);
        }
        catch (Exception exception) when (exception is OperationCanceledException or Npgsql.NpgsqlException)
        {
            // the work has ended, or cannot be claimed any longer
        }

        await end.CancelAsync();
    }

    private async Task<Claimed?> ClaimAsync(CancellationToken cancel) =>
        (await system.ListAsync(Claim, row => new Claimed(new(row.GetGuid(0)), new(row.GetGuid(1)), row.GetGuid(2)), [Lease], cancel)).SingleOrDefault();

    private async Task DoAsync(IServiceProvider scope, Claimed claimed, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<PlatformDb>();
        var sandbox = await db.Sandboxes.AsNoTracking().SingleAsync(row => row.Id == claimed.Id, cancel);
        var purge = scope.GetRequiredService<PurgeSandbox>();
        if (!sandbox.IsSettled)
        {
            await purge.PurgeAsync(sandbox.Marketplace, claimed.Parent, keep: null, cancel);
        }
        else if (sandbox.Status == SandboxStatus.Deleting)
        {
            await purge.PurgeAsync(sandbox.Marketplace, claimed.Parent, keep: [], cancel); // its credentials first
            await Task.Delay(Remembered, wall, cancel);
            await purge.PurgeAsync(sandbox.Marketplace, claimed.Parent, keep: null, cancel);
        }
        else
        {
            await purge.PurgeAsync(sandbox.Marketplace, claimed.Parent, [.. sandbox.Parties.Select(party => party.OrganizationId)], cancel);
            await scope.GetRequiredService<PopulateSandbox>().StockAsync(
                await inTenants.TenantAsync(sandbox.Marketplace, cancel), sandbox.Scenario, sandbox.Parties, cancel);
        }

        await scope.GetRequiredService<Write>().DoAsync(async () =>
        {
            var done = await db.Sandboxes.SingleAsync(row => row.Id == claimed.Id, cancel);
            if (done.ClaimId != claimed.ClaimId)
                return;

            if (!done.IsSettled)
            {
                db.Sandboxes.Remove(done);
            }
            else if (done.Status == SandboxStatus.Deleting)
            {
                done.MarkDeleted();
                db.Sandboxes.Remove(done);
            }
            else
            {
                done.MarkReady();
            }

            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private sealed record Claimed(Id<Tenant> Parent, Id<Sandbox> Id, Guid ClaimId);
}
