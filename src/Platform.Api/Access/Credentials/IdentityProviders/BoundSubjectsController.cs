namespace Platform.Api.Access.Credentials;

/// <summary>Who of an identity provider calls as which app. A change acts on all servers within five seconds.</summary>
[ApiController, Route("v1/identity-providers/{id}/subjects"), Tags("identity_providers")]
public sealed class BoundSubjectsController(PlatformDb db, AppScopes all, TimeProvider wall) : ControllerBase
{
    /// <summary>Lists the subjects that were bound to apps, newest first.</summary>
    [HttpGet, Requires("identity_providers:read", OperatorOnly = true)]
    public async Task<ActionResult<Page<BoundSubjectResponse>>> List(Id<IdentityProvider> id, [FromQuery] PageQuery query, CancellationToken cancel)
    {
        var provider = await FindProvider(id, cancel);
        var bound = await query.Page(SubjectsOf(provider.Id).AsNoTracking(), subject => subject.Id).ToListAsync(cancel);

        return query.Cut(bound, subject => subject.Id.Value, BoundSubjectResponse.From);
    }

    /// <summary>Shows one of them.</summary>
    [HttpGet("{subject_id}"), Requires("identity_providers:read", OperatorOnly = true)]
    public async Task<ActionResult<BoundSubjectResponse>> Get(
        Id<IdentityProvider> id, [FromRoute(Name = "subject_id")] Id<BoundSubject> subjectId, CancellationToken cancel) =>
        BoundSubjectResponse.From(await Find(id, subjectId, cancel));

    /// <summary>Lets a subject call as an app: whoever the provider gives a token in its name can then do what the app may.</summary>
    [HttpPost, Requires("identity_providers:write", OperatorOnly = true)]
    [ProducesResponseType<BoundSubjectResponse>(201)]
    public async Task<ActionResult<BoundSubjectResponse>> Bind(Id<IdentityProvider> id, BindSubjectRequest request, CancellationToken cancel)
    {
        var provider = await FindProvider(id, cancel);
        var app = await db.Apps.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.AppId, cancel)
            ?? throw Refusal.Invalid(new Fault("/app_id", "not_found", "Send the id of an app of this marketplace."));
        ScopeGrants.DemandHeld(db.Caller, await all.OfAsync(app, cancel));

        var bound = BoundSubject.Create(provider, app, request.Subject, wall.GetUtcNow());
        db.BoundSubjects.Add(bound);
        await db.SaveChangesAsync(cancel);

        return Created(bound.Href, BoundSubjectResponse.From(bound));
    }

    /// <summary>Takes a subject's app away: its tokens are refused.</summary>
    [HttpDelete("{subject_id}"), Requires("identity_providers:write", OperatorOnly = true)]
    [ProducesResponseType(204)]
    public async Task<IActionResult> Release(
        Id<IdentityProvider> id, [FromRoute(Name = "subject_id")] Id<BoundSubject> subjectId, CancellationToken cancel)
    {
        var bound = await Find(id, subjectId, cancel);

        bound.Delete();
        db.BoundSubjects.Remove(bound);
        await db.SaveChangesAsync(cancel);

        return NoContent();
    }

    private IQueryable<BoundSubject> SubjectsOf(Id<IdentityProvider> id) => db.BoundSubjects.Where(subject => subject.IdentityProviderId == id);

    // A condition (If-Match) is about the subject, not about the provider in its path.
    private async Task<IdentityProvider> FindProvider(Id<IdentityProvider> id, CancellationToken cancel) =>
        await db.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(provider => provider.Id == id, cancel) ?? throw Refusal.NotFound();

    private Task<BoundSubject> Find(Id<IdentityProvider> id, Id<BoundSubject> subjectId, CancellationToken cancel) =>
        SubjectsOf(id).Where(subject => subject.Id == subjectId).FoundAsync(db, cancel);
}
