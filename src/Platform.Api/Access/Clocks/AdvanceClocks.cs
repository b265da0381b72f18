namespace Platform.Api.Access.Clocks;

/// <summary>
/// Brings the clocks of sandboxes to where they were sent, several at once. Any process may: it claims an advance, and
/// goes on where another was cut off.
/// </summary>
public sealed class AdvanceClocks(
    SystemDatabase system, IEnumerable<IDueWork> works, TenantWork inTenants, TenantClocks clocks, TimeProvider wall, ILogger<AdvanceClocks> log) : IJob
{
    private const int AtOnceMax = 8;
    private readonly IDueWork[] works = [.. works];

    public TimeSpan Every => TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(CancellationToken cancel)
    {
        var steps = new ClockSteps(system, clocks);
        var running = new List<Task>();
        do
        {
            while (running.Count < AtOnceMax && await steps.ClaimAsync(cancel) is { } claimed)
                running.Add(GoAsync(steps, claimed, cancel));
            if (running.Count > 0)
                await Task.WhenAny(running.Append(Task.Delay(Every, wall, cancel)));
            running.RemoveAll(task => task.IsCompleted);
        }
        while (running.Count > 0);
    }

    private async Task GoAsync(ClockSteps steps, ClaimedAdvance claimed, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var alive = StayAliveAsync(steps, claimed, end);
        try
        {
            await AllTheWayAsync(steps, claimed, end.Token);
        }
        catch (OperationCanceledException)
        {
            // the process stops, or the advance is no longer its own
        }
        catch (Exception exception)
        {
            log.LogError(exception, "{Advance} was cut off; it goes on when its claim ends.", claimed.Id);
        }
        finally
        {
            await end.CancelAsync();
            await alive;
        }

        if (stopping.IsCancellationRequested)
            await steps.LeaveAsync(claimed);
    }

    private async Task AllTheWayAsync(ClockSteps steps, ClaimedAdvance claimed, CancellationToken cancel)
    {
        var tenant = await inTenants.TenantAsync(claimed.TenantId, cancel);
        await DoAllDueAsync(steps, claimed, tenant, cancel);
        while (tenant.ClockFrozenAt is { } now && now < claimed.EndsAt)
        {
            var moment = await NextAsync(tenant, now, claimed.EndsAt, cancel);
            await steps.MoveAsync(claimed, now, moment, works, cancel);
            tenant = await inTenants.TenantAsync(claimed.TenantId, cancel);
            await DoAllDueAsync(steps, claimed, tenant, cancel);
        }

        await Task.Delay(2 * Every, wall, cancel); // by then every process goes by the new time
        await inTenants.InTenantAsync(claimed.TenantId, nameof(AdvanceClocks), scope => ArriveAsync(scope, claimed, cancel), cancel);
        await clocks.LookAsync(cancel);
    }

    /// <summary>The next moment at which anything falls due, or the end of the way.</summary>
    private async Task<DateTimeOffset> NextAsync(Tenant tenant, DateTimeOffset now, DateTimeOffset end, CancellationToken cancel)
    {
        var next = end;
        foreach (var work in works)
        {
            if (await work.NextAsync(tenant, cancel) is { } moment && moment < next)
                next = moment;
        }

        var step = TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((next - now).TotalMilliseconds)));
        return now + step < end ? now + step : end;
    }

    /// <summary>Until nothing more is done: what one work does may make another due at the same moment.</summary>
    private async Task DoAllDueAsync(ClockSteps steps, ClaimedAdvance claimed, Tenant tenant, CancellationToken cancel)
    {
        var again = true;
        while (again)
        {
            again = false;
            foreach (var work in works)
            {
                if (await work.DoDueAsync(tenant, cancel) is > 0 and var count)
                {
                    again = true;
                    await steps.NoteAsync(claimed, SnakeCase.Of(work.GetType().Name), count, cancel);
                }
            }
        }
    }

    private static Task ArriveAsync(IServiceProvider scope, ClaimedAdvance claimed, CancellationToken cancel) =>
        scope.GetRequiredService<Write>().DoAsync(async () =>
        {
            var db = scope.GetRequiredService<PlatformDb>();
            var advance = await db.ClockAdvances.SingleAsync(row => row.Id == claimed.Id, cancel);
            if (advance.ClaimId != claimed.ClaimId)
                return;

            if (advance.RunsOn)
                await scope.GetRequiredService<SetClock>().RunFromAsync(advance.EndsAt, cancel);
            advance.Arrive();
            await db.SaveChangesAsync(cancel);
        }, cancel);

    private async Task StayAliveAsync(ClockSteps steps, ClaimedAdvance claimed, CancellationTokenSource end)
    {
        try
        {
            while (true)
            {
                await Task.Delay(ClockSteps.Lease / 4, wall, end.Token);
                if (!await steps.StayAsync(claimed, end.Token))
                    await end.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // the way has ended
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "The claim on {Advance} could not be kept.", claimed.Id);
            await end.CancelAsync();
        }
    }
}
