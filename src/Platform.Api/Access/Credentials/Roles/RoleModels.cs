using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Credentials;

/// <summary>A named set of scopes.</summary>
public sealed record CreateRoleRequest
{
    /// <summary>What you call it.</summary>
    /// <example>Night shift</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Who is to have it.</summary>
    /// <example>Ships what was ordered by day</example>
    [StringLength(CredentialLimits.DescriptionLengthMax)]
    public string? Description { get; init; }

    /// <summary>What it allows: scopes from <c>GET /v1/scopes</c>, and none that your own credential lacks.</summary>
    /// <example>["orders:read", "shipments:send"]</example>
    [MinLength(1), MaxLength(CredentialLimits.ScopesMax)]
    public required IReadOnlyList<string> Scopes { get; init; }
}

/// <summary>What to change of a role; what is left out stays.</summary>
public sealed record EditRoleRequest
{
    /// <summary>What you call it from now on.</summary>
    /// <example>Night shift</example>
    [StringLength(CredentialLimits.NameLengthMax, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Who is to have it; empty to remove it.</summary>
    [StringLength(CredentialLimits.DescriptionLengthMax)]
    public string? Description { get; init; }

    /// <summary>What it allows from now on. What you add, your own credential must have; apps that have the role follow.</summary>
    [MinLength(1), MaxLength(CredentialLimits.ScopesMax)]
    public IReadOnlyList<string>? Scopes { get; init; }
}

/// <summary>A named set of scopes that an app can be given.</summary>
/// <param name="Id">Its id. One that comes with the platform has the same id everywhere.</param>
/// <param name="OrganizationId">The organization whose own it is; <c>null</c> where it comes with the platform.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">Who has it.</param>
/// <param name="Scopes">What it allows, with whatever those scopes include.</param>
/// <param name="MeantFor">The kind of organization that one of the platform's is meant for; any may use it.</param>
/// <param name="IsTemplate">Whether it comes with the platform, and so cannot be changed.</param>
/// <param name="Version">1 when made, one more with every change.</param>
/// <param name="CreatedAt">When it was made; <c>null</c> where it comes with the platform.</param>
/// <param name="UpdatedAt">When it last changed; <c>null</c> where it comes with the platform.</param>
public sealed record RoleResponse(
    Id<Role> Id, Id<Organization>? OrganizationId, string Name, string? Description, IReadOnlyList<string> Scopes,
    OrganizationKind? MeantFor, bool IsTemplate, int Version, DateTimeOffset? CreatedAt, DateTimeOffset? UpdatedAt) : IVersioned
{
    public static RoleResponse From(Role role) => new(
        role.Id, role.OrganizationId, role.Name, role.Description, role.Scopes, null, false, role.Version, role.CreatedAt, role.UpdatedAt);

    public static RoleResponse From(RoleTemplate template) => new(
        template.Id, null, template.Name, template.Description, template.Scopes, template.For, true, 1, null, null);
}
