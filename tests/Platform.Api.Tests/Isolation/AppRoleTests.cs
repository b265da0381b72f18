using Npgsql;

namespace Platform.Api.Tests.Isolation;

/// <summary>What the role of requests may not do, whatever statement somebody smuggles into it.</summary>
public sealed class AppRoleTests(PlatformFixture platform) : IAsyncLifetime
{
    private const string Refused = "42501";
    private NpgsqlConnection login = null!;

    // As a session that logged in as the role: the owner's session could put on any role again.
    public async ValueTask InitializeAsync()
    {
        login = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(platform.ConnectionString) { Pooling = false }.ConnectionString);
        await login.OpenAsync();
        await using var become = AppRole.Command(login, $"set session authorization {RequestDatabase.Role}");
        await become.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task It_cannot_truncate_a_table()
    {
        foreach (var (table, _) in TenantTables.All)
            await RefusesAsync($"truncate {table}");
    }

    [Theory]
    [InlineData("set role platform_system")]
    [InlineData("set role postgres")]
    [InlineData("set row_security = off; select * from organizations")]
    [InlineData("alter role platform_app bypassrls")]
    [InlineData("alter role platform_app superuser")]
    [InlineData("grant platform_system to platform_app")]
    [InlineData("create role stranger")]
    public async Task It_cannot_become_anybody_else(string statement)
    {
        await RefusesAsync(statement);
    }

    [Theory]
    [InlineData("alter table orders disable row level security")]
    [InlineData("alter table orders no force row level security")]
    [InlineData("alter table orders disable trigger all")]
    [InlineData("drop policy tenant on orders")]
    [InlineData("alter policy tenant on orders using (true)")]
    [InlineData("create policy everything on orders using (true)")]
    [InlineData("alter table orders drop constraint ck_orders_total")]
    [InlineData("create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'")]
    [InlineData("create table public.everything (id int)")]
    [InlineData("create materialized view public.everything as select * from orders")]
    [InlineData("create function public.everything() returns bigint language sql security definer as 'select 1::bigint'")]
    public async Task It_cannot_take_the_wall_down_or_build_a_door(string statement)
    {
        await RefusesAsync(statement);
    }

    [Theory]
    [InlineData("select * from signing_keys")]
    [InlineData("select * from rate_buckets")]
    [InlineData("select * from \"__EFMigrationsHistory\"")]
    [InlineData("select * from pg_authid")]
    [InlineData("copy orders to program 'cat'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    [InlineData("insert into tenants (id, name, mode, clock_ahead) values (gen_random_uuid(), 'mine', 'live', '0')")]
    public async Task It_cannot_reach_what_is_no_tenant_s(string statement)
    {
        await RefusesAsync(statement);
    }

    public ValueTask DisposeAsync() => login.DisposeAsync();

    private async Task RefusesAsync(string statement)
    {
        await using var transaction = await login.BeginTransactionAsync();
        await using var command = AppRole.Command(login, statement);
        var refused = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync());
        Assert.True(refused is PostgresException { SqlState: Refused },
            $"{RequestDatabase.Role} may do this, or was refused for another reason: {statement}\n{refused?.Message}\nTake the right away in SchemaSecurity.");
    }
}
