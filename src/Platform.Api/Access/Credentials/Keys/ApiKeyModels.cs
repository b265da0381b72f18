using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Credentials;

/// <summary>A new API key of an app.</summary>
public sealed record CreateApiKeyRequest
{
    /// <summary>The app whose key it is.</summary>
    public required Id<App> AppId { get; init; }

    /// <summary>What you call it.</summary>
    /// <example>Nightly stock sync</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary><c>secret</c> for a server, unless said otherwise; <c>publishable</c> for a browser: it can only read the catalog.</summary>
    public ApiKeyKind? Kind { get; init; }

    /// <summary>What it may do of what the app may; all of that, now and later, where left out.</summary>
    /// <example>["products:read"]</example>
    [MinLength(1), MaxLength(CredentialLimits.ScopesMax)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The networks it may be used from, in CIDR notation; those of the app where there are none.</summary>
    /// <example>["198.51.100.0/24"]</example>
    [MaxLength(AllowedAddresses.Max)]
    public IReadOnlyList<string>? IpAllowList { get; init; }

    /// <summary>For a publishable key: the origins of the pages it may be used on, <c>https://*.example.com</c> for all hosts below one; any where there are none.</summary>
    /// <example>["https://shop.example.com"]</example>
    [MaxLength(Credentials.AllowedOrigins.Max)]
    public IReadOnlyList<string>? AllowedOrigins { get; init; }

    /// <summary>When it ends by itself, by the real clock also in a sandbox; never where left out.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>What to change of a key; what is left out stays.</summary>
public sealed record EditApiKeyRequest
{
    /// <summary>What you call it from now on.</summary>
    /// <example>Nightly stock sync</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What it may do from now on, of what its app may.</summary>
    /// <example>["products:read"]</example>
    [MinLength(1), MaxLength(CredentialLimits.ScopesMax)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The networks it may be used from; an empty list for those of the app.</summary>
    [MaxLength(AllowedAddresses.Max)]
    public IReadOnlyList<string>? IpAllowList { get; init; }

    /// <summary>Of a publishable key, the origins of the pages it may be used on; an empty list for any.</summary>
    /// <example>["https://shop.example.com"]</example>
    [MaxLength(Credentials.AllowedOrigins.Max)]
    public IReadOnlyList<string>? AllowedOrigins { get; init; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Which keys are wanted.</summary>
public sealed record ApiKeyQuery : PageQuery
{
    /// <summary>Only keys of this app.</summary>
    [FromQuery(Name = "app_id")]
    public Id<App>? AppId { get; init; }

    /// <summary>Only keys of this kind.</summary>
    [FromQuery(Name = "kind")]
    public ApiKeyKind? Kind { get; init; }

    internal IQueryable<ApiKey> Apply(IQueryable<ApiKey> keys)
    {
        if (AppId is { } app)
            keys = keys.Where(row => row.AppId == app);
        if (Kind is { } kind)
            keys = keys.Where(row => row.Kind == kind);

        return Page(keys, row => row.Id);
    }
}

/// <summary>An API key of an app, without the key itself.</summary>
public record ApiKeyResponse : IVersioned
{
    internal ApiKeyResponse(ApiKey key)
    {
        Id = key.Id;
        AppId = key.AppId;
        OrganizationId = key.OrganizationId;
        Name = key.Name;
        Kind = key.Kind;
        Hint = key.Lookup;
        Scopes = key.Scopes;
        IpAllowList = key.IpAllowList;
        AllowedOrigins = key.AllowedOrigins;
        ExpiresAt = key.ExpiresAt;
        RevokedAt = key.RevokedAt;
        LastUsedAt = key.LastUsedAt;
        Version = key.Version;
        CreatedAt = key.CreatedAt;
        UpdatedAt = key.UpdatedAt;
    }

    /// <summary>Its id.</summary>
    public Id<ApiKey> Id { get; init; }

    /// <summary>The app whose key it is.</summary>
    public Id<App> AppId { get; init; }

    /// <summary>The organization whose app it is.</summary>
    public Id<Organization> OrganizationId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; }

    /// <summary>Whether it may stand in a browser.</summary>
    public ApiKeyKind Kind { get; init; }

    /// <summary>The characters after the key's <c>live_</c> or <c>test_</c>, to tell it from others.</summary>
    /// <example>9sYh3NuGm5Eo</example>
    public string Hint { get; init; }

    /// <summary>What it may do of what its app may; <c>null</c> where that is all of it.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The networks it may be used from; those of the app where there are none.</summary>
    public IReadOnlyList<string> IpAllowList { get; init; }

    /// <summary>The origins of the pages it may be used on; any where there are none.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; }

    /// <summary>When it ends; <c>null</c> where it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; <c>null</c> where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last used, to within a minute. It moves without a new version.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>1 when made, one more with every change.</summary>
    public int Version { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    internal static ApiKeyResponse From(ApiKey key) => new(key);
}

/// <summary>An API key as the reply to its making shows it: the only time it is seen.</summary>
public sealed record CreatedApiKeyResponse : ApiKeyResponse
{
    internal CreatedApiKeyResponse(ApiKey key, KeyText text) : base(key) => Key = text.Text;

    /// <summary>The key. Keep it; it is not shown again.</summary>
    /// <example>mk_test_9sYh3NuGm5EoXt0Wd6Jr2KcV4fQx0aPz81LbR7iBq1aZ8p</example>
    public string Key { get; init; }
}
