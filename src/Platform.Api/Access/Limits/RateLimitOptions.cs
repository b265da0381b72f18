using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Limits;

/// <summary>How much each may ask of all servers together: section <c>Limits</c> of the configuration.</summary>
public sealed class RateLimitOptions : RatePlan
{
    /// <summary>Each address, whoever calls from it.</summary>
    public RateOptions Address { get; init; } = new() { PerSecond = 1000, Burst = 2000 };

    /// <summary>Further plans by name; what one does not say is as in <see cref="RatePlan"/>.</summary>
    public Dictionary<string, RatePlan> Plans { get; init; } = [];

    /// <summary>Which tenants have which plan, by the tenant's id; all others have the rates that stand directly in the section.</summary>
    public Dictionary<string, string> PlanOf { get; init; } = [];

    /// <summary>Checks every rate and name.</summary>
    public void Check()
    {
        foreach (var rate in Plans.Values.Append(this).SelectMany(plan => plan.Rates).Append(Address))
            Validator.ValidateObject(rate, new ValidationContext(rate), validateAllProperties: true);
        if (PlanOf.Values.FirstOrDefault(name => !Plans.ContainsKey(name)) is { } unknown)
            throw new ValidationException($"Limits:PlanOf names the plan {unknown}, which Limits:Plans does not have.");
    }
}

/// <summary>The rates that come with a plan.</summary>
public class RatePlan
{
    /// <summary>Each app, whatever its credentials and addresses.</summary>
    public RateOptions App { get; init; } = new() { PerSecond = 200, Burst = 400 };

    /// <summary>Each organization, all of its apps together.</summary>
    public RateOptions Organization { get; init; } = new() { PerSecond = 1000, Burst = 2000 };

    /// <summary>Each app's bulk and feed calls.</summary>
    public RateOptions BulkApp { get; init; } = new() { PerSecond = 50, Burst = 100 };

    /// <summary>Each organization's bulk and feed calls.</summary>
    public RateOptions BulkOrganization { get; init; } = new() { PerSecond = 100, Burst = 200 };

    public IEnumerable<RateOptions> Rates => [App, Organization, BulkApp, BulkOrganization];
}

/// <summary>One token bucket.</summary>
public sealed class RateOptions
{
    /// <summary>Requests per second in the long run.</summary>
    [Range(0.01, 1_000_000)]
    public double PerSecond { get; init; }

    /// <summary>Requests at once after a pause.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; }

    /// <summary>How long a token takes to come back.</summary>
    public long MicrosecondsPerToken => Math.Max(1, (long)(1_000_000 / PerSecond));

    /// <summary>How many a process takes at a time: little enough to leave others theirs, much enough not to ask for each.</summary>
    public int Lot => Math.Max(1, Burst / 8);
}
