namespace Platform.Api.Access.Tenants;

/// <summary>Sets up a marketplace and the businesses in it. Not reachable over HTTP: it is how the first credential comes to be.</summary>
public sealed class ProvisionTenant(SystemDatabase system, TimeProvider wall) : IVerb
{
    /// <summary>The tenant of this name, made where there is none.</summary>
    public async Task<(Tenant Tenant, bool IsNew)> TenantAsync(string name, TenantMode mode, CancellationToken cancel)
    {
        var id = Id<Tenant>.New(wall.GetUtcNow());
        await using var insert = system.Source.CreateCommand(
            "insert into tenants (id, name, mode, clock_ahead, clock_version) values ($1, $2, $3, '0', 0) on conflict (name) do nothing");
        insert.Parameters.Add(new() { Value = id.Value });
        insert.Parameters.Add(new() { Value = name });
        insert.Parameters.Add(new() { Value = SnakeCase.Of(mode.ToString()) });
        var isNew = await insert.ExecuteNonQueryAsync(cancel) == 1;

        var found = await system.ListAsync(
            "select id, name, mode, clock_frozen_at, clock_ahead from tenants where name = $1", TenantRow.Read, [name], cancel);
        return (found.Single(), isNew);
    }

    /// <summary>The sandbox of this id that a live tenant has, made where there is none.</summary>
    public async Task<Tenant> SandboxAsync(Id<Tenant> id, Id<Tenant> parent, CancellationToken cancel)
    {
        await using var insert = system.Source.CreateCommand("""
            insert into tenants (id, name, mode, parent_id, clock_ahead, clock_version)
            select $1, $1::text, 'sandbox', id, '0', 0 from tenants where id = $2 and mode = 'live' on conflict do nothing
            """);
        insert.Parameters.Add(new() { Value = id.Value });
        insert.Parameters.Add(new() { Value = parent.Value });
        await insert.ExecuteNonQueryAsync(cancel);

        var found = await system.ListAsync(
            $"select {TenantRow.Columns} from tenants where id = $1 and parent_id = $2", TenantRow.ReadWhole, [id.Value, parent.Value], cancel);
        return found.Single();
    }

    /// <summary>Adds a business to the tenant that the database acts in.</summary>
    public static Organization Organization(PlatformDb db, string name, OrganizationKind kind, Id<Organization>? parent = null)
    {
        var organization = new Organization
        {
            Id = Id<Organization>.New(db.Now),
            Name = name,
            Kind = kind,
            ParentId = parent,
            CreatedAt = db.Now,
        };
        db.Add(organization);
        return organization;
    }
}
