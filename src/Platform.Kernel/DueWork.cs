namespace Platform.Kernel;

/// <summary>
/// Work that time brings, seen from one tenant: by it a sandbox's clock can be advanced through all that would have
/// happened. A job that acts when something is due is this too, and then takes part; nothing else is to be done for it.
/// </summary>
public interface IDueWork
{
    /// <summary>
    /// What the work has waiting by the wall clock comes nearer by as much as the clock is advanced: a statement with the
    /// tenant as <c>$1</c> and the time as <c>$2</c>; <c>null</c> where all of it waits by the tenant's clock.
    /// </summary>
    string? WhenTimePasses => null;

    /// <summary>The moment, by the tenant's clock, at which the next of it falls due that is not due yet; <c>null</c> where nothing waits.</summary>
    Task<DateTimeOffset?> NextAsync(Tenant tenant, CancellationToken cancel);

    /// <summary>Does what is due in the tenant by now; how much of it was done.</summary>
    Task<int> DoDueAsync(Tenant tenant, CancellationToken cancel);
}
