namespace Platform.Api.Access.Credentials;

/// <summary>
/// A client secret of an app. Several may be good at once, so that a new one can be rolled out before the old one is
/// revoked. Only its hash is kept.
/// </summary>
public sealed class AppSecret : Entity, IIdentified, IOwned
{
    public static string Prefix => "sec";

    public required Id<AppSecret> Id { get; init; }

    public required Id<App> AppId { get; init; }

    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The part that may be shown, to tell one secret from another.</summary>
    public required string Lookup { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
