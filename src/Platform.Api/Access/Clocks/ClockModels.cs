namespace Platform.Api.Access.Clocks;

public enum ClockStatus
{
    /// <summary>It goes as fast as the wall clock.</summary>
    Running,

    /// <summary>It stands still.</summary>
    Frozen,

    /// <summary>It is on its way to a later moment.</summary>
    Advancing,
}

/// <summary>Where to stop the clock.</summary>
public sealed record FreezeClockRequest
{
    /// <summary>The moment to stand at: not later than the clock's now, and not before anything that has happened; left out, the clock's now.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>Where to send the clock.</summary>
public sealed record AdvanceClockRequest
{
    /// <summary>The moment to go to: later than the clock's now, by ten years at most.</summary>
    public required DateTimeOffset To { get; init; }
}

/// <summary>A sandbox's clock: what everything in it takes for now.</summary>
/// <param name="Now">What the time is in the sandbox.</param>
/// <param name="Status">Whether it runs.</param>
/// <param name="RealNow">What the time is outside; credentials and signatures go by this.</param>
/// <param name="AdvanceId">The advance under way, if there is one.</param>
public sealed record SandboxClockResponse(DateTimeOffset Now, ClockStatus Status, DateTimeOffset RealNow, Id<ClockAdvance>? AdvanceId);

/// <summary>A clock on its way: ask again until it has ended.</summary>
/// <param name="Id">The advance's id.</param>
/// <param name="Status">How far it is.</param>
/// <param name="StartsAt">Where the clock stood.</param>
/// <param name="EndsAt">Where it goes.</param>
/// <param name="ReachedAt">Where it has got to.</param>
/// <param name="Progress">How much of the way that is, from 0 to 1.</param>
/// <param name="Done">What was done on the way, in the order of the names.</param>
/// <param name="Version">One more with every change; also the ETag.</param>
/// <param name="CreatedAt">When it was asked for, by the sandbox's clock.</param>
/// <param name="UpdatedAt">When it last changed, by the sandbox's clock.</param>
public sealed record ClockAdvanceResponse(
    Id<ClockAdvance> Id,
    ClockAdvanceStatus Status,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateTimeOffset ReachedAt,
    decimal Progress,
    IReadOnlyList<WorkDone> Done,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static ClockAdvanceResponse From(ClockAdvance advance) => new(
        advance.Id, advance.Status, advance.StartsAt, advance.EndsAt, advance.ReachedAt,
        advance.Status == ClockAdvanceStatus.Succeeded ? 1 : Part(advance),
        [.. advance.Done.OrderBy(done => done.Key, StringComparer.Ordinal).Select(done => new WorkDone(done.Key, done.Value))],
        advance.Version, advance.CreatedAt, advance.UpdatedAt);

    private static decimal Part(ClockAdvance advance) => decimal.Round(
        (decimal)(advance.ReachedAt - advance.StartsAt).Ticks / (advance.EndsAt - advance.StartsAt).Ticks, 4, MidpointRounding.ToZero);
}

/// <summary>What one kind of work did.</summary>
/// <param name="Work">Its name, such as <c>accept_delivered_orders</c>.</param>
/// <param name="Count">How much of it.</param>
public sealed record WorkDone(string Work, int Count);
