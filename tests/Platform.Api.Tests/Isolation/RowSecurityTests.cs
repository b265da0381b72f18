using Npgsql;

namespace Platform.Api.Tests.Isolation;

/// <summary>The wall that holds when everything above it is wrong: what the role of requests sees, table by table.</summary>
public sealed class RowSecurityTests(PlatformFixture platform) : IAsyncLifetime
{
    private const string Refused = "42501";
    private readonly AppRole app = new(platform);
    private FullMarketplace full = null!;
    private Tenant mine = null!;
    private Tenant others = null!;
    private NpgsqlConnection queue = null!;

    public async ValueTask InitializeAsync()
    {
        full = await FullMarketplace.OfAsync(platform);
        mine = (await platform.MarketplaceAsync()).Tenant;
        others = full.Market.Tenant;
        await LeaveSomethingInTheQueueAsync();
    }

    [Fact]
    public async Task Without_a_tenant_no_table_shows_a_row()
    {
        foreach (var (table, _) in TenantTables.All)
            Assert.True(await app.AskAsync<long>(null, $"select count(*) from {table}") == 0, $"{table} shows rows to nobody in particular. {Policy}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task An_empty_tenant_is_no_tenant(string tenant)
    {
        await using var connection = await app.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await AppRole.ActAsAsync(connection, tenant);

        foreach (var (table, _) in TenantTables.All)
        {
            await using var count = AppRole.Command(connection, $"select count(*) from {table}");
            Assert.True(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken) is 0L, $"{table} shows rows to an empty tenant. {Policy}");
        }
    }

    [Fact]
    public async Task A_tenant_sees_all_its_own_rows_and_no_others()
    {
        var empty = new List<string>();
        foreach (var (table, column) in TenantTables.All)
        {
            var there = await TenantTables.CountAsync(platform.Owner, table, column, others);
            if (there == 0)
                empty.Add(table);
            Assert.True(await app.AskAsync<long>(others, $"select count(*) from {table} where {column} = $1", others.Id.Value) >= there, $"{table} hides rows from their tenant. {Policy}");
            Assert.True(await app.AskAsync<long>(mine, $"select count(*) from {table} where {column} <> $1", mine.Id.Value) == 0, $"{table} shows other tenants' rows. {Policy}");
        }

        Assert.True(empty.Count == 0, $"These tables have no row to hide: {string.Join(", ", empty)}. Let {nameof(FullMarketplace)} do what fills them.");
    }

    [Fact]
    public async Task No_row_can_be_added_to_another_tenant()
    {
        foreach (var (table, column) in TenantTables.All)
        {
            var row = await RowAsync(table, column);
            foreach (var tenant in new[] { mine, null })
                await app.RefusesAsync(Refused, tenant, $"insert into {table} overriding system value select * from json_populate_record(null::{table}, $1::json)", row);
        }
    }

    [Fact]
    public async Task No_row_can_be_given_to_another_tenant()
    {
        foreach (var (table, column) in TenantTables.All)
            await app.RefusesAsync(Refused, others, $"update {table} set {column} = $1", mine.Id.Value);
    }

    [Fact]
    public async Task No_row_of_another_tenant_can_be_changed_or_deleted()
    {
        foreach (var (table, column) in TenantTables.All)
        {
            foreach (var statement in new[] { $"update {table} set {column} = {column}", $"delete from {table}" })
                Assert.True(await ReachedAsync($"{statement} where {column} = $1") == 0, $"{statement} reached another tenant. {Policy}");
        }
    }

    [Fact]
    public async Task A_child_cannot_point_at_another_tenant_s_parent()
    {
        await using var organization = platform.Owner.CreateCommand("select id from organizations where tenant_id = $1 limit 1");
        organization.Parameters.Add(new() { Value = others.Id.Value });
        var parent = (Guid)(await organization.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        await app.RefusesAsync("23503", mine, """
            insert into warehouses (tenant_id, id, organization_id, code, name, metadata, version, created_at, updated_at)
            values ($1, gen_random_uuid(), $2, 'a', 'a', '{}', 1, now(), now())
            """, mine.Id.Value, parent);
    }

    [Fact]
    public async Task That_a_key_is_taken_elsewhere_is_nowhere_to_be_seen()
    {
        var other = await platform.MarketplaceAsync();

        var product = (await other.Seller.PutAsync($"/v1/products/external/{full.Mark}", full.Bodies["products_put_by_external_id"])).Expect(201);
        (await other.Seller.PostAsync("/v1/warehouses", full.Bodies["warehouses_create"])).Expect(201);

        Assert.DoesNotContain(product.Id, full.Ids);
        (await other.Seller.PostAsync("/v1/warehouses", full.Bodies["warehouses_create"])).Expect(409);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var release = AppRole.Command(queue, "select pg_advisory_unlock(7302, 1)"))
            await release.ExecuteNonQueryAsync();
        await queue.DisposeAsync();
        await app.DisposeAsync();
    }

    private const string Policy = "Every tenant table is an Entity with row-level security, forced, and the policies that SchemaSecurity writes.";

    /// <summary>The sequencer empties its queue at once: while its lock is held here, it waits.</summary>
    private async Task LeaveSomethingInTheQueueAsync()
    {
        queue = await platform.Owner.OpenConnectionAsync();
        await using var hold = AppRole.Command(queue, "select pg_advisory_lock(7302, 1)");
        await hold.ExecuteNonQueryAsync();
        await using var leave = AppRole.Command(queue, "insert into event_queue (tenant_id, event_ids, digests) values ($1, '{}', '{}')", others.Id.Value);
        await leave.ExecuteNonQueryAsync();
    }

    private async Task<string> RowAsync(string table, string column)
    {
        await using var read = platform.Owner.CreateCommand($"select row_to_json(t)::text from {table} t where {column} = $1 limit 1");
        read.Parameters.Add(new() { Value = others.Id.Value });
        return (string)(await read.ExecuteScalarAsync())!;
    }

    private async Task<int> ReachedAsync(string statement)
    {
        try
        {
            return await app.DoAsync(mine, statement, others.Id.Value);
        }
        catch (PostgresException refused) when (refused.SqlState == Refused)
        {
            return 0;
        }
    }
}
