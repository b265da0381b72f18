namespace Platform.Api.Access.Credentials;

/// <summary>Named sets of scopes that apps can be given: those that come with the platform, and the organization's own.</summary>
[ApiController, Route("v1/roles"), Tags("roles")]
public sealed class RolesController(PlatformDb db, TimeProvider wall) : ControllerBase
{
    /// <summary>Lists the roles, the newest first and the platform's last.</summary>
    [HttpGet, Requires("roles:read")]
    public async Task<ActionResult<Page<RoleResponse>>> List([FromQuery] PageQuery query, CancellationToken cancel)
    {
        var own = await query.Page(db.Roles.AsNoTracking(), role => role.Id).ToListAsync(cancel);
        var templates = query.Page(RoleTemplates.All.AsQueryable(), template => template.Id).ToList();
        var both = own.Select(RoleResponse.From).Concat(templates.Select(RoleResponse.From));
        var fetched = (query.Ascends() ? both.OrderBy(role => role.Id) : both.OrderByDescending(role => role.Id)).Take(query.Fetch()).ToList();

        return query.Cut(fetched, role => role.Id.Value);
    }

    /// <summary>Shows a role.</summary>
    [HttpGet("{id}"), Requires("roles:read")]
    public async Task<ActionResult<RoleResponse>> Get(Id<Role> id, CancellationToken cancel) =>
        RoleTemplates.Find(id) is { } template ? RoleResponse.From(template) : RoleResponse.From(await Find(id, cancel));

    /// <summary>Makes a role of the organization's own.</summary>
    [HttpPost, Requires("roles:create")]
    [ProducesResponseType<RoleResponse>(201)]
    public async Task<ActionResult<RoleResponse>> Create(CreateRoleRequest request, CancellationToken cancel)
    {
        ScopeGrants.DemandKnown(request.Scopes);
        ScopeGrants.DemandHeld(db.Caller, request.Scopes);

        var role = Role.Create(db.Caller.OrganizationId, request.Name, request.Description, request.Scopes, wall.GetUtcNow());
        db.Roles.Add(role);
        await db.SaveChangesAsync(cancel);

        return Created(role.Href, RoleResponse.From(role));
    }

    /// <summary>Changes a role of the organization's own, and with it what the apps that have it may do.</summary>
    [HttpPatch("{id}"), Requires("roles:edit")]
    public async Task<ActionResult<RoleResponse>> Edit(Id<Role> id, EditRoleRequest request, CancellationToken cancel)
    {
        var role = await FindOwn(id, cancel);
        ScopeGrants.DemandKnown(request.Scopes ?? []);
        ScopeGrants.DemandHeld(db.Caller, (request.Scopes ?? []).Except(Scopes.Whole(role.Scopes)));

        role.Change(request.Name, request.Description, request.Scopes);
        await db.SaveChangesAsync(cancel);

        return RoleResponse.From(role);
    }

    /// <summary>Deletes a role of the organization's own that no app has.</summary>
    [HttpDelete("{id}"), Requires("roles:delete")]
    [ProducesResponseType(204)]
    public async Task<IActionResult> Delete(Id<Role> id, CancellationToken cancel)
    {
        var role = await FindOwn(id, cancel);
        await db.HoldAsync(id, cancel);
        if (await db.Apps.AnyAsync(app => app.RoleIds.Contains(id.Value), cancel))
            throw CredentialErrors.RoleInUse.Because("Take it from the apps that have it first; GET /v1/apps shows them.");

        role.Delete();
        db.Roles.Remove(role);
        await db.SaveChangesAsync(cancel);

        return NoContent();
    }

    private Task<Role> Find(Id<Role> id, CancellationToken cancel) => db.Roles.Where(role => role.Id == id).FoundAsync(db, cancel);

    private Task<Role> FindOwn(Id<Role> id, CancellationToken cancel) => RoleTemplates.Find(id) is null
        ? Find(id, cancel)
        : throw CredentialErrors.RoleIsTemplate.Because("It comes with the platform. Make a role of your own with the scopes you want.");
}
