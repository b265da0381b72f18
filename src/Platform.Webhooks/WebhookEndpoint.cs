namespace Platform.Webhooks;

/// <summary>Whether an endpoint is delivered to.</summary>
public enum WebhookEndpointStatus
{
    /// <summary>It gets its events.</summary>
    Enabled,

    /// <summary>It gets none; what is queued waits.</summary>
    Disabled,
}

/// <summary>Why an endpoint is not delivered to.</summary>
public enum WebhookDisabledReason
{
    /// <summary>Its owner wanted so.</summary>
    Requested,

    /// <summary>It answered 410 Gone.</summary>
    Gone,
}

/// <summary>
/// Where one organization wants its events sent, and which of them. While it is disabled no new event is queued for
/// it, and what is queued waits.
/// </summary>
public sealed class WebhookEndpoint : Aggregate<WebhookEndpoint>, IIdentified, IOwned
{
    public static readonly Move<WebhookEndpointStatus> ToEnable = new("enable",
        [WebhookEndpointStatus.Disabled], WebhookEndpointStatus.Enabled, "owner", WebhookEvents.EndpointEnabled, "What waits is sent, and new events are.");

    public static readonly Move<WebhookEndpointStatus> ToDisable = new("disable",
        [WebhookEndpointStatus.Enabled], WebhookEndpointStatus.Disabled, "owner or platform", WebhookEvents.EndpointDisabled, "No new event is queued, and what is queued waits.");

    private WebhookEndpoint()
    {
    }

    public static string Prefix => "whe";

    public Id<Organization> OrganizationId { get; private init; }

    public string Url { get; private set; } = "";

    /// <summary>The event types it wants, with <c>*</c> for all and <c>order.*</c> for all that start so.</summary>
    public string[] EventTypes { get; private set; } = [];

    public string? Description { get; private set; }

    /// <summary>The version of the wire that its deliveries are in.</summary>
    public string ApiVersion { get; private set; } = "";

    public WebhookEndpointStatus Status { get; private set; }

    public WebhookDisabledReason? DisabledReason { get; private set; }

    /// <summary>Whether it gets every organization's events: the operator made it.</summary>
    public bool SeesAll { get; private init; }

    /// <summary>The secret that its deliveries are signed with, sealed.</summary>
    public byte[] Secret { get; private init; } = [];

    /// <summary>The tenant's last event when it was made; it gets those after.</summary>
    public long AfterSequence { get; private init; }

    public override string ResourceType => "webhook_endpoint";

    public override string Href => $"/v1/webhook-endpoints/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    public static WebhookEndpoint Create(
        Id<WebhookEndpoint> id, Caller owner, string url, IEnumerable<string> eventTypes, string? description,
        ApiVersion version, byte[] sealedSecret, long afterSequence)
    {
        var endpoint = new WebhookEndpoint
        {
            Id = id,
            OrganizationId = owner.OrganizationId,
            SeesAll = owner.IsOperator,
            Url = url,
            EventTypes = [.. eventTypes.Distinct()],
            Description = description,
            ApiVersion = version.Text,
            Secret = sealedSecret,
            AfterSequence = afterSequence,
        };
        endpoint.Raise(WebhookEvents.EndpointCreated);
        return endpoint;
    }

    /// <summary>Changes what is given, and leaves the rest.</summary>
    public void Change(string? url, IEnumerable<string>? eventTypes, string? description, string? version)
    {
        Url = url ?? Url;
        EventTypes = eventTypes is null ? EventTypes : [.. eventTypes.Distinct()];
        Description = description is null ? Description : description.Length == 0 ? null : description;
        ApiVersion = version ?? ApiVersion;
        Raise(WebhookEvents.EndpointUpdated);
    }

    public void Enable()
    {
        if (Status == WebhookEndpointStatus.Enabled)
            return;

        Status = Moved(ToEnable, Status);
        DisabledReason = null;
    }

    public void Disable(WebhookDisabledReason reason)
    {
        if (Status == WebhookEndpointStatus.Disabled)
            return;

        Status = Moved(ToDisable, Status);
        DisabledReason = reason;
    }

    public void Delete() => Raise(WebhookEvents.EndpointDeleted);

    public override object Resource() => WebhookEndpointResponse.From(this);
}
