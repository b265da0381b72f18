using System.Collections.Concurrent;

namespace Platform.Kernel;

/// <summary>
/// The sandbox clocks that were changed lately. Callers are remembered with the clock their tenant had; a clock that was
/// frozen or moved since goes on from here, in every process within a quarter of a second.
/// </summary>
public sealed class TenantClocks(SystemDatabase system, TimeProvider wall)
{
    // Longer than any caller is remembered, and than any transaction that changes a clock takes to commit.
    private const string ChangedLately =
        $"select {TenantRow.Columns} from tenants where clock_set_at > now() - interval '1 minute'";

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Id<Tenant>, Tenant> changed = new();

    /// <summary>A tenant's clock: as it was read, or as it was changed since.</summary>
    public TenantClock Of(Tenant tenant) =>
        (tenant.Mode == TenantMode.Sandbox && changed.TryGetValue(tenant.Id, out var later) && later.ClockVersion > tenant.ClockVersion ? later : tenant).Clock(wall);

    /// <summary>Learns what was changed, by whichever process.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        foreach (var tenant in await system.ListAsync(ChangedLately, TenantRow.ReadWhole, [], cancel))
            changed.AddOrUpdate(tenant.Id, tenant, (_, known) => known.ClockVersion > tenant.ClockVersion ? known : tenant);

        var end = wall.GetUtcNow() - KeptFor;
        foreach (var (id, tenant) in changed)
        {
            if (tenant.ClockSetAt < end)
                changed.TryRemove(KeyValuePair.Create(id, tenant));
        }
    }
}

/// <summary>Looks for clocks that other processes changed.</summary>
public sealed class WatchClocks(TenantClocks clocks) : IJob
{
    public TimeSpan Every => TimeSpan.FromMilliseconds(250);

    public Task RunAsync(CancellationToken cancel) => clocks.LookAsync(cancel);
}
