namespace Platform.Api.Access.Credentials;

/// <summary>Who may see a key.</summary>
public enum ApiKeyKind
{
    /// <summary>It stays on a server.</summary>
    Secret,

    /// <summary>It may stand in a browser: it reads the catalog, and nothing else.</summary>
    Publishable,
}

/// <summary>
/// A key of an app that is itself the credential of a request. It may do what its app may, or less where it has
/// scopes of its own. Only its hash is kept.
/// </summary>
public sealed class ApiKey : Aggregate<ApiKey>, IIdentified, IOwned
{
    /// <summary>How many of one app may be good at once.</summary>
    [Limit("Good API keys of one app")]
    public const int ActiveMax = 100;

    private ApiKey()
    {
    }

    public static string Prefix => "key";

    public Id<App> AppId { get; private init; }

    public Id<Organization> OrganizationId { get; private init; }

    public string Name { get; private set; } = "";

    public ApiKeyKind Kind { get; private init; }

    /// <summary>The part that may be shown; it also finds the key.</summary>
    public string Lookup { get; private init; } = "";

    public byte[] Hash { get; private init; } = [];

    /// <summary>What it may do of what its app may; <c>null</c> where that is all of it.</summary>
    public string[]? Scopes { get; private set; }

    /// <summary>The networks it may be used from, of those its app may; empty where that is all of them.</summary>
    public string[] IpAllowList { get; private set; } = [];

    /// <summary>The origins of the pages it may be used on, where it is publishable; empty where that is any.</summary>
    public string[] AllowedOrigins { get; private set; } = [];

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was last used, within a minute or so.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public override string ResourceType => "api_key";

    public override string Href => $"/v1/api-keys/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    public static ApiKey Create(App app, KeyText text, ApiKeyKind kind, string name, DateTimeOffset now, bool isNews = true)
    {
        var key = new ApiKey
        {
            Id = Id<ApiKey>.New(now),
            AppId = app.Id,
            OrganizationId = app.OrganizationId,
            Name = name,
            Kind = kind,
            Lookup = text.Lookup,
            Hash = text.Hash(),
        };
        if (isNews)
            key.Raise(CredentialEvents.KeyCreated);
        return key;
    }

    /// <summary>Limits what it may do, from where, and for how long; what is not given stays as it is.</summary>
    public ApiKey Limit(IEnumerable<string>? scopes, IEnumerable<string>? ipAllowList, IEnumerable<string>? allowedOrigins, DateTimeOffset? expiresAt)
    {
        AllowedOrigins = allowedOrigins is null ? AllowedOrigins : [.. allowedOrigins];
        Scopes = scopes is null ? Scopes : Credentials.Scopes.Sorted(scopes);
        IpAllowList = ipAllowList is null ? IpAllowList : [.. ipAllowList];
        ExpiresAt = expiresAt ?? ExpiresAt;
        return this;
    }

    /// <summary>Changes what is given, and leaves the rest.</summary>
    public void Change(string? name, IEnumerable<string>? scopes, IEnumerable<string>? ipAllowList, IEnumerable<string>? allowedOrigins, DateTimeOffset? expiresAt)
    {
        if (RevokedAt is not null)
            throw CredentialErrors.KeyRevoked.Because("A revoked key stays as it was. Make a new one.");

        Name = name ?? Name;
        Limit(scopes, ipAllowList, allowedOrigins, expiresAt);
        Raise(CredentialEvents.KeyUpdated);
    }

    public void Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return;

        RevokedAt = now;
        Raise(CredentialEvents.KeyRevoked);
    }

    public override object Resource() => ApiKeyResponse.From(this);
}
