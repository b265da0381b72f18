namespace Platform.Api.Access.Credentials;

/// <summary>
/// A key of an app that is itself the credential of a request. It may do what its app may, or less where it has
/// scopes of its own. Only its hash is kept.
/// </summary>
public sealed class ApiKey : Entity, IIdentified, IOwned
{
    public static string Prefix => "key";

    public required Id<ApiKey> Id { get; init; }

    public required Id<App> AppId { get; init; }

    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The part that may be shown; it also finds the key.</summary>
    public required string Lookup { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>What it may do of what its app may; <c>null</c> where that is all of it.</summary>
    public string[]? Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was last used, within a minute or so.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
