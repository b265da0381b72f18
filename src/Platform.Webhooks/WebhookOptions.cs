namespace Platform.Webhooks;

/// <summary>How webhooks are delivered, from the configuration section <c>Webhooks</c>; the defaults run.</summary>
public sealed class WebhookOptions
{
    private RetrySchedule? schedule;

    /// <summary>Whether this process delivers; a replica that only answers requests need not.</summary>
    public bool Deliver { get; set; } = true;

    /// <summary>The seconds to wait before each attempt, the first included, such as <c>0,5,300</c>; empty for the standard schedule.</summary>
    public string RetrySchedule { get; set; } = "";

    /// <summary>How long one attempt may take, from name lookup to the end of the reply.</summary>
    public double SendTimeoutSeconds { get; set; } = 15;

    /// <summary>After how long another worker takes over what a dead one had claimed.</summary>
    public double LeaseSeconds { get; set; } = 30;

    /// <summary>How many deliveries one process sends at the same time.</summary>
    public int SendingMax { get; set; } = 512;

    /// <summary>How many deliveries one process sends to one endpoint at the same time, as long as it answers well.</summary>
    public int SendingPerEndpointMax { get; set; } = 64;

    internal RetrySchedule Schedule => schedule ??= Webhooks.RetrySchedule.Parse(RetrySchedule)!;

    internal TimeSpan SendTimeout => TimeSpan.FromSeconds(SendTimeoutSeconds);

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>What is wrong with these values, or <c>null</c>.</summary>
    internal string? Fault() =>
        Webhooks.RetrySchedule.Parse(RetrySchedule) is null
            ? "Webhooks:RetrySchedule is a list of seconds, each 0 to 604800, such as 0,5,300."
            : SendTimeoutSeconds is not (> 0 and <= 60) ? "Webhooks:SendTimeoutSeconds is above 0 and at most 60."
            : LeaseSeconds < 2 * SendTimeoutSeconds ? "Webhooks:LeaseSeconds is at least twice Webhooks:SendTimeoutSeconds."
            : SendingMax is < 1 or > 10_000 ? "Webhooks:SendingMax is 1 to 10000."
            : SendingPerEndpointMax < 1 || SendingPerEndpointMax > SendingMax
                ? "Webhooks:SendingPerEndpointMax is at least 1 and at most Webhooks:SendingMax."
            : null;
}
