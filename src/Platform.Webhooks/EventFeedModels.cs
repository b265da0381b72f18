using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Webhooks;

/// <summary>Which events are wanted.</summary>
public sealed record EventQuery : CursorQuery
{
    [Limit("Seconds that a read of the event feed waits for news")]
    internal const int WaitMax = 30;

    /// <summary>The last sequence read; 0, the default, starts at the beginning. A cursor comes before it.</summary>
    [FromQuery(Name = "after"), Range(0, long.MaxValue)]
    public long? AfterSequence { get; init; }

    /// <summary>
    /// Where there are no events yet: for how many seconds to wait for one before the answer is an empty page. 0, the
    /// default, answers at once. Ask again with the same <c>after</c> for as long as you want to hear.
    /// </summary>
    [FromQuery(Name = "wait"), Range(0, WaitMax)]
    public int? Wait { get; init; }

    /// <summary>Only events of this type, or with <c>order.*</c> of all types that start so.</summary>
    [FromQuery(Name = "type")]
    public string? Type { get; init; }

    /// <summary>Only events about this resource.</summary>
    [FromQuery(Name = "resource_id")]
    public string? ResourceId { get; init; }
}

/// <summary>One fact of the tenant's history. Its members are those of <see cref="EventResponse"/>, in the bytes they were stored in wherever that is the version asked for.</summary>
[JsonConverter(typeof(Json))]
public sealed record EventAsStored(string Shown)
{
    private sealed class Json : JsonConverter<EventAsStored>
    {
        public override EventAsStored Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Events are told, never received.");

        public override void Write(Utf8JsonWriter writer, EventAsStored value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Shown, skipInputValidation: true);
    }
}

/// <summary>One fact of the tenant's history, as the feed lists it and webhooks bring it.</summary>
public sealed record EventResponse
{
    /// <summary>Its place in the tenant's history: 1, 2, 3, …</summary>
    public required long Sequence { get; init; }

    /// <summary>Its place in the history of what it is about: 1, 2, 3, …, whatever happens to others meanwhile. One that is missing shows here.</summary>
    public required long ResourceSequence { get; init; }

    /// <summary>Its id; also the <c>webhook-id</c> of its deliveries.</summary>
    public required Id<Event> Id { get; init; }

    /// <summary>What happened.</summary>
    /// <example>order.confirmed</example>
    public required string Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The dated version of the payload.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>Who acted.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The request that caused it; <c>null</c> where the clock did.</summary>
    public required string? RequestId { get; init; }

    /// <summary>What it is about.</summary>
    public required ResourceReference Resource { get; init; }

    /// <summary>Whether lists inside <c>data</c> were left out for their size; <c>resource.href</c> has them.</summary>
    public required bool Truncated { get; init; }

    /// <summary>The resource as <c>GET</c> showed it right after.</summary>
    public required JsonElement Data { get; init; }

    /// <summary>The members that changed, as they were before; <c>null</c> where that is not told.</summary>
    public required JsonElement? Previous { get; init; }
}
