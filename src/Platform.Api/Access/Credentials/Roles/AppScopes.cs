namespace Platform.Api.Access.Credentials;

/// <summary>What an app may do in all: by its own scopes, by its roles, and by what those include.</summary>
public sealed class AppScopes(PlatformDb db) : IVerb
{
    public Task<HashSet<string>> OfAsync(App app, CancellationToken cancel) => OfAsync(app.OrganizationId, app.Scopes, app.RoleIds, cancel);

    /// <summary>What any of these apps may do.</summary>
    public async Task<HashSet<string>> OfAsync(IReadOnlyList<App> apps, CancellationToken cancel)
    {
        var ids = apps.SelectMany(app => app.RoleIds).Distinct().ToList();
        var roles = ids.ConvertAll(id => new Id<Role>(id));
        var own = await db.Roles.AsNoTracking().Where(role => roles.Contains(role.Id)).ToListAsync(cancel);
        return Scopes.Whole(RoleTemplates.With(apps.SelectMany(app => app.Scopes).Concat(own.SelectMany(role => role.Scopes)), ids));
    }

    /// <summary>The same for an app that is to be: its organization must have the roles.</summary>
    public async Task<HashSet<string>> OfAsync(
        Id<Organization> organization, IEnumerable<string> scopes, IReadOnlyList<Guid> roles, CancellationToken cancel)
    {
        var own = roles.Count == 0 ? [] : await RolesAsync(organization, roles, cancel);
        return Scopes.Whole(RoleTemplates.With(scopes.Concat(own.SelectMany(role => role.Scopes)), roles));
    }

    /// <summary>Refuses a role that is neither the platform's nor this organization's own, naming each. What is not refused stays until the transaction ends.</summary>
    public async Task DemandRolesAsync(Id<Organization> organization, IReadOnlyList<Id<Role>> roles, CancellationToken cancel)
    {
        await db.HoldAsync(roles, cancel);
        var known = (await RolesAsync(organization, [.. roles.Select(role => role.Value)], cancel)).Select(role => role.Id).ToHashSet();
        var faults = roles.Select((role, index) => (role, index)).Where(one => !known.Contains(one.role) && RoleTemplates.Find(one.role) is null)
            .Select(one => new Fault($"/roles/{one.index}", "unknown_role", "Send a role that GET /v1/roles lists and that belongs to the app's organization.")).ToList();
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }

    private Task<List<Role>> RolesAsync(Id<Organization> organization, IReadOnlyList<Guid> roles, CancellationToken cancel)
    {
        var ids = roles.Select(role => new Id<Role>(role)).ToList();
        return db.Roles.AsNoTracking().Where(role => role.OrganizationId == organization && ids.Contains(role.Id)).ToListAsync(cancel);
    }
}
