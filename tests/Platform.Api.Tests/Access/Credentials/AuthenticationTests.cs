using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>What every request goes through: with a clock of its own, and counting what it costs.</summary>
public sealed class AuthenticationTests(PlatformFixture platform) : IAsyncLifetime
{
    private readonly HandClock clock = new();
    private SystemDatabase database = null!;
    private SigningKeys keys = null!;
    private Callers callers = null!;
    private DpopProofs proofs = null!;

    public ValueTask InitializeAsync()
    {
        database = new SystemDatabase(platform.ConnectionString);
        keys = new SigningKeys(database, new SecretBox([new byte[32]]), clock, NullLogger<SigningKeys>.Instance);
        var (issuer, spent) = (new Issuer(new ConfigurationBuilder().Build()), new SpentTokens(database));
        var documents = new OutsideDocuments(new OutsideOptions(), clock, NullLogger<OutsideDocuments>.Instance);
        var outsiders = new OutsideTokens(database, documents, new OutsideOptions(), clock, NullLogger<OutsideTokens>.Instance);
        callers = new Callers(new CallerLookup(database, clock, NullLogger<CallerLookup>.Instance), new AccessTokens(keys, spent, issuer, clock), outsiders, issuer, clock);
        proofs = new DpopProofs(issuer, spent, clock);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        keys.Dispose();
        return database.DisposeAsync();
    }

    [Fact]
    public async Task A_caller_who_is_remembered_costs_no_memory()
    {
        var party = (await platform.MarketplaceAsync()).Buyer;
        var (middleware, http, call) = (new Authentication(_ => Task.CompletedTask, callers, proofs), Request(party), new CallContext());
        await middleware.InvokeAsync(http, call);
        for (var i = 0; i < 1000; i++)
            await middleware.InvokeAsync(http, call);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var allDone = true;
        for (var i = 0; i < 1000; i++)
            allDone &= middleware.InvokeAsync(http, call).IsCompletedSuccessfully;
        var cost = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(allDone && call.HasCaller);
        Assert.Equal(0, cost);
    }

    [Fact]
    public async Task A_caller_is_remembered_for_four_seconds_and_no_longer()
    {
        var party = (await platform.MarketplaceAsync()).Buyer;
        Assert.True(await IsLetInAsync(party));
        await using (var revoke = platform.Owner.CreateCommand("update api_keys set revoked_at = now() where organization_id = $1"))
        {
            revoke.Parameters.Add(new() { Value = party.OrganizationId.Value });
            await revoke.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.True(await IsLetInAsync(party));
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(await IsLetInAsync(party));
    }

    [Fact]
    public async Task What_was_changed_in_this_process_acts_at_once_when_callers_are_forgotten()
    {
        var marketplace = await platform.MarketplaceAsync();
        Assert.True(await IsLetInAsync(marketplace.Buyer));
        await using (var freeze = platform.Owner.CreateCommand("update tenants set clock_frozen_at = '2030-01-01T00:00:00Z' where id = $1"))
        {
            freeze.Parameters.Add(new() { Value = marketplace.Tenant.Id.Value });
            await freeze.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        callers.Forget();

        var call = new CallContext();
        await new Authentication(_ => Task.CompletedTask, callers, proofs).InvokeAsync(Request(marketplace.Buyer), call);
        Assert.Equal(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), call.Caller.Tenant.ClockFrozenAt);
    }

    [Fact]
    public async Task A_caller_sees_its_own_organization_and_all_branches_below()
    {
        var marketplace = await platform.MarketplaceAsync();
        var chain = await marketplace.JoinAsync(OrganizationKind.Retailer);
        var store = await marketplace.JoinAsync(OrganizationKind.Retailer, parent: chain.OrganizationId);
        var corner = await marketplace.JoinAsync(OrganizationKind.Retailer, parent: store.OrganizationId);

        Assert.Equal([chain.OrganizationId, store.OrganizationId, corner.OrganizationId], (await CallerAsync(chain)).Organizations.Order());
        Assert.Equal([corner.OrganizationId], (await CallerAsync(corner)).Organizations);
        Assert.False((await CallerAsync(chain)).IsOperator);
        Assert.True((await CallerAsync(marketplace.Operator)).IsOperator);
        Assert.Equal(new Actor("app", chain.Credentials.ClientId), (await CallerAsync(chain)).Actor);
    }

    [Fact]
    public async Task Many_who_come_at_once_are_all_let_in()
    {
        var party = (await platform.MarketplaceAsync()).Buyer;

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => IsLetInAsync(party)))), Assert.True);
    }

    private async Task<bool> IsLetInAsync(Party party)
    {
        var call = new CallContext();
        await new Authentication(_ => Task.CompletedTask, callers, proofs).InvokeAsync(Request(party), call);
        return call.HasCaller;
    }

    private async Task<Caller> CallerAsync(Party party)
    {
        var call = new CallContext();
        await new Authentication(_ => Task.CompletedTask, callers, proofs).InvokeAsync(Request(party), call);
        return call.Caller;
    }

    private static DefaultHttpContext Request(Party party)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().BuildServiceProvider() };
        http.Request.Path = "/v1/products";
        http.Request.Headers.Authorization = $"Bearer {party.Credentials.ApiKey}";
        return http;
    }
}
