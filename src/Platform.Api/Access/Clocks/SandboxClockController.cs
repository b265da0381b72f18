namespace Platform.Api.Access.Clocks;

/// <summary>The clock of a sandbox: stopped, sent ahead, let run again. Everything in the sandbox goes by it.</summary>
[ApiController, Route("v1/sandbox/clock"), Tags("sandbox")]
public sealed class SandboxClockController(PlatformDb db, SetClock clock, TenantClocks clocks, TimeProvider wall) : ControllerBase
{
    [Limit("Years that a sandbox's clock goes ahead at once")]
    private const int YearsMax = 10;

    /// <summary>Shows what the time is in the sandbox, and whether it passes.</summary>
    [HttpGet, Requires("sandbox:read"), Refuses("sandbox_only")]
    public async Task<ActionResult<SandboxClockResponse>> Get(CancellationToken cancel) => await ShowAsync(cancel);

    /// <summary>Stops the clock.</summary>
    /// <remarks>Nothing that waits for a moment happens until the clock is advanced or runs again. Other processes of the platform see it stand within a quarter of a second.</remarks>
    [HttpPost("freeze"), Requires("sandbox:write")]
    public async Task<ActionResult<SandboxClockResponse>> Freeze(FreezeClockRequest request, CancellationToken cancel)
    {
        var now = (await clock.HoldAsync(cancel)).Clock(wall).GetUtcNow();
        var at = request.At ?? now;
        if (at > now)
            throw Refusal.Invalid(new Fault("/at", "out_of_range", $"It is {Text(now)} in the sandbox. Send the clock ahead with POST /v1/sandbox/clock/advance, so that what falls due on the way is done."));
        if (await clock.LastEventAsync(cancel) is { } last && at < last)
            throw ClockErrors.NotBackward.Because($"The last thing here happened at {Text(last)}. Freeze at that moment or later, or reset the sandbox.");

        await clock.FreezeAsync(at, cancel);

        return await ChangedAsync(cancel);
    }

    /// <summary>Lets the clock run on from where it stands.</summary>
    [HttpPost("resume"), Requires("sandbox:write")]
    public async Task<ActionResult<SandboxClockResponse>> Resume(CancellationToken cancel)
    {
        var tenant = await clock.HoldAsync(cancel);
        if (tenant.ClockFrozenAt is { } at)
            await clock.RunFromAsync(at, cancel);

        return await ChangedAsync(cancel);
    }

    /// <summary>Sends the clock ahead, through everything that falls due on the way, each at its own moment and in order.</summary>
    /// <remarks>Deliveries by the buyers' silence accepted, payments asked about again, refunds, webhook retries: whatever would have happened happens, with the clock standing at the moment it is due. A frozen clock stands at the end; a running one runs on from there. Follow the advance at its Location.</remarks>
    [HttpPost("advance"), Requires("sandbox:write")]
    [ProducesResponseType<ClockAdvanceResponse>(202)]
    public async Task<ActionResult<ClockAdvanceResponse>> Advance(AdvanceClockRequest request, CancellationToken cancel)
    {
        var tenant = await clock.HoldAsync(cancel);
        var now = tenant.Clock(wall).GetUtcNow();
        if (request.To <= now || request.To > now.AddYears(YearsMax))
            throw Refusal.Invalid(new Fault("/to", "out_of_range", $"It is {Text(now)} in the sandbox. Send a later moment, at most {YearsMax} years away."));

        await clock.FreezeAsync(now, cancel);
        var advance = ClockAdvance.Start(now, request.To, runsOn: tenant.ClockFrozenAt is null);
        db.ClockAdvances.Add(advance);
        await db.SaveChangesAsync(cancel);

        LookOnceCommitted();
        return Accepted(advance.Href, ClockAdvanceResponse.From(advance));
    }

    /// <summary>Lists the advances of the clock, newest first.</summary>
    [HttpGet("advances"), Requires("sandbox:read")]
    public async Task<ActionResult<Page<ClockAdvanceResponse>>> ListAdvances([FromQuery] PageQuery query, CancellationToken cancel)
    {
        await clock.ReadAsync(cancel);
        var advances = await query.Page(db.ClockAdvances.AsNoTracking(), advance => advance.Id).ToListAsync(cancel);

        return query.Cut(advances, advance => advance.Id.Value, ClockAdvanceResponse.From);
    }

    /// <summary>Shows how far an advance is, and what was done on the way.</summary>
    [HttpGet("advances/{id}"), Requires("sandbox:read")]
    public async Task<ActionResult<ClockAdvanceResponse>> GetAdvance(Id<ClockAdvance> id, CancellationToken cancel) =>
        ClockAdvanceResponse.From(await db.ClockAdvances.AsNoTracking().Where(advance => advance.Id == id).FoundAsync(db, cancel));

    /// <summary>Stops the clock on its way. What was done stays done, and the clock stands where it has got to.</summary>
    [HttpPost("advances/{id}/cancel"), Requires("sandbox:write")]
    public async Task<ActionResult<ClockAdvanceResponse>> CancelAdvance(Id<ClockAdvance> id, CancellationToken cancel)
    {
        var advance = await db.ClockAdvances.Where(row => row.Id == id).FoundAsync(db, cancel);

        advance.Cancel();
        await db.SaveChangesAsync(cancel);

        return ClockAdvanceResponse.From(advance);
    }

    private async Task<SandboxClockResponse> ChangedAsync(CancellationToken cancel)
    {
        LookOnceCommitted();
        return await ShowAsync(cancel);
    }

    private async Task<SandboxClockResponse> ShowAsync(CancellationToken cancel)
    {
        var tenant = await clock.ReadAsync(cancel);
        var advance = await clock.UnderWayAsync(cancel);
        var status = advance is not null ? ClockStatus.Advancing : tenant.ClockFrozenAt is null ? ClockStatus.Running : ClockStatus.Frozen;
        return new SandboxClockResponse(tenant.Clock(wall).GetUtcNow(), status, clock.RealNow, advance?.Id);
    }

    /// <summary>Whoever reads the reply finds this process going by the new time.</summary>
    private void LookOnceCommitted() => Response.OnStarting(() => clocks.LookAsync(CancellationToken.None));

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
