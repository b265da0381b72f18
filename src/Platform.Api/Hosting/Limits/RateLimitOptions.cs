using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Hosting.Limits;

/// <summary>How much each may ask of one process: section <c>Limits</c> of the configuration.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Each app, whatever its credentials and addresses.</summary>
    public RateOptions App { get; init; } = new() { PerSecond = 200, Burst = 400 };

    /// <summary>Each address, whoever calls from it.</summary>
    public RateOptions Address { get; init; } = new() { PerSecond = 1000, Burst = 2000 };
}

/// <summary>One token bucket.</summary>
public sealed class RateOptions
{
    /// <summary>Requests per second in the long run.</summary>
    [Range(0.01, 10_000_000)]
    public double PerSecond { get; init; }

    /// <summary>Requests at once after a pause.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; }
}
