using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Api.Access.Credentials;
using Platform.Api.Catalog.Products;
using Platform.Api.Hosting;

namespace Platform.Api.Tests.Isolation;

/// <summary>
/// The ways past a query filter that an object-relational mapper has, each ending at row-level security. The pool
/// gives one instance again and again, so that a stale tenant would show.
/// </summary>
public sealed class EntityFrameworkTests(PlatformFixture platform) : IAsyncLifetime
{
    private ServiceProvider services = null!;
    private Marketplace mine = null!;
    private Marketplace others = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddKernel(platform.ConnectionString, DatabaseSetup.Capabilities)
            .BuildServiceProvider();
        (mine, others) = (await platform.MarketplaceAsync(), await platform.MarketplaceAsync());
        await mine.StockedAsync(stock: 0);
        await others.StockedAsync(stock: 0);
    }

    [Fact]
    public async Task Without_filters_a_query_still_ends_at_the_tenant()
    {
        await InAsync(mine, async db =>
        {
            Assert.Equal(3, await db.Set<Organization>().IgnoreQueryFilters().CountAsync(Cancel));
            Assert.All(await db.Set<App>().IgnoreQueryFilters().ToListAsync(Cancel), app => Assert.Equal(mine.Tenant.Id, app.TenantId));
        });
    }

    [Fact]
    public async Task Raw_statements_end_at_the_tenant()
    {
        await InAsync(mine, async db =>
        {
            Assert.Equal(3, await db.Set<Organization>().FromSqlRaw("select * from organizations").IgnoreQueryFilters().CountAsync(Cancel));
            Assert.Equal([3L], await db.Database.SqlQueryRaw<long>("select count(*) as \"Value\" from organizations").ToListAsync(Cancel));
            await using var batch = new TenantBatch(db);
            batch.Add("select count(*) from organizations");
            await using (var row = await batch.ReadAsync(Cancel))
            {
                await row.ReadAsync(Cancel);
                Assert.Equal(3, row.GetInt64(0));
            }

            await db.BeginAsync(Cancel);
            await using var command = db.Command("select count(*) from organizations");
            await using (var row = await command.ReadAsync(Cancel))
            {
                await row.ReadAsync(Cancel);
                Assert.Equal(3, row.GetInt64(0));
            }
        });
    }

    [Fact]
    public async Task A_statement_over_many_rows_ends_at_the_tenant()
    {
        var theirs = others.Tenant.Id;
        await InAsync(mine, async db =>
        {
            await db.BeginAsync(Cancel);
            var all = db.Set<Variant>().IgnoreQueryFilters();
            Assert.Equal(1, await all.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sku, "MINE"), Cancel));
            Assert.Equal(0, await all.Where(row => row.TenantId == theirs).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sku, "MINE"), Cancel));
            Assert.Equal(0, await all.Where(row => row.TenantId == theirs).ExecuteDeleteAsync(Cancel));
            Assert.Equal(0, await db.Set<AppSecret>().IgnoreQueryFilters().Where(row => row.TenantId == theirs).ExecuteDeleteAsync(Cancel));
        });
    }

    [Fact]
    public async Task A_write_outside_a_transaction_is_a_fault()
    {
        await InAsync(mine, async db =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Variant>().ExecuteDeleteAsync(Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Database.ExecuteSqlRawAsync("delete from variants", Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
            Assert.Throws<NotSupportedException>(() => db.Set<Variant>().ToList());
            Assert.Equal(0, db.Database.ExecuteSqlRaw("delete from variants"));
            Assert.Equal(1, await db.Set<Variant>().CountAsync(Cancel));
        });
    }

    [Fact]
    public async Task A_split_query_ends_at_the_tenant_in_every_part()
    {
        await InAsync(mine, async db =>
        {
            var products = await db.Products.IgnoreQueryFilters().Whole().AsSplitQuery().ToListAsync(Cancel);
            Assert.Equal(mine.Tenant.Id, Assert.Single(products).TenantId);
            Assert.Single(Assert.Single(products[0].Variants).Prices);
        });
    }

    [Fact]
    public async Task Find_does_not_remember_what_another_tenant_s_request_tracked()
    {
        var theirs = others.Buyer.OrganizationId;
        PlatformDb first = null!;
        await InAsync(others, async db =>
        {
            first = db;
            Assert.NotNull(await db.Set<Organization>().FindAsync([others.Tenant.Id, theirs], Cancel));
        });

        await InAsync(mine, async db =>
        {
            Assert.Same(first, db);
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.Null(await db.Set<Organization>().FindAsync([others.Tenant.Id, theirs], Cancel));
        });
    }

    [Fact]
    public async Task A_pooled_context_serves_its_next_tenant_with_the_very_same_query()
    {
        foreach (var market in new[] { mine, others, mine })
        {
            await InAsync(market, async db =>
                Assert.Equal([market.Tenant.Id], await db.Set<Organization>().Select(row => row.TenantId).Distinct().ToListAsync(Cancel)));
        }
    }

    [Fact]
    public async Task A_pooled_context_that_was_given_back_serves_nobody()
    {
        PlatformDb first = null!;
        await InAsync(mine, db =>
        {
            first = db;
            return Task.CompletedTask;
        });

        await using var stale = await services.GetRequiredService<IDbContextFactory<PlatformDb>>().CreateDbContextAsync(Cancel);

        Assert.Same(first, stale);
        Assert.Throws<InvalidOperationException>(() => stale.TenantId);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stale.Set<Organization>().CountAsync(Cancel));
    }

    [Fact]
    public async Task A_new_row_is_given_to_the_caller_s_tenant_and_to_no_other()
    {
        await InAsync(mine, async db =>
        {
            await db.BeginAsync(Cancel);
            var made = new Organization { Id = Id<Organization>.New(db.Now), Name = "Mine", Kind = OrganizationKind.Retailer, CreatedAt = db.Now };
            db.Add(made);
            Assert.Equal(mine.Tenant.Id, made.TenantId);

            db.Entry(made).Property(row => row.TenantId).CurrentValue = others.Tenant.Id;
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
            Assert.Equal("42501", Assert.IsType<PostgresException>(refused.InnerException).SqlState);
        });
    }

    [Fact]
    public async Task A_job_works_in_one_tenant_at_a_time()
    {
        var seen = new List<(Marketplace Market, List<Id<Tenant>> Tenants)>();
        foreach (var market in new[] { mine, others })
        {
            await services.GetRequiredService<TenantWork>().InTenantAsync(market.Tenant.Id, "a job", async scope =>
            {
                var db = scope.GetRequiredService<PlatformDb>();
                await scope.GetRequiredService<Write>().DoAsync(async () =>
                    seen.Add((market, await db.Set<Organization>().IgnoreQueryFilters().Select(row => row.TenantId).Distinct().ToListAsync(Cancel))), Cancel);
            }, Cancel);
        }

        Assert.Equal(2, seen.Count);
        Assert.All(seen, one => Assert.Equal([one.Market.Tenant.Id], one.Tenants));
    }

    [Fact]
    public async Task Work_in_nobody_s_name_does_not_start()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Organization>().IgnoreQueryFilters().CountAsync(Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.BeginAsync(Cancel));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task InAsync(Marketplace market, Func<PlatformDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.Clock(market.Tenant, "test");
        await work(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }
}
