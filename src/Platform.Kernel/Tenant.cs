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

    /// <summary>The live tenant whose sandbox it is; <c>null</c> for a live tenant, and for a sandbox that stands alone.</summary>
    public Id<Tenant>? ParentId { get; init; }

    /// <summary>The moment at which a sandbox's clock stands still; <c>null</c> while it runs.</summary>
    public DateTimeOffset? ClockFrozenAt { get; init; }

    /// <summary>How far a sandbox's running clock is ahead of the wall clock.</summary>
    public TimeSpan ClockAhead { get; init; }

    /// <summary>One more with every change of the clock, so that of two readings the later can be told.</summary>
    public int ClockVersion { get; init; }

    /// <summary>When, by the wall clock, its clock was last changed.</summary>
    public DateTimeOffset? ClockSetAt { get; init; }

    public TenantClock Clock(TimeProvider wall) => new(wall, ClockFrozenAt, ClockAhead);
}
