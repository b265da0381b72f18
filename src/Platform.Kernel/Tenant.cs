namespace Platform.Kernel;

public enum TenantMode
{
    Live,
    Sandbox,
}

/// <summary>
/// One marketplace, live or sandbox. Tenants share nothing: every row belongs to exactly one. A sandbox has a clock
/// of its own, which can stand still or run ahead.
/// </summary>
public sealed class Tenant : IIdentified
{
    public static string Prefix => "ten";

    public required Id<Tenant> Id { get; init; }

    public required string Name { get; init; }

    public required TenantMode Mode { get; init; }

    /// <summary>The moment at which a sandbox's clock stands still; <c>null</c> while it runs.</summary>
    public DateTimeOffset? ClockFrozenAt { get; init; }

    /// <summary>How far a sandbox's running clock is ahead of the wall clock.</summary>
    public TimeSpan ClockAhead { get; init; }

    public TenantClock Clock(TimeProvider wall) => new(wall, ClockFrozenAt, ClockAhead);
}
