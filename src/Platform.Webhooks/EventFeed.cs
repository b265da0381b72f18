namespace Platform.Webhooks;

/// <summary>Which events are wanted.</summary>
/// <param name="After">Those after this sequence.</param>
/// <param name="Types">Of these types or patterns; <c>null</c> for all.</param>
/// <param name="ResourceId">About this resource; <c>null</c> for all.</param>
internal sealed record EventsWanted(long After, IReadOnlyList<string>? Types, string? ResourceId = null);

/// <summary>
/// The tenant's history as its caller may read it: in the order in which events were numbered, which is after commit
/// and without gaps, and with the next event as it happens for whoever waits.
/// </summary>
public sealed class EventFeed(PlatformDb db, EventsInVersion shown, EventsNumbered numbered, TimeProvider wall)
{
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);

    internal async Task<Page<EventAsStored>> PageAsync(CursorQuery query, EventsWanted wanted, int? waitSeconds, HttpContext http)
    {
        var events = OfTypes(Visible(), wanted.Types);
        if (wanted.ResourceId is { } resource)
            events = events.Where(row => row.ResourceId == resource);

        var found = Numbered(events).Where(row => row.Sequence > wanted.After).OrderBy(row => row.Sequence).Take(query.Fetch());
        var fetched = await WaitForAsync(found, TimeSpan.FromSeconds(waitSeconds ?? 0), http);
        return query.Cut(fetched, row => SequenceCursor.At(row.Sequence), row => shown.Show(row.Document, row.Place));
    }

    internal async Task<EventAsStored?> FindAsync(Id<Event> id, CancellationToken cancel) =>
        await Numbered(Visible().Where(row => row.Id == id)).SingleOrDefaultAsync(cancel) is { } found ? shown.Show(found.Document, found.Place) : null;

    /// <summary>What this caller may hear of.</summary>
    internal IQueryable<Event> Visible()
    {
        var events = db.Events.AsNoTracking();
        if (db.SeesAll)
            return events;

        var mine = db.Organizations.Select(organization => organization.Value).ToArray();
        return events.Where(row => row.Audience == null || row.Audience.Any(organization => mine.Contains(organization)));
    }

    // No connection is held while waiting. Numbers that another process gave out are not heard of, so it looks itself.
    // Who waited is let in anew each time: a credential that was taken back meanwhile hears no more.
    private async Task<List<NumberedDocument>> WaitForAsync(IQueryable<NumberedDocument> wanted, TimeSpan patience, HttpContext http)
    {
        var cancel = http.RequestAborted;
        for (var since = wall.GetTimestamp(); ;)
        {
            var news = numbered.NextOf(db.TenantId.Value);
            var fetched = await wanted.ToListAsync(cancel);
            var left = patience - wall.GetElapsedTime(since);
            if (fetched.Count > 0 || left <= TimeSpan.Zero)
                return fetched;

            await Signal.WaitAsync(news, left < LookAtLeastEvery ? left : LookAtLeastEvery, cancel);
            await AccessCheck.DemandStillAsync(http);
        }
    }

    /// <summary>What is not numbered yet has not happened yet, for readers.</summary>
    private IQueryable<NumberedDocument> Numbered(IQueryable<Event> events) => db.EventNumbers.AsNoTracking().Join(
        events, number => number.EventId, row => row.Id,
        (number, row) => new NumberedDocument { Sequence = number.Sequence, ResourceSequence = number.ResourceSequence, Document = row.Document });

    private static IQueryable<Event> OfTypes(IQueryable<Event> events, IReadOnlyList<string>? patterns)
    {
        if (patterns is null || patterns.Contains("*"))
            return events;

        var exact = patterns.Where(pattern => !pattern.EndsWith('*')).ToArray();
        var starts = patterns.Where(pattern => pattern.EndsWith('*')).Select(pattern => pattern.TrimEnd('*').Replace("_", "\\_", StringComparison.Ordinal) + "%").ToArray();
        return (exact, starts) switch
        {
            ([var one], []) => events.Where(row => row.Type == one),
            (_, []) => events.Where(row => exact.Contains(row.Type)),
            _ => events.Where(row => exact.Contains(row.Type) || starts.Any(start => EF.Functions.Like(row.Type, start))),
        };
    }

    private sealed class NumberedDocument
    {
        public required long Sequence { get; init; }

        public required long ResourceSequence { get; init; }

        public required string Document { get; init; }

        public EventPlace Place => new(Sequence, ResourceSequence);
    }
}
