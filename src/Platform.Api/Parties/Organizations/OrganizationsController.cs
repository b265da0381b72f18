namespace Platform.Api.Parties.Organizations;

/// <summary>The businesses of the marketplace.</summary>
[ApiController, Route("v1/organizations"), Tags("organizations")]
public sealed class OrganizationsController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists the marketplace's organizations, newest first.</summary>
    [HttpGet, Requires("organizations:read")]
    public async Task<ActionResult<Page<OrganizationResponse>>> List([FromQuery] OrganizationQuery query, CancellationToken cancel)
    {
        var organizations = await query.Apply(db.Set<Organization>().AsNoTracking()).ToListAsync(cancel);

        return query.Cut(organizations, organization => organization.Id.Value, OrganizationResponse.From);
    }

    /// <summary>Shows an organization.</summary>
    [HttpGet("{id}"), Requires("organizations:read")]
    public async Task<ActionResult<OrganizationResponse>> Get(Id<Organization> id, CancellationToken cancel) =>
        OrganizationResponse.From(await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw Refusal.NotFound());
}

/// <summary>Which organizations are wanted.</summary>
public sealed record OrganizationQuery : PageQuery
{
    /// <summary>Only organizations of this kind.</summary>
    [FromQuery(Name = "kind")]
    public OrganizationKind? Kind { get; init; }

    internal IQueryable<Organization> Apply(IQueryable<Organization> organizations)
    {
        if (Kind is { } kind)
            organizations = organizations.Where(row => row.Kind == kind);

        return Page(organizations, row => row.Id);
    }
}

/// <summary>A business in the marketplace.</summary>
/// <param name="Id">The organization's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does here.</param>
/// <param name="ParentId">The organization it is a branch of.</param>
/// <param name="CreatedAt">When it joined.</param>
public sealed record OrganizationResponse(
    Id<Organization> Id, string Name, OrganizationKind Kind, Id<Organization>? ParentId, DateTimeOffset CreatedAt)
{
    public static OrganizationResponse From(Organization organization) =>
        new(organization.Id, organization.Name, organization.Kind, organization.ParentId, organization.CreatedAt);
}
