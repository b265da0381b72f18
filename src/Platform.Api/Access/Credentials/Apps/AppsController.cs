namespace Platform.Api.Access.Credentials;

/// <summary>The programs that call the API for an organization. A change acts on all servers within five seconds.</summary>
[ApiController, Route("v1/apps"), Tags("apps")]
public sealed class AppsController(PlatformDb db, AppScopes all, OutsideOptions outside, TimeProvider wall) : ControllerBase
{
    /// <summary>Lists the organization's apps, newest first; the operator sees everybody's.</summary>
    [HttpGet, Requires("apps:read")]
    public async Task<ActionResult<Page<AppResponse>>> List([FromQuery] AppQuery query, CancellationToken cancel)
    {
        var apps = await query.Apply(db.Apps.AsNoTracking()).ToListAsync(cancel);

        return query.Cut(apps, app => app.Id.Value, AppResponse.From);
    }

    /// <summary>Shows an app.</summary>
    [HttpGet("{id}"), Requires("apps:read")]
    public async Task<ActionResult<AppResponse>> Get(Id<App> id, CancellationToken cancel) => AppResponse.From(await Find(id, cancel));

    /// <summary>Makes an app. Make it a secret or an API key next: it has none yet.</summary>
    [HttpPost, Requires("apps:create")]
    [ProducesResponseType<AppResponse>(201)]
    public async Task<ActionResult<AppResponse>> Create(CreateAppRequest request, CancellationToken cancel)
    {
        var owner = request.OrganizationId ?? db.Caller.OrganizationId;
        await DemandMine(owner, cancel);
        var content = Checked(new AppContent
        {
            Name = request.Name,
            Scopes = request.Scopes ?? [],
            Roles = request.Roles ?? [],
            DpopBoundAccessTokens = request.DpopBoundAccessTokens,
        }, request.IpAllowList, request.Jwks, request.JwksUri);
        await DemandGivable(owner, content, before: [], cancel);

        var app = App.Create(owner, content, wall.GetUtcNow());
        db.Apps.Add(app);
        await db.SaveChangesAsync(cancel);

        return Created(app.Href, AppResponse.From(app));
    }

    /// <summary>Changes an app. Its keys and tokens never may do more than the app may now.</summary>
    [HttpPatch("{id}"), Requires("apps:edit")]
    public async Task<ActionResult<AppResponse>> Edit(Id<App> id, EditAppRequest request, CancellationToken cancel)
    {
        var app = await Find(id, cancel);
        var content = Checked(new AppContent
        {
            Name = request.Name,
            Scopes = request.Scopes,
            Roles = request.Roles,
            DpopBoundAccessTokens = request.DpopBoundAccessTokens,
            ApiVersion = request.ApiVersion,
        }, request.IpAllowList, request.Jwks, request.JwksUri);
        var before = await all.OfAsync(app, cancel);
        await DemandGivable(app.OrganizationId, content, before, cancel);
        if (content is { Keys.IsNone: false } or { IpAllowList: not null } or { DpopBoundAccessTokens: false })
            ScopeGrants.DemandHeld(db.Caller, before); // how its credentials are made and guarded is worth all that they can do

        app.Change(content);
        await db.SaveChangesAsync(cancel);

        return AppResponse.From(app);
    }

    /// <summary>Disables an app: its secrets, keys and tokens are all refused.</summary>
    [HttpPost("{id}/disable"), Requires("apps:disable")]
    public async Task<ActionResult<AppResponse>> Disable(Id<App> id, CancellationToken cancel)
    {
        var app = await Find(id, cancel);

        app.Disable(wall.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        return AppResponse.From(app);
    }

    /// <summary>Enables an app again, with the secrets and keys it had.</summary>
    [HttpPost("{id}/enable"), Requires("apps:disable")]
    public async Task<ActionResult<AppResponse>> Enable(Id<App> id, CancellationToken cancel)
    {
        var app = await Find(id, cancel);
        ScopeGrants.DemandHeld(db.Caller, await all.OfAsync(app, cancel));

        app.Enable();
        await db.SaveChangesAsync(cancel);

        return AppResponse.From(app);
    }

    private Task<App> Find(Id<App> id, CancellationToken cancel) => db.Apps.Where(app => app.Id == id).FoundAsync(db, cancel);

    private async Task DemandMine(Id<Organization> owner, CancellationToken cancel)
    {
        if (!db.Caller.IsOperator && !db.Caller.Organizations.Contains(owner))
            throw RequestErrors.OperatorOnly.Because("Leave organization_id out to make an app of your own; only the operator makes them for others.");
        if (!await db.Set<Organization>().AnyAsync(row => row.Id == owner, cancel))
            throw Refusal.NotFound();
    }

    private async Task DemandGivable(Id<Organization> owner, AppContent content, HashSet<string> before, CancellationToken cancel)
    {
        var (scopes, roles) = (content.Scopes ?? [], content.Roles ?? []);
        ScopeGrants.DemandKnown(scopes);
        await all.DemandRolesAsync(owner, roles, cancel);
        ScopeGrants.DemandHeld(db.Caller, (await all.OfAsync(owner, scopes, [.. roles.Select(role => role.Value)], cancel)).Except(before));
    }

    private AppContent Checked(AppContent content, IReadOnlyList<string>? networks, JsonWebKeySet? jwks, string? jwksUri)
    {
        var faults = new List<Fault>();
        var whole = content with
        {
            IpAllowList = AllowedAddresses.Read(networks, "/ip_allow_list", faults),
            Keys = AppKeys.Read(jwks, jwksUri, db.Caller.Tenant.Mode, outside, faults),
        };
        if (content.ApiVersion is not null && ApiVersion.Find(content.ApiVersion) is null)
            faults.Add(ApiVersion.Unknown("/api_version"));
        return faults.Count == 0 ? whole : throw Refusal.Invalid(faults);
    }
}
