using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Platform.Api.Access.AuditLog;

/// <summary>Which entries of the audit log are wanted.</summary>
public sealed record AuditQuery : CursorQuery
{
    /// <summary>Only this action, an event type such as <c>order.confirmed</c>.</summary>
    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    /// <summary>Only what this app, member or job did, by its id or name.</summary>
    [FromQuery(Name = "actor_id")]
    public string? ActorId { get; init; }

    /// <summary>Only what was done for this organization.</summary>
    [FromQuery(Name = "organization_id")]
    public Id<Organization>? OrganizationId { get; init; }

    /// <summary>Only what was done to this resource.</summary>
    [FromQuery(Name = "resource_id")]
    public string? ResourceId { get; init; }

    /// <summary>Only what this request did.</summary>
    [FromQuery(Name = "request_id")]
    public string? RequestId { get; init; }

    /// <summary>Only what was done at this time or later.</summary>
    [FromQuery(Name = "at[gte]")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what was done before this time.</summary>
    [FromQuery(Name = "at[lt]")]
    public DateTimeOffset? Before { get; init; }

    internal IQueryable<Event> Apply(IQueryable<Event> events)
    {
        if (Action is not null)
            events = events.Where(row => row.Type == Action);
        if (ActorId is not null)
            events = events.Where(row => row.Actor.EndsWith(":" + ActorId));
        if (OrganizationId is { } organization)
            events = events.Where(row => row.ActorOrganizationId == organization);
        if (ResourceId is not null)
            events = events.Where(row => row.ResourceId == ResourceId);
        if (RequestId is not null)
            events = events.Where(row => row.RequestId == RequestId);
        if (From?.ToUniversalTime() is { } from)
            events = events.Where(row => row.OccurredAt >= from);
        if (Before?.ToUniversalTime() is { } before)
            events = events.Where(row => row.OccurredAt < before);
        return events;
    }
}

/// <summary>Who did what, when, from where and why.</summary>
public sealed record AuditEntryResponse
{
    /// <summary>Its place in the tenant's history: 1, 2, 3, …</summary>
    public required long Sequence { get; init; }

    /// <summary>The event that tells it.</summary>
    public required Id<Event> Id { get; init; }

    /// <summary>When, by the tenant's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done.</summary>
    /// <example>order.confirmed</example>
    public required string Action { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The organization it was done for; <c>null</c> where the clock acted.</summary>
    public required Id<Organization>? OrganizationId { get; init; }

    /// <summary>The address the request came from; <c>null</c> where the clock acted.</summary>
    public required string? Origin { get; init; }

    /// <summary>The request that did it; <c>null</c> where the clock acted.</summary>
    public required string? RequestId { get; init; }

    /// <summary>Why, as the request's <c>Audit-Reason</c> header said.</summary>
    public required string? Reason { get; init; }

    /// <summary>What it was done to, and its version afterwards.</summary>
    public required ResourceReference Resource { get; init; }

    /// <summary>The members that changed, as they were before; <c>null</c> where that is not told.</summary>
    public required JsonElement? Previous { get; init; }

    /// <summary>Its link of the chain: SHA-256 of the hash before it followed by the entry's digest, in hexadecimal.</summary>
    public required string Hash { get; init; }

    internal static AuditEntryResponse From(Event fact, EventNumber number)
    {
        var document = JsonElement.Parse(fact.Document);
        return new AuditEntryResponse
        {
            Sequence = number.Sequence,
            Id = fact.Id,
            At = fact.OccurredAt,
            Action = fact.Type,
            Actor = document.GetProperty("actor").Deserialize<Actor>(WireJson.Options)!,
            OrganizationId = fact.ActorOrganizationId,
            Origin = fact.Origin,
            RequestId = fact.RequestId.Length == 0 ? null : fact.RequestId,
            Reason = fact.Reason,
            Resource = document.GetProperty("resource").Deserialize<ResourceReference>(WireJson.Options)!,
            Previous = document.GetProperty("previous"),
            Hash = Convert.ToHexStringLower(number.Hash),
        };
    }
}

/// <summary>Which part of the audit log to prove.</summary>
public sealed record VerifyAuditLogRequest
{
    /// <summary>Starts after this sequence; 0, the default, starts at the beginning.</summary>
    [Range(0, long.MaxValue)]
    public long? After { get; init; }

    /// <summary>At most so many entries, 1 to 50,000, which is also the default.</summary>
    [Range(1, VerifyChain.EntriesMax)]
    public int? Limit { get; init; }

    /// <summary>A hash you noted earlier: the log must still have it there.</summary>
    public NotedHash? Noted { get; init; }
}

/// <summary>A link of the chain, kept outside of it.</summary>
public sealed record NotedHash
{
    /// <summary>Whose it is.</summary>
    [Range(1, long.MaxValue)]
    public required long Sequence { get; init; }

    /// <summary>The entry's hash, 64 hexadecimal digits.</summary>
    /// <example>e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855</example>
    [StringLength(64, MinimumLength = 64)]
    public required string Hash { get; init; }
}

/// <summary>What came of proving the chain.</summary>
/// <param name="IsIntact">Whether every entry is there, unchanged and in its place.</param>
/// <param name="Entries">How many were proven.</param>
/// <param name="LastSequence">The last one proven; go on from here where there are more.</param>
/// <param name="LastHash">Its hash. Note it elsewhere: nobody can then rewrite what came before, not even the operator.</param>
/// <param name="HasMore">Whether there are entries after it.</param>
/// <param name="FirstBreak">The first place at which the chain does not hold; <c>null</c> where it does.</param>
public sealed record AuditProofResponse(bool IsIntact, int Entries, long LastSequence, string LastHash, bool HasMore, ChainBreak? FirstBreak);

/// <summary>Where the chain does not hold.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Code">How.</param>
/// <param name="Detail">What that means.</param>
public sealed record ChainBreak(long Sequence, ChainBreakCode Code, string Detail);

/// <summary>How a chain does not hold.</summary>
public enum ChainBreakCode
{
    /// <summary>An entry is not there.</summary>
    Missing,

    /// <summary>An entry does not say what it said, or follows another one.</summary>
    Changed,

    /// <summary>The log ends elsewhere than it was known to.</summary>
    EndDiffers,

    /// <summary>The noted hash is not in the log.</summary>
    NotedHashDiffers,
}
