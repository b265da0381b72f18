namespace Platform.Api.Access.AuditLog;

/// <summary>
/// Who did what, when, from where and why. The operator reads all of it, an organization what was done in its name.
/// Entries are the tenant's events, and each is a link of a chain of hashes.
/// </summary>
[ApiController, Route("v1/audit-log"), Tags("audit log")]
public sealed class AuditLogController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists what was done, newest first.</summary>
    [HttpGet, Requires("audit:read")]
    public async Task<ActionResult<Page<AuditEntryResponse>>> List([FromQuery] AuditQuery query, CancellationToken cancel)
    {
        var entries = db.Set<EventNumber>().AsNoTracking()
            .Join(query.Apply(Visible()), number => number.EventId, fact => fact.Id, (number, fact) => new { number, fact });
        if (query.After() is { } after)
        {
            var before = SequenceCursor.SequenceOf(after);
            entries = entries.Where(entry => entry.number.Sequence < before);
        }

        var fetched = await entries.OrderByDescending(entry => entry.number.Sequence).Take(query.Fetch()).ToListAsync(cancel);
        return query.Cut(fetched, entry => SequenceCursor.At(entry.number.Sequence), entry => AuditEntryResponse.From(entry.fact, entry.number));
    }

    /// <summary>Proves that no entry was changed, left out or put between, or names the first place where one was.</summary>
    [HttpPost("verify"), Requires("audit:verify", OperatorOnly = true)]
    [ProducesResponseType<AuditProofResponse>(200)]
    public async Task<ActionResult<AuditProofResponse>> Verify(
        VerifyAuditLogRequest request, [FromServices] VerifyChain verify, CancellationToken cancel) =>
        await verify.ProveAsync(request, cancel);

    private IQueryable<Event> Visible()
    {
        var events = db.Set<Event>().AsNoTracking();
        if (db.SeesAll)
            return events;

        var mine = db.Organizations.Select(organization => (Id<Organization>?)organization).ToArray();
        return events.Where(fact => mine.Contains(fact.ActorOrganizationId));
    }
}
