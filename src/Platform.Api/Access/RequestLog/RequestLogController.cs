namespace Platform.Api.Access.RequestLog;

/// <summary>The calls of the last 30 days: what was asked, what came of it, and how long it took.</summary>
[ApiController, Route("v1/request-log"), Tags("request log")]
public sealed class RequestLogController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists an app's calls, newest first.</summary>
    /// <remarks>
    /// A call is listed within a second of its reply. Every write and every failure is; of successful reads, 50 a second
    /// per app.
    /// </remarks>
    [HttpGet, Requires("requests:read")]
    public async Task<ActionResult<Page<LoggedRequestResponse>>> List([FromQuery] RequestLogQuery query, CancellationToken cancel)
    {
        var calls = await query.Apply(db.Set<LoggedRequest>().AsNoTracking(), db.Caller.Actor.Id).ToListAsync(cancel);

        return query.Cut(calls, call => call.Id.Value, LoggedRequestResponse.From);
    }

    /// <summary>Shows one call of your organization's apps by its request id.</summary>
    [HttpGet("{id}"), Requires("requests:read")]
    public async Task<ActionResult<LoggedRequestResponse>> Get(Id<Request> id, CancellationToken cancel) =>
        LoggedRequestResponse.From(await db.Set<LoggedRequest>().AsNoTracking().SingleOrDefaultAsync(call => call.Id == id, cancel) ?? throw Refusal.NotFound());
}
