using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Sandboxes;

/// <summary>A sandbox to make.</summary>
public sealed record CreateSandboxRequest
{
    /// <summary>What people call it, unique among the marketplace's sandboxes, at most 100 characters.</summary>
    /// <example>Staging</example>
    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What it starts with.</summary>
    public required SandboxScenario Scenario { get; init; }
}

/// <summary>How to start over.</summary>
public sealed record ResetSandboxRequest
{
    /// <summary>Whether the businesses in it stay, and their apps and keys with them; left out, they do. Otherwise there are new ones, and the reply shows their credentials this once.</summary>
    public bool? KeepCredentials { get; init; }
}

/// <summary>A tenant to try things in.</summary>
/// <param name="Id">The sandbox's id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scenario">What it starts with.</param>
/// <param name="Status">Whether everything is there.</param>
/// <param name="Parties">The businesses in it.</param>
/// <param name="Version">One more with every change; also the ETag.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record SandboxResponse(
    Id<Sandbox> Id,
    string Name,
    SandboxScenario Scenario,
    SandboxStatus Status,
    IReadOnlyList<SandboxPartyResponse> Parties,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static SandboxResponse From(Sandbox sandbox) => new(
        sandbox.Id, sandbox.Name, sandbox.Scenario, sandbox.Status,
        [.. sandbox.Parties.Select(party => new SandboxPartyResponse(party.OrganizationId.ToString(), party.Name, party.Kind))],
        sandbox.Version, sandbox.CreatedAt, sandbox.UpdatedAt);
}

/// <summary>A business in a sandbox.</summary>
/// <param name="OrganizationId">Its id in the sandbox; it is nobody's outside.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does there.</param>
public sealed record SandboxPartyResponse(string OrganizationId, string Name, OrganizationKind Kind);

/// <summary>A sandbox and the credentials of whoever is in it, shown this once.</summary>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Credentials">A credential for every business in it, the operator first; none where those that there are were kept.</param>
public sealed record SandboxCredentialsResponse(SandboxResponse Sandbox, IReadOnlyList<SandboxCredential> Credentials);

/// <summary>What a business in a sandbox calls the API with.</summary>
/// <param name="OrganizationId">Whose it is.</param>
/// <param name="Name">The business's name.</param>
/// <param name="Kind">What it does.</param>
/// <param name="ClientId">The app's client id.</param>
/// <param name="ClientSecret">The app's client secret.</param>
/// <param name="ApiKey">The app's API key.</param>
public sealed record SandboxCredential(
    string OrganizationId, string Name, OrganizationKind Kind, string ClientId, string ClientSecret, string ApiKey);
