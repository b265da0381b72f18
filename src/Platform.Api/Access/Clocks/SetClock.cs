namespace Platform.Api.Access.Clocks;

/// <summary>A sandbox's clock in the hands of one transaction: read as it stands now, and changed for everybody with the commit.</summary>
public sealed class SetClock(PlatformDb db, TimeProvider wall) : IVerb
{
    private const string Hold = "select 1 from tenants where id = $1 and mode = 'sandbox' for update";

    private const string Set = """
        update tenants set clock_frozen_at = $2, clock_ahead = $3, clock_version = clock_version + 1, clock_set_at = now()
        where id = $1 and mode = 'sandbox'
        """;

    private const string LastEvent = "select occurred_at from events where tenant_id = $1 order by id desc limit 1";

    public DateTimeOffset RealNow => new TenantClock(wall).GetUtcNow();

    /// <summary>The tenant, with its clock as it is now.</summary>
    /// <exception cref="Refusal">It is live.</exception>
    public async Task<Tenant> ReadAsync(CancellationToken cancel)
    {
        if (db.Caller.Tenant.Mode != TenantMode.Sandbox)
            throw ClockErrors.SandboxOnly.Because("A live marketplace's clock is everybody's. Use a credential of one of its sandboxes.");

        var id = db.TenantId;
        return await db.Set<Tenant>().AsNoTracking().SingleAsync(tenant => tenant.Id == id, cancel);
    }

    /// <summary>The same, and nobody else changes it until the transaction ends.</summary>
    public async Task<Tenant> HoldAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        await using (var hold = db.Command(Hold, db.TenantId.Value))
            await hold.WriteAsync(cancel);
        if (await UnderWayAsync(cancel) is { } advance)
            throw new Refusal(ClockErrors.UnderWay, $"Wait until the advance to {advance.EndsAt:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} has ended, or cancel it.") { Current = advance };

        return await ReadAsync(cancel);
    }

    public Task<ClockAdvance?> UnderWayAsync(CancellationToken cancel) => db.ClockAdvances
        .FirstOrDefaultAsync(advance => advance.Status == ClockAdvanceStatus.Queued || advance.Status == ClockAdvanceStatus.Running, cancel);

    public async Task FreezeAsync(DateTimeOffset at, CancellationToken cancel)
    {
        await using var set = db.Command(Set, db.TenantId.Value, at, TimeSpan.Zero);
        await set.WriteAsync(cancel);
    }

    /// <summary>Lets it run from a moment, as fast as the wall clock.</summary>
    public async Task RunFromAsync(DateTimeOffset at, CancellationToken cancel)
    {
        await using var set = db.Command(Set, db.TenantId.Value, null, at - wall.GetUtcNow());
        await set.WriteAsync(cancel);
    }

    /// <summary>When the last thing happened by this clock.</summary>
    public async Task<DateTimeOffset?> LastEventAsync(CancellationToken cancel)
    {
        await using var ask = db.Command(LastEvent, db.TenantId.Value);
        await using var row = await ask.ReadAsync(cancel);
        return await row.ReadAsync(cancel) ? row.MomentOrNull() : null;
    }
}
