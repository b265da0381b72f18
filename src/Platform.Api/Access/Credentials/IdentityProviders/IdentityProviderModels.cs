using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Credentials;

internal static class IdentityProviderLimits
{
    public const int ProvidersMax = 20;
    public const int ClaimLengthMax = 200;
    public const int SubjectLengthMax = 255;
    public const int MapMax = 200;
}

/// <summary>What a value of a provider's scope claim means here.</summary>
public sealed record MappedScopes
{
    /// <summary>The value, as the provider writes it.</summary>
    /// <example>Orders.ReadWrite.All</example>
    [StringLength(IdentityProviderLimits.ClaimLengthMax, MinimumLength = 1)]
    public required string Value { get; init; }

    /// <summary>The scopes that it stands for, from <c>GET /v1/scopes</c>.</summary>
    /// <example>["orders:read", "orders:write"]</example>
    [MaxLength(CredentialLimits.ScopesMax)]
    public required IReadOnlyList<string> Scopes { get; init; }
}

/// <summary>An OpenID Connect issuer whose access tokens are to be taken.</summary>
public sealed record CreateIdentityProviderRequest
{
    /// <summary>What people call it.</summary>
    /// <example>Entra ID of the head office</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What its tokens say as <c>iss</c>, to the letter. Its keys are found by <c>/.well-known/openid-configuration</c> below it. It stays for good.</summary>
    /// <example>https://login.example.com/tenants/acme</example>
    [StringLength(PublicUrl.LengthMax, MinimumLength = 1)]
    public required string Issuer { get; init; }

    /// <summary>What its tokens say as <c>aud</c> where they are for this marketplace and for nothing else: no two marketplaces take the same. It stays for good.</summary>
    /// <example>api://acme-marketplace</example>
    [StringLength(PublicUrl.LengthMax, MinimumLength = 1)]
    public required string Audience { get; init; }

    /// <summary>The claim that says who calls; left out, <c>sub</c>. Some issuers name a client in <c>azp</c> or <c>client_id</c>.</summary>
    /// <example>sub</example>
    [StringLength(IdentityProviderLimits.ClaimLengthMax, MinimumLength = 1)]
    public string? SubjectClaim { get; init; }

    /// <summary>The claim that says what a token may be used for: <c>scope</c>, <c>scp</c> or <c>roles</c>, as a list or separated by spaces. Left out, it is all that its app may do.</summary>
    /// <example>scp</example>
    [StringLength(IdentityProviderLimits.ClaimLengthMax)]
    public string? ScopeClaim { get; init; }

    /// <summary>What the values of that claim mean here. A value that is a scope itself means that without being listed.</summary>
    [MaxLength(IdentityProviderLimits.MapMax)]
    public IReadOnlyList<MappedScopes>? ScopeMap { get; init; }
}

/// <summary>What to change of an identity provider; what is left out stays.</summary>
public sealed record EditIdentityProviderRequest
{
    /// <summary>What people call it from now on.</summary>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>The claim that says who calls.</summary>
    [StringLength(IdentityProviderLimits.ClaimLengthMax, MinimumLength = 1)]
    public string? SubjectClaim { get; init; }

    /// <summary>The claim that says what a token may be used for; empty for all that its app may do.</summary>
    [StringLength(IdentityProviderLimits.ClaimLengthMax)]
    public string? ScopeClaim { get; init; }

    /// <summary>What the values of that claim mean here, instead of what they meant.</summary>
    [MaxLength(IdentityProviderLimits.MapMax)]
    public IReadOnlyList<MappedScopes>? ScopeMap { get; init; }

    /// <summary>Whether its tokens are taken.</summary>
    public bool? Enabled { get; init; }
}

/// <summary>An OpenID Connect issuer whose access tokens the marketplace takes beside its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Issuer">What its tokens say as <c>iss</c>.</param>
/// <param name="Audience">What they say as <c>aud</c> where they are for this marketplace.</param>
/// <param name="SubjectClaim">The claim that says who calls.</param>
/// <param name="ScopeClaim">The claim that says what a token may be used for; <c>null</c> where that is all that its app may do.</param>
/// <param name="ScopeMap">What the values of that claim mean here.</param>
/// <param name="DisabledAt">Since when its tokens are refused, if they are.</param>
/// <param name="Version">1 when made, one more with every change.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record IdentityProviderResponse(
    Id<IdentityProvider> Id, string Name, string Issuer, string Audience, string SubjectClaim, string? ScopeClaim, IReadOnlyList<MappedScopes> ScopeMap,
    DateTimeOffset? DisabledAt, int Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt) : IVersioned
{
    public static IdentityProviderResponse From(IdentityProvider provider) => new(
        provider.Id, provider.Name, provider.Issuer, provider.TokenAudience, provider.SubjectClaim, provider.ScopeClaim, provider.ScopeMap,
        provider.DisabledAt, provider.Version, provider.CreatedAt, provider.UpdatedAt);
}

/// <summary>Somebody whom the provider vouches for, and the app that they are to call as.</summary>
public sealed record BindSubjectRequest
{
    /// <summary>What the provider's subject claim says of them.</summary>
    /// <example>8c7d2a44-5b1e-4c7e-9d0c-3f1f0a9f6f10</example>
    [StringLength(IdentityProviderLimits.SubjectLengthMax, MinimumLength = 1)]
    public required string Subject { get; init; }

    /// <summary>The app that they call as. What it may do, your own credential must have.</summary>
    public required Id<App> AppId { get; init; }
}

/// <summary>Somebody whom the provider vouches for, and the app that they call as.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IdentityProviderId">Who vouches.</param>
/// <param name="Subject">What the provider's subject claim says of them.</param>
/// <param name="AppId">The app that they call as.</param>
/// <param name="Version">Always 1: it is made and deleted, never changed.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record BoundSubjectResponse(
    Id<BoundSubject> Id, Id<IdentityProvider> IdentityProviderId, string Subject, Id<App> AppId, int Version, DateTimeOffset CreatedAt) : IVersioned
{
    public static BoundSubjectResponse From(BoundSubject bound) =>
        new(bound.Id, bound.IdentityProviderId, bound.Subject, bound.AppId, bound.Version, bound.CreatedAt);
}
