using System.ComponentModel.DataAnnotations;

namespace Platform.Webhooks;

internal static class WebhookEndpointLimits
{
    [Limit("Event types of a webhook endpoint")]
    public const int EventTypesMax = 50;
    public const int DescriptionLengthMax = 500;
}

/// <summary>Where to send events, and which.</summary>
public sealed record CreateWebhookEndpointRequest
{
    /// <summary>An https URL on the public internet. A sandbox's endpoint may also be http on this machine.</summary>
    /// <example>https://erp.example.com/webhooks</example>
    public required string Url { get; init; }

    /// <summary>The event types to send: one (<c>order.confirmed</c>), all that start alike (<c>order.*</c>), or all (<c>*</c>).</summary>
    /// <example>["order.*", "shipment.delivered"]</example>
    [MinLength(1), MaxLength(WebhookEndpointLimits.EventTypesMax)]
    public required IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>What it is for, in your words.</summary>
    /// <example>Orders into the ERP</example>
    [StringLength(WebhookEndpointLimits.DescriptionLengthMax)]
    public string? Description { get; init; }

    /// <summary>The <c>Api-Version</c> its deliveries shall be in; left out, the one that this request is served in.</summary>
    /// <example>2026-11-20</example>
    public string? ApiVersion { get; init; }
}

/// <summary>What to change of an endpoint; what is left out stays.</summary>
public sealed record UpdateWebhookEndpointRequest
{
    /// <summary>Where to send from now on, retries included.</summary>
    public string? Url { get; init; }

    /// <summary>Which event types to queue from now on.</summary>
    [MinLength(1), MaxLength(WebhookEndpointLimits.EventTypesMax)]
    public IReadOnlyList<string>? EventTypes { get; init; }

    /// <summary>What it is for; empty to remove it.</summary>
    [StringLength(WebhookEndpointLimits.DescriptionLengthMax)]
    public string? Description { get; init; }

    /// <summary>The <c>Api-Version</c> that deliveries not attempted yet shall be in.</summary>
    /// <example>2026-11-20</example>
    public string? ApiVersion { get; init; }

    /// <summary><c>false</c> to stop deliveries, <c>true</c> to go on with them.</summary>
    public bool? Enabled { get; init; }
}

/// <summary>An endpoint that events are sent to.</summary>
public record WebhookEndpointResponse : IVersioned
{
    internal WebhookEndpointResponse(WebhookEndpoint endpoint)
    {
        Id = endpoint.Id;
        OrganizationId = endpoint.OrganizationId;
        Url = endpoint.Url;
        EventTypes = endpoint.EventTypes;
        Description = endpoint.Description;
        ApiVersion = endpoint.ApiVersion;
        Status = endpoint.Status;
        DisabledReason = endpoint.DisabledReason;
        SeesAll = endpoint.SeesAll;
        AfterSequence = endpoint.AfterSequence;
        Version = endpoint.Version;
        CreatedAt = endpoint.CreatedAt;
        UpdatedAt = endpoint.UpdatedAt;
    }

    /// <summary>Its id.</summary>
    public Id<WebhookEndpoint> Id { get; init; }

    /// <summary>The organization whose events it gets, its branches' included.</summary>
    public Id<Organization> OrganizationId { get; init; }

    /// <summary>Where events are sent.</summary>
    public string Url { get; init; }

    /// <summary>The event types it gets.</summary>
    public IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The dated version of the API that its deliveries are in.</summary>
    /// <example>2026-11-20</example>
    public string ApiVersion { get; init; }

    /// <summary>Whether it is delivered to.</summary>
    public WebhookEndpointStatus Status { get; init; }

    /// <summary>Why it is disabled; <c>null</c> while it is enabled.</summary>
    public WebhookDisabledReason? DisabledReason { get; init; }

    /// <summary>Whether it gets every organization's events: the operator made it.</summary>
    public bool SeesAll { get; init; }

    /// <summary>The sequence of the last event before it was made; it gets those after.</summary>
    public long AfterSequence { get; init; }

    /// <summary>1 when made, one more with every change.</summary>
    public int Version { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    internal static WebhookEndpointResponse From(WebhookEndpoint endpoint) => new(endpoint);
}

/// <summary>An endpoint as the reply to its making shows it: the only time its secret is seen.</summary>
public sealed record CreatedWebhookEndpointResponse : WebhookEndpointResponse
{
    internal CreatedWebhookEndpointResponse(WebhookEndpoint endpoint, string secret) : base(endpoint) => Secret = secret;

    /// <summary>What deliveries are signed with (Standard Webhooks, scheme v1). Keep it; it is not shown again.</summary>
    /// <example>whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD</example>
    public string Secret { get; init; }
}
