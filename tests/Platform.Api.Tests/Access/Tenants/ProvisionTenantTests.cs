namespace Platform.Api.Tests.Access.Tenants;

public sealed class ProvisionTenantTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_live_marketplace_and_its_sandbox_are_two_tenants()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var sandbox = await platform.MarketplaceAsync();

        Assert.Equal((TenantMode.Live, TenantMode.Sandbox), (live.Tenant.Mode, sandbox.Tenant.Mode));
        (await sandbox.Operator.GetAsync($"/v1/organizations/{live.Operator.OrganizationId}")).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task Two_who_make_a_tenant_of_one_name_at_once_get_the_same_one()
    {
        await using var system = new SystemDatabase(platform.ConnectionString);
        var provision = new Platform.Api.Access.Tenants.ProvisionTenant(system, TimeProvider.System);
        var name = $"one {Guid.NewGuid():N}";

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => provision.TenantAsync(name, TenantMode.Live, TestContext.Current.CancellationToken)));

        Assert.Single(made.Select(one => one.Tenant.Id).Distinct());
        Assert.Single(made, one => one.IsNew);
    }
}
