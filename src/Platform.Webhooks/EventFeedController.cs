namespace Platform.Webhooks;

/// <summary>The tenant's history: every event, in order, in the same bytes as webhooks bring it.</summary>
[ApiController, Route("v1/events"), Tags("events")]
public sealed class EventFeedController(PlatformDb db) : ControllerBase
{
    /// <summary>Reads the events after a sequence number, oldest first.</summary>
    /// <remarks>
    /// Numbers are given out after commit and without gaps, so a reader that goes on from the last sequence it read
    /// misses nothing. A caller who may not see every event sees ascending numbers with the others left out.
    /// </remarks>
    [HttpGet, Requires("events:read")]
    [ProducesResponseType<Page<EventResponse>>(200)]
    public async Task<ActionResult<Page<EventAsStored>>> List([FromQuery] EventQuery query, CancellationToken cancel)
    {
        var after = query.Cursor is null ? query.AfterSequence ?? 0 : EventQuery.SequenceAt(query.After()!.Value);
        var events = Visible().Where(row => row.Sequence > after);
        if (query.Type is { } type)
            events = OfType(events, type);
        if (query.ResourceId is { } resource)
            events = events.Where(row => row.ResourceId == resource);

        var fetched = await events.OrderBy(row => row.Sequence).Take(query.Fetch())
            .Select(row => new EventAsStored(row.Document, row.Sequence!.Value)).ToListAsync(cancel);
        return query.Cut(fetched, row => EventQuery.CursorAt(row.Sequence));
    }

    /// <summary>Shows one event.</summary>
    [HttpGet("{id}"), Requires("events:read")]
    [ProducesResponseType<EventResponse>(200)]
    public async Task<ActionResult<EventAsStored>> Get(Id<Event> id, CancellationToken cancel) =>
        await Visible().Where(row => row.Id == id)
            .Select(row => new EventAsStored(row.Document, row.Sequence!.Value)).SingleOrDefaultAsync(cancel)
        ?? throw Refusal.NotFound();

    /// <summary>What is numbered, and what this caller may hear of.</summary>
    private IQueryable<Event> Visible()
    {
        var numbered = db.Events.AsNoTracking().Where(row => row.Sequence != null);
        if (db.SeesAll)
            return numbered;

        var mine = db.Organizations.Select(organization => organization.Value).ToArray();
        return numbered.Where(row => row.Audience == null || row.Audience.Any(organization => mine.Contains(organization)));
    }

    private static IQueryable<Event> OfType(IQueryable<Event> events, string pattern)
    {
        if (!EventTypePattern.IsValid(pattern))
            throw RequestErrors.InvalidParameter.Because("type is an event type such as order.confirmed, or order.*, or *.");
        if (pattern == "*")
            return events;

        var start = pattern.TrimEnd('*');
        return start == pattern
            ? events.Where(row => row.Type == pattern)
            : events.Where(row => row.Type.StartsWith(start));
    }
}
