using System.ComponentModel.DataAnnotations;

namespace Platform.Webhooks;

internal static class EventConsumerLimits
{
    public const int NameLengthMax = 100;

    [Limit("Event consumers of an organization")]
    public const int ConsumersMax = 50;
}

/// <summary>A reader of the feed whose place shall be kept.</summary>
public sealed record CreateEventConsumerRequest
{
    /// <summary>What it is called, unique in its organization.</summary>
    /// <example>ERP orders</example>
    [StringLength(EventConsumerLimits.NameLengthMax, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The event types it reads: one (<c>order.confirmed</c>), all that start alike (<c>order.*</c>); left out, all.</summary>
    /// <example>["order.*", "shipment.delivered"]</example>
    [MinLength(1), MaxLength(WebhookEndpointLimits.EventTypesMax)]
    public IReadOnlyList<string>? EventTypes { get; init; }

    /// <summary>It starts with the events after this sequence: 0 for the whole history; left out, with those to come.</summary>
    /// <example>0</example>
    [Range(0, long.MaxValue)]
    public long? After { get; init; }
}

/// <summary>How far a consumer has come.</summary>
public sealed record CommitEventsRequest
{
    /// <summary>The sequence of the last event that it has done with; all before are done with too.</summary>
    /// <example>1</example>
    [Range(0, long.MaxValue)]
    public required long Sequence { get; init; }
}

/// <summary>Which of a consumer's events are wanted.</summary>
public sealed record ConsumerEventsQuery : CursorQuery
{
    /// <summary>Where there are none: for how many seconds to wait for one before the answer is an empty page. 0, the default, answers at once.</summary>
    [FromQuery(Name = "wait"), Range(0, EventQuery.WaitMax)]
    public int? Wait { get; init; }
}

/// <summary>A reader of the feed whose place is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OrganizationId">Whose it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="EventTypes">The event types it reads.</param>
/// <param name="Sequence">The last event it has done with.</param>
/// <param name="CommittedAt">When it last said so; <c>null</c> where it never did.</param>
/// <param name="Version">1 when made, one more with every commit that moved it; also the ETag.</param>
/// <param name="CreatedAt">When it was made.</param>
public record EventConsumerResponse(
    Id<EventConsumer> Id, Id<Organization> OrganizationId, string Name, IReadOnlyList<string> EventTypes, long Sequence, DateTimeOffset? CommittedAt,
    int Version, DateTimeOffset CreatedAt) : IVersioned
{
    public static EventConsumerResponse From(EventConsumer consumer) => new(
        consumer.Id, consumer.OrganizationId, consumer.Name, consumer.EventTypes, consumer.Sequence, consumer.CommittedAt, consumer.Version, consumer.CreatedAt);
}

/// <summary>A consumer, and how far behind it is.</summary>
/// <param name="Consumer">The consumer.</param>
/// <param name="NewestSequence">The marketplace's last event.</param>
/// <param name="Lag">How many of the marketplace's events came after the one it has done with, whether it reads them or not.</param>
/// <param name="LagSeconds">How long ago the first of those happened; 0 where there is none.</param>
public sealed record EventConsumerLagResponse(EventConsumerResponse Consumer, long NewestSequence, long Lag, double LagSeconds);
