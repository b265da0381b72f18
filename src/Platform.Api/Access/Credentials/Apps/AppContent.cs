namespace Platform.Api.Access.Credentials;

/// <summary>What an app is made of, checked; of a change, what is left out stays as it is.</summary>
public sealed record AppContent
{
    public string? Name { get; init; }

    public IReadOnlyList<string>? Scopes { get; init; }

    public IReadOnlyList<Id<Role>>? Roles { get; init; }

    public IReadOnlyList<string>? IpAllowList { get; init; }

    public AppKeys? Keys { get; init; }

    public bool? DpopBoundAccessTokens { get; init; }

    public string? ApiVersion { get; init; }
}
