namespace Platform.Api.Tests;

/// <summary>A wall clock that moves only when told to, timers included.</summary>
public sealed class HandClock : TimeProvider
{
    private readonly List<HandTimer> timers = [];
    private DateTimeOffset now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    /// <summary>How long until the next timer fires; zero where none waits.</summary>
    public TimeSpan UntilNextTimer
    {
        get
        {
            lock (timers)
                return timers.Count == 0 ? TimeSpan.Zero : timers.Min(timer => timer.Due) - now;
        }
    }

    public void Advance(TimeSpan by)
    {
        now += by;
        List<HandTimer> due;
        lock (timers)
            due = [.. timers.Where(timer => timer.Due <= now)];
        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HandTimer(this, () => callback(state), dueTime);

    private sealed class HandTimer : ITimer
    {
        private readonly HandClock clock;
        private readonly Action fire;

        public HandTimer(HandClock clock, Action fire, TimeSpan dueTime)
        {
            (this.clock, this.fire) = (clock, fire);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.timers)
            {
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                }
            }

            return true;
        }

        public void Fire()
        {
            Dispose();
            fire();
        }

        public void Dispose()
        {
            lock (clock.timers)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
