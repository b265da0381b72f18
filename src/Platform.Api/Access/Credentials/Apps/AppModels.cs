using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Credentials;

internal static class CredentialLimits
{
    public const int NameLengthMax = 200;
    public const int DescriptionLengthMax = 500;
    public const int ScopesMax = 200;
    [Limit("Roles of an app")]
    public const int RolesMax = 20;
    public const int OverlapSecondsMax = 30 * 24 * 60 * 60;
}

/// <summary>A program that is to call the API.</summary>
public sealed record CreateAppRequest
{
    /// <summary>What you call it.</summary>
    /// <example>Orders into the ERP</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What it may do: scopes from <c>GET /v1/scopes</c>, and none that your own credential lacks.</summary>
    /// <example>["orders:read", "orders:write"]</example>
    [MaxLength(CredentialLimits.ScopesMax)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The roles it has beside its scopes, from <c>GET /v1/roles</c>. What they allow, your own credential must have.</summary>
    [MaxLength(CredentialLimits.RolesMax)]
    public IReadOnlyList<Id<Role>>? Roles { get; init; }

    /// <summary>The networks its credentials may be used from, in CIDR notation; anywhere where there are none.</summary>
    /// <example>["198.51.100.0/24", "2001:db8::/48"]</example>
    [MaxLength(AllowedAddresses.Max)]
    public IReadOnlyList<string>? IpAllowList { get; init; }

    /// <summary>Public keys with which it proves itself by <c>private_key_jwt</c> (RFC 7523), with or instead of secrets. The assertion's <c>aud</c> is the issuer alone.</summary>
    public JsonWebKeySet? Jwks { get; init; }

    /// <summary>Where it publishes those keys instead, so that it rotates them itself; read anew every ten minutes, and where a key is new.</summary>
    /// <example>https://erp.example.com/.well-known/jwks.json</example>
    [StringLength(PublicUrl.LengthMax)]
    public string? JwksUri { get; init; }

    /// <summary>Whether all its access tokens are bound to a key (DPoP, RFC 9449), so that a stolen token is good for nothing; API keys are not, so make none for it. Without it, those asked for with a <c>DPoP</c> header are.</summary>
    public bool? DpopBoundAccessTokens { get; init; }

    /// <summary>Whom it acts for: your own organization unless said otherwise, a branch of it, or, for the operator, any.</summary>
    public Id<Organization>? OrganizationId { get; init; }
}

/// <summary>What to change of an app; what is left out stays.</summary>
public sealed record EditAppRequest
{
    /// <summary>What you call it from now on.</summary>
    /// <example>Orders into the ERP</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What it may do from now on. What you add, your own credential must have; keys and tokens given out before follow.</summary>
    [MaxLength(CredentialLimits.ScopesMax)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The roles it has from now on, instead of those it had.</summary>
    [MaxLength(CredentialLimits.RolesMax)]
    public IReadOnlyList<Id<Role>>? Roles { get; init; }

    /// <summary>The networks its credentials may be used from; an empty list for anywhere.</summary>
    [MaxLength(AllowedAddresses.Max)]
    public IReadOnlyList<string>? IpAllowList { get; init; }

    /// <summary>Public keys with which it proves itself by <c>private_key_jwt</c> (RFC 7523), instead of those it had; an empty set takes them away. The assertion's <c>aud</c> is the issuer alone.</summary>
    public JsonWebKeySet? Jwks { get; init; }

    /// <summary>Where it publishes those keys instead; empty to take it away; read anew every ten minutes, and where a key is new.</summary>
    [StringLength(PublicUrl.LengthMax)]
    public string? JwksUri { get; init; }

    /// <summary>Whether all its access tokens are bound to a key (DPoP, RFC 9449), so that a stolen token is good for nothing; API keys are not, so make none for it. Without it, those asked for with a <c>DPoP</c> header are.</summary>
    public bool? DpopBoundAccessTokens { get; init; }

    /// <summary>The <c>Api-Version</c> its requests are served in from now on, where they name none. Try it with the header first.</summary>
    /// <example>2026-11-20</example>
    public string? ApiVersion { get; init; }
}

/// <summary>Which apps are wanted.</summary>
public sealed record AppQuery : PageQuery
{
    /// <summary>Only apps of this organization.</summary>
    [FromQuery(Name = "organization_id")]
    public Id<Organization>? OrganizationId { get; init; }

    /// <summary>Only apps in this state.</summary>
    [FromQuery(Name = "status")]
    public AppStatus? Status { get; init; }

    internal IQueryable<App> Apply(IQueryable<App> apps)
    {
        if (OrganizationId is { } organization)
            apps = apps.Where(row => row.OrganizationId == organization);
        if (Status is { } status)
            apps = status == AppStatus.Enabled ? apps.Where(row => row.DisabledAt == null) : apps.Where(row => row.DisabledAt != null);

        return Page(apps, row => row.Id);
    }
}

/// <summary>A program that calls the API for one organization.</summary>
/// <param name="Id">Its id, which is also its client id for OAuth 2.0.</param>
/// <param name="OrganizationId">The organization it acts for.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may do by itself.</param>
/// <param name="Roles">The roles it has beside.</param>
/// <param name="IpAllowList">The networks its credentials may be used from; anywhere where there are none.</param>
/// <param name="Jwks">The public keys it proves itself with (RFC 7523), where they are kept here.</param>
/// <param name="JwksUri">Where it publishes them.</param>
/// <param name="DpopBoundAccessTokens">Whether all its access tokens are bound to a key (RFC 9449).</param>
/// <param name="ApiVersion">The dated version of the API that it is pinned to: the newest when it was made.</param>
/// <param name="Status">Whether its credentials are good for anything.</param>
/// <param name="DisabledAt">Since when they are not.</param>
/// <param name="Version">1 when made, one more with every change.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record AppResponse(
    Id<App> Id, Id<Organization> OrganizationId, string Name, IReadOnlyList<string> Scopes, IReadOnlyList<Id<Role>> Roles,
    IReadOnlyList<string> IpAllowList, JsonWebKeySet? Jwks, string? JwksUri, bool DpopBoundAccessTokens, string ApiVersion, AppStatus Status, DateTimeOffset? DisabledAt,
    int Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt) : IVersioned
{
    public static AppResponse From(App app) => new(
        app.Id, app.OrganizationId, app.Name, app.Scopes, [.. app.RoleIds.Select(role => new Id<Role>(role))], app.IpAllowList,
        app.Keys.Keys(), app.Keys.Uri, app.DpopBoundAccessTokens, app.ApiVersion, app.Status, app.DisabledAt, app.Version, app.CreatedAt, app.UpdatedAt);
}
