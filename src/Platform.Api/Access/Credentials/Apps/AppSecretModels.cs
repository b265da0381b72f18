using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Credentials;

/// <summary>A new client secret, and what becomes of those before.</summary>
public sealed record CreateAppSecretRequest
{
    /// <summary>When the new one ends by itself, by the real clock also in a sandbox; never where left out.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// To rotate: for how many seconds the app's other secrets still work, up to 30 days; 0 ends them now. Where left
    /// out they go on until they end or are revoked.
    /// </summary>
    /// <example>86400</example>
    [Range(0, CredentialLimits.OverlapSecondsMax)]
    public int? PreviousExpireIn { get; init; }
}

/// <summary>A client secret of an app, without the secret itself.</summary>
public record AppSecretResponse : IVersioned
{
    internal AppSecretResponse(AppSecret secret)
    {
        Id = secret.Id;
        AppId = secret.AppId;
        OrganizationId = secret.OrganizationId;
        Hint = secret.Lookup;
        ExpiresAt = secret.ExpiresAt;
        RevokedAt = secret.RevokedAt;
        LastUsedAt = secret.LastUsedAt;
        Version = secret.Version;
        CreatedAt = secret.CreatedAt;
        UpdatedAt = secret.UpdatedAt;
    }

    /// <summary>Its id.</summary>
    public Id<AppSecret> Id { get; init; }

    /// <summary>The app whose secret it is.</summary>
    public Id<App> AppId { get; init; }

    /// <summary>The organization whose app it is.</summary>
    public Id<Organization> OrganizationId { get; init; }

    /// <summary>The characters after the secret's <c>mks_live_</c> or <c>mks_test_</c>, to tell it from others.</summary>
    /// <example>4fQx0aPz81Lb</example>
    public string Hint { get; init; }

    /// <summary>When it ends; <c>null</c> where it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; <c>null</c> where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it last got a token, to within a minute. It moves without a new version.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>1 when made, one more with every change.</summary>
    public int Version { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    internal static AppSecretResponse From(AppSecret secret) => new(secret);
}

/// <summary>A client secret as the reply to its making shows it: the only time it is seen.</summary>
public sealed record CreatedAppSecretResponse : AppSecretResponse
{
    internal CreatedAppSecretResponse(AppSecret secret, KeyText text) : base(secret) => Secret = text.Text;

    /// <summary>The secret. Keep it; it is not shown again.</summary>
    /// <example>mks_test_4fQx0aPz81LbXt0Wd6Jr2KcV9sYh3NuGm5EoR7iBq1aZ8p</example>
    public string Secret { get; init; }
}
