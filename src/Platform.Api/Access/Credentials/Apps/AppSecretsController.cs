namespace Platform.Api.Access.Credentials;

/// <summary>The client secrets with which an app gets access tokens. Several are good at once, so that they can be rotated.</summary>
[ApiController, Route("v1/apps/{id}/secrets"), Tags("app_secrets")]
public sealed class AppSecretsController(PlatformDb db, AppScopes all, TimeProvider wall) : ControllerBase
{
    /// <summary>Lists an app's secrets, newest first: which there are, not what they say.</summary>
    [HttpGet, Requires("app_secrets:read")]
    public async Task<ActionResult<Page<AppSecretResponse>>> List(Id<App> id, [FromQuery] PageQuery query, CancellationToken cancel)
    {
        var app = await FindApp(id, cancel);
        var secrets = await query.Page(SecretsOf(app.Id).AsNoTracking(), secret => secret.Id).ToListAsync(cancel);

        return query.Cut(secrets, secret => secret.Id.Value, AppSecretResponse.From);
    }

    /// <summary>Shows one secret: what is known of it, not what it says.</summary>
    [HttpGet("{secret_id}"), Requires("app_secrets:read")]
    public async Task<ActionResult<AppSecretResponse>> Get(Id<App> id, [FromRoute(Name = "secret_id")] Id<AppSecret> secretId, CancellationToken cancel) =>
        AppSecretResponse.From(await Find(id, secretId, cancel));

    /// <summary>Makes a secret. It is in this reply and nowhere else. To rotate, say when the ones before end.</summary>
    [HttpPost, Requires("app_secrets:create"), RevealsSecret]
    [ProducesResponseType<CreatedAppSecretResponse>(201)]
    public async Task<ActionResult<CreatedAppSecretResponse>> Create(Id<App> id, CreateAppSecretRequest request, CancellationToken cancel)
    {
        var app = await FindApp(id, cancel);
        var now = wall.GetUtcNow();
        CredentialEnd.Demand(request.ExpiresAt, now);
        ScopeGrants.DemandHeld(db.Caller, await all.OfAsync(app, cancel));
        await db.HoldAsync(id, cancel);
        var others = await SecretsOf(id).Where(secret => secret.RevokedAt == null && (secret.ExpiresAt == null || secret.ExpiresAt > now)).ToListAsync(cancel);
        if (others.Count >= AppSecret.ActiveMax)
            throw CredentialErrors.TooManySecrets.Because($"Revoke one first: an app has at most {AppSecret.ActiveMax} good secrets.");

        if (request.PreviousExpireIn is { } seconds)
            others.ForEach(secret => secret.ExpireBy(now.AddSeconds(seconds)));
        var text = KeyText.New(KeyText.SecretPrefix, db.Caller.Tenant.Mode);
        var secret = AppSecret.Create(app, text, request.ExpiresAt, now);
        db.AppSecrets.Add(secret);
        await db.SaveChangesAsync(cancel);

        return Created(secret.Href, new CreatedAppSecretResponse(secret, text));
    }

    /// <summary>Revokes a secret: it gets no more tokens. Tokens it got before live on for at most fifteen minutes; disable the app to end those too.</summary>
    [HttpPost("{secret_id}/revoke"), Requires("app_secrets:revoke")]
    public async Task<ActionResult<AppSecretResponse>> Revoke(Id<App> id, [FromRoute(Name = "secret_id")] Id<AppSecret> secretId, CancellationToken cancel)
    {
        var secret = await Find(id, secretId, cancel);

        secret.Revoke(wall.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        return AppSecretResponse.From(secret);
    }

    private IQueryable<AppSecret> SecretsOf(Id<App> id) => db.AppSecrets.Where(secret => secret.AppId == id);

    // A condition (If-Match) is about the secret, not about the app in its path.
    private async Task<App> FindApp(Id<App> id, CancellationToken cancel) =>
        await db.Apps.AsNoTracking().SingleOrDefaultAsync(app => app.Id == id, cancel) ?? throw Refusal.NotFound();

    private Task<AppSecret> Find(Id<App> id, Id<AppSecret> secretId, CancellationToken cancel) =>
        SecretsOf(id).Where(secret => secret.Id == secretId).FoundAsync(db, cancel);
}

/// <summary>When a credential may end.</summary>
internal static class CredentialEnd
{
    public static void Demand(DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (expiresAt <= now)
            throw Refusal.Invalid(new Fault("/expires_at", "not_in_the_future", "Send a moment that is still to come by the real clock, or leave it out."));
    }
}
