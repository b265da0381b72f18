namespace Platform.Api.Access.Credentials;

/// <summary>Whether an app's credentials are good for anything.</summary>
public enum AppStatus
{
    Enabled,
    Disabled,
}

/// <summary>
/// A program that calls the API for one organization. It has secrets to get access tokens with, and API keys; what
/// they may do is at most what the app may do. A disabled app's credentials and tokens all stop working.
/// </summary>
public sealed class App : Aggregate<App>, IIdentified, IOwned
{
    private App()
    {
    }

    /// <summary>Also what the client ids of OAuth 2.0 start with: an app's id is its client id.</summary>
    public static string Prefix => "app";

    /// <summary>The organization it acts for.</summary>
    public Id<Organization> OrganizationId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>What it may do, from the list in <see cref="Credentials.Scopes"/>.</summary>
    public string[] Scopes { get; private set; } = [];

    /// <summary>The roles it has beside its scopes, by their ids: its organization's own, and the platform's.</summary>
    public Guid[] RoleIds { get; private set; } = [];

    /// <summary>The networks its credentials may be used from; empty where that is anywhere.</summary>
    public string[] IpAllowList { get; private set; } = [];

    /// <summary>The version of the wire that it speaks where a request names none: the newest when it was made.</summary>
    public string ApiVersion { get; private set; } = Kernel.ApiVersion.Newest.Text;

    /// <summary>The public keys it signs client assertions with.</summary>
    public AppKeys Keys => new(Jwks, JwksUri);

    /// <summary>Whether all of its access tokens are bound to a key whose possession every call must prove (RFC 9449).</summary>
    public bool DpopBoundAccessTokens { get; private set; }

    private string? Jwks { get; set; }

    private string? JwksUri { get; set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public AppStatus Status => DisabledAt is null ? AppStatus.Enabled : AppStatus.Disabled;

    public override string ResourceType => "app";

    public override string Href => $"/v1/apps/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    /// <param name="isNews">Not where it is founded with its tenant: there is nobody yet who could hear of it.</param>
    public static App Create(Id<Organization> organization, AppContent content, DateTimeOffset now, bool isNews = true)
    {
        var app = new App { Id = Id<App>.New(now), OrganizationId = organization };
        app.Take(content);
        if (isNews)
            app.Raise(CredentialEvents.AppCreated);
        return app;
    }

    /// <summary>Changes what is given, and leaves the rest.</summary>
    public void Change(AppContent content)
    {
        Take(content);
        Raise(CredentialEvents.AppUpdated);
    }

    public void Disable(DateTimeOffset now)
    {
        if (DisabledAt is not null)
            return;

        DisabledAt = now;
        Raise(CredentialEvents.AppDisabled);
    }

    public void Enable()
    {
        if (DisabledAt is null)
            return;

        DisabledAt = null;
        Raise(CredentialEvents.AppEnabled);
    }

    public override object Resource() => AppResponse.From(this);

    private void Take(AppContent content)
    {
        Name = content.Name ?? Name;
        Scopes = content.Scopes is null ? Scopes : Credentials.Scopes.Sorted(content.Scopes);
        RoleIds = content.Roles is null ? RoleIds : [.. content.Roles.Select(role => role.Value).Distinct().Order()];
        IpAllowList = content.IpAllowList is null ? IpAllowList : [.. content.IpAllowList];
        (Jwks, JwksUri) = content.Keys ?? Keys;
        DpopBoundAccessTokens = content.DpopBoundAccessTokens ?? DpopBoundAccessTokens;
        ApiVersion = content.ApiVersion ?? ApiVersion;
    }
}
