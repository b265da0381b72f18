using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace Platform.Kernel;

/// <summary>
/// The tenant's events: written in the transaction of the change they tell of, numbered after it has committed (see
/// <see cref="EventSequencer"/>), and shown in the same bytes to the feed and to webhooks.
/// </summary>
public static class EventLog
{
    /// <summary>Beyond this many bytes, lists inside <c>data</c> are left out and <c>href</c> tells where the rest is.</summary>
    [Limit("Bytes in the `data` of an event, before lists are left out")]
    public const int BytesMax = 20_000;

    private const string Insert = """
        insert into events (tenant_id, id, type, occurred_at, actor, request_id, origin, trace_parent,
                            resource_type, resource_id, audience, document, actor_organization_id, reason)
        select $1, e.id, e.type, $2, $3, $4, $5, $6, e.resource_type, e.resource_id, e.audience::uuid[], e.document, $13, $14
        from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
             with ordinality as e(id, type, resource_type, resource_id, audience, document, place)
        order by e.place
        """;

    private const string Queue = "insert into event_queue (tenant_id, event_ids, digests) values ($1, $2, $3)";

    internal static void Append(PlatformDb db, IReadOnlyList<NewEvent> facts)
    {
        if (facts.Count == 0)
            return;

        var now = db.Now;
        Id<Organization>? organization = db.Caller.OrganizationId.IsEmpty ? null : db.Caller.OrganizationId;
        var ids = facts.Select(_ => Id<Event>.New(now)).ToArray();
        var documents = facts.Select((fact, i) => Document(db, ids[i], fact, now)).ToArray();
        db.AtCommit(Insert,
            db.TenantId.Value, now, $"{db.Caller.Actor.Type}:{db.Caller.Actor.Id}", db.Context.RequestId,
            Text(db.Context.Origin), Text(Activity.Current?.Id),
            Array.ConvertAll(ids, id => id.Value),
            facts.Select(fact => fact.Type.Name).ToArray(),
            facts.Select(fact => fact.Resource.Type).ToArray(),
            facts.Select(fact => fact.Resource.Id).ToArray(),
            new NpgsqlParameter { Value = facts.Select(fact => AudienceText(fact.Audience)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            documents,
            new NpgsqlParameter { Value = (object?)organization?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            Text(db.Context.Reason));
        db.AtCommit(Queue, db.TenantId.Value, Array.ConvertAll(ids, id => id.Value),
            facts.Zip(documents, (fact, document) =>
                AuditChain.Digest(document, fact.Type.Name, fact.Resource.Id, organization, db.Context.Origin, db.Context.Reason)).ToArray());

        static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
    }

    /// <summary>The event as everybody is shown it: what was stored, and its place in the history.</summary>
    public static string Show(string document, EventPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"sequence\":{place.Sequence},\"resource_sequence\":{place.ResourceSequence},{document.AsSpan(1)}");

    /// <summary>The version of the wire that an event was stored in.</summary>
    internal static ApiVersion VersionOf(string document) =>
        ApiVersion.Find(document.Substring(VersionAt(document), ApiVersion.Newest.Text.Length)) ?? ApiVersion.Newest;

    /// <summary>The same event, saying that it is in this version.</summary>
    internal static string InVersion(string document, ApiVersion version)
    {
        var at = VersionAt(document);
        return string.Concat(document.AsSpan(0, at), version.Text, document.AsSpan(at + version.Text.Length));
    }

    internal static string TypeOf(string document)
    {
        var at = After(document, "\"type\":\"");
        return document[at..document.IndexOf('"', at)];
    }

    private static int VersionAt(string document) => After(document, "\"api_version\":\"");

    // The envelope's head comes first, and before these members it holds nothing that anybody chose.
    private static int After(string document, string start) => document.IndexOf(start, StringComparison.Ordinal) + start.Length;

    private static string Document(PlatformDb db, Id<Event> id, NewEvent fact, DateTimeOffset now)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(fact.Data, fact.Data.GetType(), WireJson.Options);
        var truncated = data.Length > BytesMax;
        var previous = fact.Previous is null ? "null" : JsonSerializer.Serialize(fact.Previous, WireJson.Options);
        var head = JsonSerializer.Serialize(new Envelope(
            id, fact.Type.Name, now, ApiVersion.Newest.Text, db.Caller.Actor, db.Context.RequestId is { Length: > 0 } request ? request : null, fact.Resource, truncated), WireJson.Options);
        var body = truncated ? WithoutLists(data) : Encoding.UTF8.GetString(data);
        return $"{head[..^1]},\"data\":{body},\"previous\":{previous}}}";
    }

    private static string WithoutLists(byte[] data)
    {
        var node = JsonNode.Parse(data)!.AsObject();
        foreach (var member in node.Where(member => member.Value is JsonArray).Select(member => member.Key).ToList())
            node.Remove(member);
        return node.ToJsonString(WireJson.Options);
    }

    private static string? AudienceText(IReadOnlyList<Id<Organization>>? audience) =>
        audience is null ? null : "{" + string.Join(',', audience.Select(id => id.Value)) + "}";

    private sealed record Envelope(
        Id<Event> Id,
        string Type,
        DateTimeOffset Timestamp,
        string ApiVersion,
        Actor Actor,
        string? RequestId,
        ResourceReference Resource,
        bool Truncated);
}

/// <summary>One fact of the tenant's history, as it is stored: written once, and never changed.</summary>
public sealed class Event : Entity, IIdentified
{
    public static string Prefix => "evt";

    public required Id<Event> Id { get; init; }

    public required string Type { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required string Actor { get; init; }

    public required string RequestId { get; init; }

    public string? Origin { get; init; }

    /// <summary>The organization that was acted for; <c>null</c> where the clock acted.</summary>
    public Id<Organization>? ActorOrganizationId { get; init; }

    /// <summary>Why, in the caller's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>The trace of the request that caused it (W3C <c>traceparent</c>), to go on where it is delivered.</summary>
    public string? TraceParent { get; init; }

    public required string ResourceType { get; init; }

    public required string ResourceId { get; init; }

    /// <summary>The organizations that may see it; <c>null</c> where everybody in the tenant may.</summary>
    public Guid[]? Audience { get; init; }

    /// <summary>The event on the wire but for its <c>sequence</c>.</summary>
    public required string Document { get; init; }
}

/// <summary>Where an event stands.</summary>
/// <param name="Sequence">In the tenant's history: 1, 2, 3, …</param>
/// <param name="ResourceSequence">In the history of what it is about: 1, 2, 3, …</param>
public readonly record struct EventPlace(long Sequence, long ResourceSequence);

/// <summary>An event's place in the tenant's history and in that of its resource, each 1, 2, 3, …, given once it has committed.</summary>
public sealed class EventNumber : Entity
{
    public long Sequence { get; init; }

    public Id<Event> EventId { get; init; }

    /// <summary>What the event is about.</summary>
    public required string ResourceId { get; init; }

    public long ResourceSequence { get; init; }

    /// <summary>Its link of the <see cref="AuditChain"/>.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>The events of one transaction, until they are numbered.</summary>
public sealed class QueuedEvents : Entity
{
    /// <summary>Where they were written among all tenants' events.</summary>
    public long Position { get; init; }

    public required Guid[] EventIds { get; init; }

    /// <summary>The digest of each, for the chain.</summary>
    public required byte[][] Digests { get; init; }
}
