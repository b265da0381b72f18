namespace Platform.Api.Access.Credentials;

/// <summary>The API keys of an organization's apps. What is revoked or narrowed is so on all servers within five seconds.</summary>
[ApiController, Route("v1/api-keys"), Tags("api_keys")]
public sealed class ApiKeysController(PlatformDb db, AppScopes all, TimeProvider wall) : ControllerBase
{
    /// <summary>Lists the keys, newest first: which there are, not what they say.</summary>
    [HttpGet, Requires("api_keys:read")]
    public async Task<ActionResult<Page<ApiKeyResponse>>> List([FromQuery] ApiKeyQuery query, CancellationToken cancel)
    {
        var keys = await query.Apply(db.ApiKeys.AsNoTracking()).ToListAsync(cancel);

        return query.Cut(keys, key => key.Id.Value, ApiKeyResponse.From);
    }

    /// <summary>Shows one key: what is known of it, not what it says.</summary>
    [HttpGet("{id}"), Requires("api_keys:read")]
    public async Task<ActionResult<ApiKeyResponse>> Get(Id<ApiKey> id, CancellationToken cancel) => ApiKeyResponse.From(await Find(id, cancel));

    /// <summary>Makes a key. It is in this reply and nowhere else.</summary>
    [HttpPost, Requires("api_keys:create"), RevealsSecret]
    [ProducesResponseType<CreatedApiKeyResponse>(201)]
    public async Task<ActionResult<CreatedApiKeyResponse>> Create(CreateApiKeyRequest request, CancellationToken cancel)
    {
        var app = await FindApp(request.AppId, cancel);
        var (kind, now) = (request.Kind ?? ApiKeyKind.Secret, wall.GetUtcNow());
        var scopes = request.Scopes ?? (kind == ApiKeyKind.Publishable ? [.. Scopes.Publishable] : null);
        var appScopes = await all.OfAsync(app, cancel);
        var (networks, origins) = Demand(scopes, request.IpAllowList, request.AllowedOrigins, request.ExpiresAt, kind, appScopes);
        ScopeGrants.DemandHeld(db.Caller, scopes ?? (IEnumerable<string>)appScopes);
        await db.HoldAsync(app.Id, cancel);
        if (await db.ApiKeys.CountAsync(row => row.AppId == app.Id && row.RevokedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now), cancel) >= ApiKey.ActiveMax)
            throw CredentialErrors.TooManyKeys.Because($"Revoke one first: an app has at most {ApiKey.ActiveMax} good keys.");

        var text = KeyText.New(kind, db.Caller.Tenant.Mode);
        var key = ApiKey.Create(app, text, kind, request.Name, now).Limit(scopes, networks, origins, request.ExpiresAt);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancel);

        return Created(key.Href, new CreatedApiKeyResponse(key, text));
    }

    /// <summary>Changes a key: what it is called, what it may do, from where, and until when.</summary>
    [HttpPatch("{id}"), Requires("api_keys:edit")]
    public async Task<ActionResult<ApiKeyResponse>> Edit(Id<ApiKey> id, EditApiKeyRequest request, CancellationToken cancel)
    {
        var key = await Find(id, cancel);
        var app = await FindApp(key.AppId, cancel);
        var appScopes = await all.OfAsync(app, cancel);
        var (networks, origins) = Demand(request.Scopes, request.IpAllowList, request.AllowedOrigins, request.ExpiresAt, key.Kind, appScopes);
        var before = key.Scopes is null ? appScopes : Scopes.Whole(key.Scopes);
        ScopeGrants.DemandHeld(db.Caller, (request.Scopes ?? []).Except(before));
        if ((networks, origins, request.ExpiresAt) is not (null, null, null))
            ScopeGrants.DemandHeld(db.Caller, before); // how it is guarded is worth all that it can do

        key.Change(request.Name, request.Scopes, networks, origins, request.ExpiresAt);
        await db.SaveChangesAsync(cancel);

        return ApiKeyResponse.From(key);
    }

    /// <summary>Revokes a key for good.</summary>
    [HttpPost("{id}/revoke"), Requires("api_keys:revoke")]
    public async Task<ActionResult<ApiKeyResponse>> Revoke(Id<ApiKey> id, CancellationToken cancel)
    {
        var key = await Find(id, cancel);

        key.Revoke(wall.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        return ApiKeyResponse.From(key);
    }

    private Task<ApiKey> Find(Id<ApiKey> id, CancellationToken cancel) => db.ApiKeys.Where(key => key.Id == id).FoundAsync(db, cancel);

    private async Task<App> FindApp(Id<App> id, CancellationToken cancel) =>
        await db.Apps.AsNoTracking().SingleOrDefaultAsync(app => app.Id == id, cancel) ?? throw Refusal.NotFound();

    private (IReadOnlyList<string>? Networks, IReadOnlyList<string>? Origins) Demand(
        IReadOnlyList<string>? scopes, IReadOnlyList<string>? networks, IReadOnlyList<string>? origins, DateTimeOffset? expiresAt, ApiKeyKind kind, HashSet<string> appScopes)
    {
        CredentialEnd.Demand(expiresAt, wall.GetUtcNow());
        ScopeGrants.DemandKnown(scopes ?? []);
        var faults = new List<Fault>();
        foreach (var (scope, index) in (scopes ?? []).Select((scope, index) => (scope, index)))
        {
            if (!appScopes.Contains(scope))
                faults.Add(new Fault($"/scopes/{index}", "not_a_scope_of_the_app", $"The app does not have this scope; give it to the app first, or leave it out."));
            else if (kind == ApiKeyKind.Publishable && !Scopes.Publishable.Contains(scope))
                faults.Add(new Fault($"/scopes/{index}", "not_for_publishable_keys", "A publishable key can only read the catalog. Make a secret key for this."));
        }

        if (kind == ApiKeyKind.Secret && origins is { Count: > 0 })
            faults.Add(new Fault("/allowed_origins", "not_for_secret_keys", "A secret key has no business on a web page, and anybody but a browser says any origin. Limit it by ip_allow_list."));

        var read = (AllowedAddresses.Read(networks, "/ip_allow_list", faults), AllowedOrigins.Read(origins, "/allowed_origins", faults));
        return faults.Count == 0 ? read : throw Refusal.Invalid(faults);
    }
}
