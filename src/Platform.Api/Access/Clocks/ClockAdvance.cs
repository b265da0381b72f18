namespace Platform.Api.Access.Clocks;

public enum ClockAdvanceStatus
{
    /// <summary>Asked for; no process has begun.</summary>
    Queued,

    /// <summary>The clock is on its way.</summary>
    Running,

    /// <summary>The clock has arrived, and everything due by then is done.</summary>
    Succeeded,

    /// <summary>It was called off; the clock stands where it had got to.</summary>
    Canceled,
}

/// <summary>
/// A sandbox's clock on its way to a later moment: <c>queued → running → succeeded | canceled</c>. Whichever process has
/// claimed it moves the clock from one due moment to the next; when that process ends, another goes on.
/// </summary>
public sealed class ClockAdvance : Aggregate<ClockAdvance>, IIdentified
{
    /// <summary>Made by the statement that claims an advance, in <see cref="AdvanceClocks"/>.</summary>
    public static readonly Move<ClockAdvanceStatus> ToRun = new("run",
        [ClockAdvanceStatus.Queued], ClockAdvanceStatus.Running, "platform", null, "The clock is on its way.");

    public static readonly Move<ClockAdvanceStatus> ToArrive = new("arrive",
        [ClockAdvanceStatus.Queued, ClockAdvanceStatus.Running], ClockAdvanceStatus.Succeeded, "platform", ClockEvents.Succeeded, "Everything due by then is done.");

    public static readonly Move<ClockAdvanceStatus> ToCancel = new("cancel",
        [ClockAdvanceStatus.Queued, ClockAdvanceStatus.Running], ClockAdvanceStatus.Canceled, "caller", ClockEvents.Canceled, "The clock stands where it had got to.");

    public static string Prefix => "adv";

    /// <summary>Where the clock stood.</summary>
    public DateTimeOffset StartsAt { get; private init; }

    /// <summary>Where it goes.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    /// <summary>Where it has got to.</summary>
    public DateTimeOffset ReachedAt { get; private set; }

    /// <summary>Whether it runs on from there, as it ran before.</summary>
    public bool RunsOn { get; private init; }

    public ClockAdvanceStatus Status { get; private set; }

    /// <summary>How much was done on the way, by the name of the work.</summary>
    public IReadOnlyDictionary<string, int> Done { get; private set; } = new Dictionary<string, int>();

    /// <summary>The claim under which a process moves the clock.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>Until when, by the wall clock, that process is taken to be alive.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    public override string ResourceType => "clock_advance";

    public override string Href => $"/v1/sandbox/clock/advances/{Id}";

    public bool IsUnderWay => Status is ClockAdvanceStatus.Queued or ClockAdvanceStatus.Running;

    public static ClockAdvance Start(DateTimeOffset from, DateTimeOffset to, bool runsOn)
    {
        var advance = new ClockAdvance
        {
            Id = Id<ClockAdvance>.New(from),
            StartsAt = from,
            EndsAt = to,
            ReachedAt = from,
            RunsOn = runsOn,
        };
        advance.Raise(ClockEvents.Started);
        return advance;
    }

    /// <summary>The clock has arrived.</summary>
    public void Arrive()
    {
        (Status, ClaimId, ClaimedUntil) = (Moved(ToArrive, Status), null, null);
    }

    public void Cancel()
    {
        if (!ToCancel.From.Contains(Status))
            throw new Refusal(ClockErrors.AdvanceOver, "It has ended already; there is nothing to call off.") { Current = this };

        (Status, ClaimId, ClaimedUntil) = (Moved(ToCancel, Status), null, null);
    }

    public override object Resource() => ClockAdvanceResponse.From(this);
}
