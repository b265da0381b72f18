namespace Platform.Webhooks;

/// <summary>What consumers tell. A commit is none: it would be an event about reading events.</summary>
public static class EventConsumerEvents
{
    public static readonly EventType Created = new("event_consumer.created", "A consumer of the event feed was made.");
    public static readonly EventType Deleted = new("event_consumer.deleted", "A consumer of the event feed is gone, and its place with it.");
}
