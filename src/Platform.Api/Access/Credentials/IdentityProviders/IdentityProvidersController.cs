using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>OpenID Connect issuers whose access tokens the marketplace takes beside its own. A change acts on all servers within five seconds.</summary>
[ApiController, Route("v1/identity-providers"), Tags("identity_providers")]
public sealed class IdentityProvidersController(PlatformDb db, AppScopes all, OutsideOptions outside, TimeProvider wall) : ControllerBase
{
    /// <summary>Lists the identity providers, newest first.</summary>
    [HttpGet, Requires("identity_providers:read", OperatorOnly = true)]
    public async Task<ActionResult<Page<IdentityProviderResponse>>> List([FromQuery] PageQuery query, CancellationToken cancel)
    {
        var providers = await query.Page(db.IdentityProviders.AsNoTracking(), provider => provider.Id).ToListAsync(cancel);

        return query.Cut(providers, provider => provider.Id.Value, IdentityProviderResponse.From);
    }

    /// <summary>Shows an identity provider.</summary>
    [HttpGet("{id}"), Requires("identity_providers:read", OperatorOnly = true)]
    public async Task<ActionResult<IdentityProviderResponse>> Get(Id<IdentityProvider> id, CancellationToken cancel) =>
        IdentityProviderResponse.From(await Find(id, cancel));

    /// <summary>Takes an issuer's tokens from now on. Bind its subjects to apps next: nobody can call before.</summary>
    [HttpPost, Requires("identity_providers:write", OperatorOnly = true)]
    [ProducesResponseType<IdentityProviderResponse>(201)]
    public async Task<ActionResult<IdentityProviderResponse>> Create(CreateIdentityProviderRequest request, CancellationToken cancel)
    {
        Demand(request.ScopeMap, [.. PublicUrl.Faults(request.Issuer, "/issuer", outside.AllowsLoopback(db.Caller.Tenant.Mode), outside.Ours)]);
        await db.HoldTenantAsync(cancel);
        if (await db.IdentityProviders.CountAsync(cancel) >= IdentityProviderLimits.ProvidersMax)
            throw CredentialErrors.TooManyProviders.Because($"A marketplace has at most {IdentityProviderLimits.ProvidersMax}. Delete one that nobody needs.");

        var provider = IdentityProvider.Create(request, wall.GetUtcNow());
        db.IdentityProviders.Add(provider);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw CredentialErrors.ProviderTaken.Because("Agree on an audience with your issuer that is for this marketplace alone, such as one that contains its name, and send that.");
        }

        return Created(provider.Href, IdentityProviderResponse.From(provider));
    }

    /// <summary>Changes an identity provider, or has its tokens refused and taken again.</summary>
    [HttpPatch("{id}"), Requires("identity_providers:write", OperatorOnly = true)]
    public async Task<ActionResult<IdentityProviderResponse>> Edit(Id<IdentityProvider> id, EditIdentityProviderRequest request, CancellationToken cancel)
    {
        var provider = await Find(id, cancel);
        Demand(request.ScopeMap, []);
        if (request is not { SubjectClaim: null, ScopeClaim: null, ScopeMap: null, Enabled: not true })
            await DemandHeldOfSubjects(id, cancel);

        provider.Change(request, wall.GetUtcNow());
        await db.SaveChangesAsync(cancel);

        return IdentityProviderResponse.From(provider);
    }

    /// <summary>Deletes an identity provider with the subjects that were bound: its tokens are refused.</summary>
    [HttpDelete("{id}"), Requires("identity_providers:write", OperatorOnly = true)]
    [ProducesResponseType(204)]
    public async Task<IActionResult> Delete(Id<IdentityProvider> id, CancellationToken cancel)
    {
        var provider = await Find(id, cancel);

        provider.Delete();
        db.IdentityProviders.Remove(provider);
        await db.SaveChangesAsync(cancel);

        return NoContent();
    }

    private Task<IdentityProvider> Find(Id<IdentityProvider> id, CancellationToken cancel) =>
        db.IdentityProviders.Where(provider => provider.Id == id).FoundAsync(db, cancel);

    /// <summary>Whoever says what tokens mean gives away what the apps may do that they call as.</summary>
    private async Task DemandHeldOfSubjects(Id<IdentityProvider> id, CancellationToken cancel)
    {
        var apps = await db.BoundSubjects.Where(bound => bound.IdentityProviderId == id)
            .Join(db.Apps.AsNoTracking(), bound => bound.AppId, app => app.Id, (_, app) => app).Distinct().ToListAsync(cancel);
        ScopeGrants.DemandHeld(db.Caller, await all.OfAsync(apps, cancel));
    }

    private static void Demand(IReadOnlyList<MappedScopes>? map, List<Fault> faults)
    {
        for (var at = 0; at < map?.Count; at++)
        {
            faults.AddRange(ScopeGrants.FaultsOf(map[at].Scopes, $"/scope_map/{at}/scopes"));
            if (map.Take(at).Any(one => one.Value == map[at].Value))
                faults.Add(new Fault($"/scope_map/{at}/value", "duplicate", "Name every value once, with all that it stands for."));
        }

        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }
}
