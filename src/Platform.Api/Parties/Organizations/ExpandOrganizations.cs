namespace Platform.Api.Parties.Organizations;

/// <summary>The organizations that replies name.</summary>
public sealed class ExpandOrganizations(PlatformDb db) : IExpands<Organization, OrganizationResponse>
{
    [Requires("organizations:read")]
    public async Task<IReadOnlyDictionary<Id<Organization>, OrganizationResponse>> ShowAsync(IReadOnlyList<Id<Organization>> ids, CancellationToken cancel) =>
        await db.Set<Organization>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, OrganizationResponse.From, cancel);
}
