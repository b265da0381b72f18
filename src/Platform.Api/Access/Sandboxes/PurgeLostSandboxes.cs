namespace Platform.Api.Access.Sandboxes;

/// <summary>Deletes sandboxes that no row tells of: until rows were written first, a sandbox could be made in vain and stay.</summary>
public sealed class PurgeLostSandboxes(SystemDatabase system, TenantWork inTenants, TimeProvider wall) : IJob
{
    /// <summary>Younger ones may belong to an older server that is about to write their row.</summary>
    private static readonly TimeSpan LostAfter = TimeSpan.FromHours(1);

    private const string Lost = """
        select tenant.id, tenant.parent_id from tenants tenant
        where tenant.mode = 'sandbox' and tenant.parent_id is not null and tenant.id < $1
          and not exists (select from sandboxes sandbox where sandbox.tenant_id = tenant.parent_id and sandbox.id = tenant.id)
        """;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = Id<Tenant>.New(wall.GetUtcNow() - LostAfter);
        foreach (var (sandbox, parent) in await system.ListAsync(Lost, row => (new Id<Tenant>(row.GetGuid(0)), new Id<Tenant>(row.GetGuid(1))), [before.Value], cancel))
        {
            await inTenants.InTenantAsync(parent, nameof(PurgeLostSandboxes),
                scope => scope.GetRequiredService<PurgeSandbox>().PurgeAsync(sandbox, parent, keep: null, cancel), cancel);
        }
    }
}
