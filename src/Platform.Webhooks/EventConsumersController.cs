using System.Linq.Expressions;

namespace Platform.Webhooks;

/// <summary>Readers of the event feed whose place is kept on the server: read, do the work, commit, read on.</summary>
[ApiController, Route("v1/event-consumers"), Tags("events"), BulkLane]
public sealed class EventConsumersController(PlatformDb db, EventFeed feed, TimeProvider wall) : ControllerBase
{
    /// <summary>Makes a consumer.</summary>
    [HttpPost, Requires("event_consumers:write")]
    [ProducesResponseType<EventConsumerResponse>(201)]
    public async Task<ActionResult<EventConsumerResponse>> Create(CreateEventConsumerRequest request, CancellationToken cancel)
    {
        Demand(request.EventTypes);
        var newest = await NewestAsync(cancel);
        if (request.After > newest)
            throw Refusal.Invalid(new Fault("/after", "out_of_range", $"The marketplace's last event is {newest}. Send that or a lower one, or leave it out."));
        await db.HoldAsync(db.Caller.OrganizationId, cancel);
        if (await db.EventConsumers.CountAsync(row => row.OrganizationId == db.Caller.OrganizationId, cancel) >= EventConsumerLimits.ConsumersMax)
            throw WebhookErrors.TooManyConsumers.Because($"An organization has at most {EventConsumerLimits.ConsumersMax}. Delete one that nobody reads with.");

        var consumer = EventConsumer.Create(db.Caller.OrganizationId, request.Name, request.EventTypes ?? ["*"], request.After ?? newest, wall.GetUtcNow());
        db.EventConsumers.Add(consumer);
        await db.SaveChangesAsync(cancel);

        return Created(consumer.Href, EventConsumerResponse.From(consumer));
    }

    /// <summary>Lists the consumers, newest first.</summary>
    [HttpGet, Requires("event_consumers:read")]
    public async Task<ActionResult<Page<EventConsumerResponse>>> List([FromQuery] PageQuery query, CancellationToken cancel)
    {
        var consumers = await query.Page(db.EventConsumers.AsNoTracking(), consumer => consumer.Id).ToListAsync(cancel);

        return query.Cut(consumers, consumer => consumer.Id.Value, EventConsumerResponse.From);
    }

    /// <summary>Shows a consumer.</summary>
    [HttpGet("{id}"), Requires("event_consumers:read")]
    public async Task<ActionResult<EventConsumerResponse>> Get(Id<EventConsumer> id, CancellationToken cancel) =>
        EventConsumerResponse.From(await Find(id, cancel));

    /// <summary>Shows how far behind a consumer is.</summary>
    [HttpGet("{id}/lag"), Requires("event_consumers:read")]
    public async Task<ActionResult<EventConsumerLagResponse>> Lag(Id<EventConsumer> id, CancellationToken cancel)
    {
        var consumer = await Find(id, cancel);
        var newest = await NewestAsync(cancel);
        var waitsSince = await db.EventNumbers.Where(number => number.Sequence == consumer.Sequence + 1)
            .Join(db.Events, number => number.EventId, told => told.Id, (_, told) => (DateTimeOffset?)told.OccurredAt).SingleOrDefaultAsync(cancel);
        return new EventConsumerLagResponse(
            EventConsumerResponse.From(consumer), newest, newest - consumer.Sequence, waitsSince is { } since ? Math.Max(0, (db.Now - since).TotalSeconds) : 0);
    }

    /// <summary>Reads the events that the consumer has not done with yet, oldest first. Reading commits nothing.</summary>
    [HttpGet("{id}/events"), Requires("events:read")]
    [ProducesResponseType<Page<EventResponse>>(200)]
    public async Task<ActionResult<Page<EventAsStored>>> Events(Id<EventConsumer> id, [FromQuery] ConsumerEventsQuery query, CancellationToken cancel)
    {
        var consumer = await Find(id, cancel);
        var after = query.Cursor is null ? consumer.Sequence : SequenceCursor.SequenceOf(query.After()!.Value);
        return await feed.PageAsync(query, new EventsWanted(after, consumer.EventTypes), query.Wait, HttpContext);
    }

    /// <summary>Says that the consumer has done with all events up to a sequence. It only goes forward: a late commit of less changes nothing.</summary>
    [HttpPost("{id}/commit"), Requires("event_consumers:write")]
    public Task<ActionResult<EventConsumerResponse>> Commit(Id<EventConsumer> id, CommitEventsRequest request, CancellationToken cancel) =>
        MoveAsync(id, row => row.Sequence < request.Sequence, request.Sequence, cancel);

    /// <summary>Puts the consumer at a sequence, also back: the events after it are shown again.</summary>
    [HttpPost("{id}/seek"), Requires("event_consumers:write")]
    public Task<ActionResult<EventConsumerResponse>> Seek(Id<EventConsumer> id, CommitEventsRequest request, CancellationToken cancel) =>
        MoveAsync(id, row => row.Sequence != request.Sequence, request.Sequence, cancel);

    /// <summary>Deletes a consumer, and its place with it.</summary>
    [HttpDelete("{id}"), Requires("event_consumers:write")]
    [ProducesResponseType(204)]
    public async Task<IActionResult> Delete(Id<EventConsumer> id, CancellationToken cancel)
    {
        var consumer = await db.EventConsumers.Where(row => row.Id == id).FoundAsync(db, cancel);

        consumer.Delete();
        db.EventConsumers.Remove(consumer);
        await db.SaveChangesAsync(cancel);

        return NoContent();
    }

    // One guarded statement: two readers of one consumer never move it back.
    private async Task<ActionResult<EventConsumerResponse>> MoveAsync(
        Id<EventConsumer> id, Expression<Func<EventConsumer, bool>> guard, long sequence, CancellationToken cancel)
    {
        await Find(id, cancel);
        var newest = await NewestAsync(cancel);
        if (sequence > newest)
            throw Refusal.Invalid(new Fault("/sequence", "out_of_range", $"The marketplace's last event is {newest}: nobody can have done with a later one."));

        var now = db.Now;
        await db.EventConsumers.Where(row => row.Id == id).Where(guard).ExecuteUpdateAsync(row => row
            .SetProperty(consumer => consumer.Sequence, sequence)
            .SetProperty(consumer => consumer.CommittedAt, now)
            .SetProperty(consumer => consumer.Version, consumer => consumer.Version + 1), cancel);
        return EventConsumerResponse.From(await Find(id, cancel));
    }

    private async Task<EventConsumer> Find(Id<EventConsumer> id, CancellationToken cancel) =>
        await db.EventConsumers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw Refusal.NotFound();

    private Task<long> NewestAsync(CancellationToken cancel) => db.Set<EventHead>().Select(head => head.LastSequence).SingleOrDefaultAsync(cancel);

    private static void Demand(IReadOnlyList<string>? types)
    {
        var faults = EventTypePattern.FaultsOf(types ?? []).ToList();
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }
}
