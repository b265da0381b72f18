namespace Platform.Kernel;

/// <summary>What "now" is for one tenant. Only durations that the outside world feels (timeouts, leases) use the wall clock.</summary>
public sealed class TenantClock(TimeProvider wall, DateTimeOffset? frozenAt = null, TimeSpan ahead = default) : TimeProvider
{
    /// <summary>Now, to the millisecond, as the wire and the database keep it.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        var now = frozenAt ?? wall.GetUtcNow() + ahead;
        return new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    public override long GetTimestamp() => wall.GetTimestamp();

    public override long TimestampFrequency => wall.TimestampFrequency;
}
