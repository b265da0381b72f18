namespace Platform.Webhooks;

/// <summary>The tenant's history: every event, in order, as webhooks bring it.</summary>
[ApiController, Route("v1/events"), Tags("events"), BulkLane]
public sealed class EventFeedController(EventFeed feed, DigestEvents digest) : ControllerBase
{
    /// <summary>Reads the events after a sequence number, oldest first.</summary>
    /// <remarks>
    /// Numbers are given out after commit and without gaps, so a reader that goes on from the last sequence it read
    /// misses nothing. With `wait` the reply comes with the next event. A caller who may not see every event sees ascending
    /// numbers with the others left out.
    /// </remarks>
    [HttpGet, Requires("events:read")]
    [ProducesResponseType<Page<EventResponse>>(200)]
    public async Task<ActionResult<Page<EventAsStored>>> List([FromQuery] EventQuery query)
    {
        if (query.Type is { } type && !EventTypePattern.IsValid(type))
            throw RequestErrors.InvalidParameter.Because("type is an event type such as order.confirmed, or order.*, or *.");

        var after = query.Cursor is null ? query.AfterSequence ?? 0 : SequenceCursor.SequenceOf(query.After()!.Value);
        return await feed.PageAsync(query, new EventsWanted(after, query.Type is null ? null : [query.Type], query.ResourceId), query.Wait, HttpContext);
    }

    /// <summary>Shows one event.</summary>
    [HttpGet("{id}"), Requires("events:read")]
    [ProducesResponseType<EventResponse>(200)]
    public async Task<ActionResult<EventAsStored>> Get(Id<Event> id, CancellationToken cancel) =>
        await feed.FindAsync(id, cancel) ?? throw Refusal.NotFound();

    /// <summary>Counts and hashes the events of each interval, so that you can tell whether you have them all.</summary>
    /// <remarks>
    /// For each interval of `timestamp`: how many events you may see, and the SHA-256 hashes of their ids combined by XOR, so
    /// that the order in which you received them does not matter. Compute the same over what you have; where an interval
    /// differs, read only that one again. An event counts once it has a sequence, within a second of its commit.
    /// </remarks>
    [HttpGet("digest"), Requires("events:read")]
    public async Task<ActionResult<EventDigestResponse>> Digest([FromQuery] EventDigestQuery query, CancellationToken cancel) =>
        await digest.DigestAsync(query, cancel);
}
