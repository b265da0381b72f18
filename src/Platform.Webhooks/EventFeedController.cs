namespace Platform.Webhooks;

/// <summary>The tenant's history: every event, in order, as webhooks bring it.</summary>
[ApiController, Route("v1/events"), Tags("events"), BulkLane]
public sealed class EventFeedController(PlatformDb db, EventsInVersion shown, EventsNumbered numbered, TimeProvider wall) : ControllerBase
{
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);

    /// <summary>Reads the events after a sequence number, oldest first.</summary>
    /// <remarks>
    /// Numbers are given out after commit and without gaps, so a reader that goes on from the last sequence it read
    /// misses nothing. With `wait` the reply comes with the next event. A caller who may not see every event sees ascending numbers with the others left out.
    /// </remarks>
    [HttpGet, Requires("events:read")]
    [ProducesResponseType<Page<EventResponse>>(200)]
    public async Task<ActionResult<Page<EventAsStored>>> List([FromQuery] EventQuery query, CancellationToken cancel)
    {
        var after = query.Cursor is null ? query.AfterSequence ?? 0 : SequenceCursor.SequenceOf(query.After()!.Value);
        var events = Visible();
        if (query.Type is { } type)
            events = OfType(events, type);
        if (query.ResourceId is { } resource)
            events = events.Where(row => row.ResourceId == resource);

        var wanted = Numbered(events).Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(query.Fetch());
        var fetched = await WaitForAsync(wanted, TimeSpan.FromSeconds(query.Wait ?? 0), cancel);
        return query.Cut(fetched, row => SequenceCursor.At(row.Sequence), row => shown.Show(row.Document, row.Place));
    }

    /// <summary>Shows one event.</summary>
    [HttpGet("{id}"), Requires("events:read")]
    [ProducesResponseType<EventResponse>(200)]
    public async Task<ActionResult<EventAsStored>> Get(Id<Event> id, CancellationToken cancel) =>
        await Numbered(Visible().Where(row => row.Id == id)).SingleOrDefaultAsync(cancel) is { } found
            ? shown.Show(found.Document, found.Place)
            : throw Refusal.NotFound();

    // No connection is held while waiting. Numbers that another process gave out are not heard of, so it looks itself.
    private async Task<List<NumberedDocument>> WaitForAsync(IQueryable<NumberedDocument> wanted, TimeSpan patience, CancellationToken cancel)
    {
        for (var since = wall.GetTimestamp(); ;)
        {
            var news = numbered.NextOf(db.TenantId.Value);
            var fetched = await wanted.ToListAsync(cancel);
            var left = patience - wall.GetElapsedTime(since);
            if (fetched.Count > 0 || left <= TimeSpan.Zero)
                return fetched;

            await Signal.WaitAsync(news, left < LookAtLeastEvery ? left : LookAtLeastEvery, cancel);
        }
    }

    /// <summary>What this caller may hear of.</summary>
    private IQueryable<Event> Visible()
    {
        var events = db.Events.AsNoTracking();
        if (db.SeesAll)
            return events;

        var mine = db.Organizations.Select(organization => organization.Value).ToArray();
        return events.Where(row => row.Audience == null || row.Audience.Any(organization => mine.Contains(organization)));
    }

    /// <summary>What is not numbered yet has not happened yet, for readers.</summary>
    private IQueryable<NumberedDocument> Numbered(IQueryable<Event> events) => db.EventNumbers.AsNoTracking()
        .Join(events, number => number.EventId, row => row.Id, (number, row) => new NumberedDocument { Sequence = number.Sequence, ResourceSequence = number.ResourceSequence, Document = row.Document });

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

    private sealed class NumberedDocument
    {
        public required long Sequence { get; init; }

        public required long ResourceSequence { get; init; }

        public required string Document { get; init; }

        public EventPlace Place => new(Sequence, ResourceSequence);
    }
}
