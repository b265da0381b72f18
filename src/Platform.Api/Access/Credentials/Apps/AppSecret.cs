namespace Platform.Api.Access.Credentials;

/// <summary>Whether a credential is good for anything.</summary>
public enum CredentialStatus
{
    Active,
    Expired,
    Revoked,
}

/// <summary>
/// A client secret of an app. Several may be good at once, so that a new one can be rolled out before the old one is
/// revoked. Only its hash is kept.
/// </summary>
public sealed class AppSecret : Aggregate<AppSecret>, IIdentified, IOwned
{
    /// <summary>How many of one app may be good at once.</summary>
    [Limit("Good client secrets of one app")]
    public const int ActiveMax = 10;

    private AppSecret()
    {
    }

    public static string Prefix => "sec";

    public Id<App> AppId { get; private init; }

    public Id<Organization> OrganizationId { get; private init; }

    /// <summary>The part that may be shown, to tell one secret from another.</summary>
    public string Lookup { get; private init; } = "";

    public byte[] Hash { get; private init; } = [];

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it last got a token, within a minute or so.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public override string ResourceType => "app_secret";

    public override string Href => $"/v1/apps/{AppId}/secrets/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    public static AppSecret Create(App app, KeyText text, DateTimeOffset? expiresAt, DateTimeOffset now, bool isNews = true)
    {
        var secret = new AppSecret
        {
            Id = Id<AppSecret>.New(now),
            AppId = app.Id,
            OrganizationId = app.OrganizationId,
            Lookup = text.Lookup,
            Hash = text.Hash(),
            ExpiresAt = expiresAt,
        };
        if (isNews)
            secret.Raise(CredentialEvents.SecretCreated);
        return secret;
    }

    /// <summary>Lets it end by this moment, unless it ends before.</summary>
    public void ExpireBy(DateTimeOffset moment)
    {
        if (RevokedAt is not null || ExpiresAt <= moment)
            return;

        ExpiresAt = moment;
        Raise(CredentialEvents.SecretUpdated);
    }

    public void Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return;

        RevokedAt = now;
        Raise(CredentialEvents.SecretRevoked);
    }

    public override object Resource() => AppSecretResponse.From(this);
}
