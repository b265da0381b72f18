using Npgsql;

namespace Platform.Api.Tests.Isolation;

/// <summary>
/// Connections are not reset between their users (that costs a round trip), so whatever ends a transaction has to end
/// the tenant with it. The pool here holds one connection: the next user always sits where the last one sat.
/// </summary>
public sealed class PooledConnectionTests(PlatformFixture platform) : IAsyncLifetime
{
    private readonly AppRole app = new(platform);
    private Tenant tenant = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => tenant = (await platform.MarketplaceAsync()).Tenant;

    [Fact]
    public async Task The_pool_does_not_reset_and_gives_the_same_connection_again()
    {
        Assert.True(new NpgsqlConnectionStringBuilder(app.Source.ConnectionString).NoResetOnClose);
        Assert.Equal(await app.AskAsync<int>(null, "select pg_backend_pid()"), await app.AskAsync<int>(null, "select pg_backend_pid()"));
    }

    [Fact]
    public async Task After_a_commit_the_tenant_is_gone()
    {
        Assert.True(await app.AskAsync<long>(tenant, "select count(*) from organizations") > 0);

        await NobodyIsNamedAsync();
    }

    [Fact]
    public async Task Within_one_connection_the_tenant_ends_with_its_transaction()
    {
        await using var connection = await app.Source.OpenConnectionAsync(Cancel);
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await AppRole.ActAsAsync(connection, tenant.Id.Value.ToString());
            await transaction.CommitAsync(Cancel);
        }

        await using var count = AppRole.Command(connection, "select count(*) from organizations");
        Assert.Equal(0L, await count.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task A_transaction_that_fails_midway_takes_the_tenant_with_it()
    {
        await Assert.ThrowsAsync<PostgresException>(() => app.DoAsync(tenant, "select 1 / 0"));

        await NobodyIsNamedAsync();
    }

    [Fact]
    public async Task A_transaction_that_nobody_ended_takes_the_tenant_with_it()
    {
        var connection = await app.Source.OpenConnectionAsync(Cancel);
        await connection.BeginTransactionAsync(Cancel);
        await AppRole.ActAsAsync(connection, tenant.Id.Value.ToString());
        await connection.CloseAsync();

        await NobodyIsNamedAsync();
    }

    [Fact]
    public async Task A_read_outside_a_transaction_takes_the_tenant_with_it()
    {
        await using (var batch = app.Source.CreateBatch())
        {
            batch.BatchCommands.Add(new("select set_config('app.tenant', $1, true)") { Parameters = { new() { Value = tenant.Id.Value.ToString() } } });
            batch.BatchCommands.Add(new("select count(*) from organizations"));
            await using var reader = await batch.ExecuteReaderAsync(Cancel);
            await reader.NextResultAsync(Cancel);
            await reader.ReadAsync(Cancel);
            Assert.True(reader.GetInt64(0) > 0);
        }

        await NobodyIsNamedAsync();
    }

    [Fact]
    public async Task A_read_that_fails_or_is_left_halfway_takes_the_tenant_with_it()
    {
        foreach (var second in new[] { "select 1 / 0", "select generate_series(1, 100000)" })
        {
            await using (var batch = app.Source.CreateBatch())
            {
                batch.BatchCommands.Add(new("select set_config('app.tenant', $1, true)") { Parameters = { new() { Value = tenant.Id.Value.ToString() } } });
                batch.BatchCommands.Add(new(second));
                await Record.ExceptionAsync(async () =>
                {
                    await using var reader = await batch.ExecuteReaderAsync(Cancel);
                    await reader.NextResultAsync(Cancel);
                });
            }

            await NobodyIsNamedAsync();
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task NobodyIsNamedAsync()
    {
        Assert.Equal("", await app.AskAsync<string>(null, "select coalesce(current_setting('app.tenant', true), '')"));
        Assert.Equal(0L, await app.AskAsync<long>(null, "select count(*) from organizations"));
    }
}
