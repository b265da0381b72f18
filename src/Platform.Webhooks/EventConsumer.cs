namespace Platform.Webhooks;

/// <summary>
/// A reader of the feed whose place is kept here: what it has committed it is not shown again, and what it has not is
/// shown until it is.
/// </summary>
public sealed class EventConsumer : Aggregate<EventConsumer>, IIdentified, IOwned
{
    private EventConsumer()
    {
    }

    public static string Prefix => "evc";

    public Id<Organization> OrganizationId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The event types it reads.</summary>
    public string[] EventTypes { get; private set; } = [];

    /// <summary>The last event it has done with. Only <see cref="EventConsumersController"/>'s guarded statements move it.</summary>
    public long Sequence { get; private init; }

    /// <summary>When it last said so.</summary>
    public DateTimeOffset? CommittedAt { get; private init; }

    public override string ResourceType => "event_consumer";

    public override string Href => $"/v1/event-consumers/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    public static EventConsumer Create(Id<Organization> organization, string name, IEnumerable<string> eventTypes, long sequence, DateTimeOffset now)
    {
        var consumer = new EventConsumer
        {
            Id = Id<EventConsumer>.New(now),
            OrganizationId = organization,
            Name = name,
            EventTypes = [.. eventTypes.Distinct()],
            Sequence = sequence,
        };
        consumer.Raise(EventConsumerEvents.Created);
        return consumer;
    }

    public void Delete() => Raise(EventConsumerEvents.Deleted);

    public override object Resource() => EventConsumerResponse.From(this);
}
