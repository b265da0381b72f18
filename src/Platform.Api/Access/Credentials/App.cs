namespace Platform.Api.Access.Credentials;

/// <summary>
/// A program that calls the API for one organization. It has secrets to get access tokens with, and API keys; what
/// they may do is at most what the app may do. A disabled app's credentials and tokens all stop working.
/// </summary>
public sealed class App : Entity, IIdentified, IOwned
{
    public static string Prefix => "app";

    /// <summary>Also the client id of OAuth 2.0.</summary>
    public required Id<App> Id { get; init; }

    /// <summary>The organization it acts for.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    public required string Name { get; init; }

    /// <summary>What it may do, from the list in <see cref="Credentials.Scopes"/>.</summary>
    public required string[] Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public void Disable(DateTimeOffset now) => DisabledAt ??= now;
}
