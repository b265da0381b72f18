namespace Platform.Api.Access.Credentials;

/// <summary>
/// A named set of scopes of one organization. An app that has the role may do what the role allows; when the role
/// changes, so do all apps that have it.
/// </summary>
public sealed class Role : Aggregate<Role>, IIdentified, IOwned
{
    private Role()
    {
    }

    public static string Prefix => "rol";

    public Id<Organization> OrganizationId { get; private init; }

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public string[] Scopes { get; private set; } = [];

    public override string ResourceType => "role";

    public override string Href => $"/v1/roles/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    public static Role Create(Id<Organization> organization, string name, string? description, IEnumerable<string> scopes, DateTimeOffset now)
    {
        var role = new Role { Id = Id<Role>.New(now), OrganizationId = organization };
        role.Take(name, description, scopes);
        role.Raise(CredentialEvents.RoleCreated);
        return role;
    }

    /// <summary>Changes what is given, and leaves the rest.</summary>
    public void Change(string? name, string? description, IEnumerable<string>? scopes)
    {
        Take(name, description, scopes);
        Raise(CredentialEvents.RoleUpdated);
    }

    public void Delete() => Raise(CredentialEvents.RoleDeleted);

    public override object Resource() => RoleResponse.From(this);

    private void Take(string? name, string? description, IEnumerable<string>? scopes)
    {
        Name = name ?? Name;
        Description = description is null ? Description : description.Length == 0 ? null : description;
        Scopes = scopes is null ? Scopes : Credentials.Scopes.Sorted(scopes);
    }
}
