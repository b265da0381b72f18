using System.Text.Json;
using Npgsql;
using Platform.Api.Access.Credentials;
using Platform.Api.Tests.Isolation;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.Sandboxes;

public sealed class SandboxesApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_sandbox_is_a_marketplace_of_its_own_that_one_can_trade_in_at_once()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var (sandbox, parties) = await MadeAsync(live, "trade");
        Assert.All(parties, party => Assert.StartsWith("mk_test_", party.Credentials.ApiKey, StringComparison.Ordinal));
        await ReadyAsync(live, sandbox);
        var (seller, buyer) = (parties[1], parties[2]);

        var products = (await buyer.GetAsync("/v1/products?limit=100")).Expect(200).Json.GetProperty("data");
        Assert.Equal(12, products.GetArrayLength());
        (await buyer.PostAsync("/v1/orders", OrderOf(seller, products[0]))).Expect(201);
        (await parties[0].PostAsync("/v1/sandbox/clock/freeze")).Expect(200);

        Assert.Empty((await live.Operator.GetAsync("/v1/products")).Json.GetProperty("data").EnumerateArray());
        Assert.Empty((await live.Operator.GetAsync("/v1/orders")).Json.GetProperty("data").EnumerateArray());
        Assert.Equal(["sandbox.created", "sandbox.ready"], await ToldAsync(live));
    }

    [Fact]
    public async Task Many_that_are_made_at_once_do_not_wait_for_one_another_s_connections()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);

        var replies = await Task.WhenAll(Enumerable.Range(0, 24).Select(one =>
            live.Operator.PostAsync("/v1/sandboxes", new { name = $"one of many {one}", scenario = "empty" }, ("Idempotency-Key", $"sandbox-{one}"))));

        Assert.All(replies, reply => reply.Expect(201));
    }

    [Fact]
    public async Task A_reset_deletes_everything_and_keeps_the_credentials()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var (sandbox, parties) = await MadeAsync(live, "trade");
        await ReadyAsync(live, sandbox);
        var products = (await parties[2].GetAsync("/v1/products?limit=100")).Json.GetProperty("data");
        var order = (await parties[2].PostAsync("/v1/orders", OrderOf(parties[1], products[0]))).Expect(201);
        (await parties[2].PostAsync("/v1/webhook-endpoints", new { url = "http://127.0.0.1:9/", event_types = new[] { "*" } })).Expect(201);
        (await parties[0].PostAsync("/v1/sandbox/clock/freeze")).Expect(200);

        var reset = (await live.Operator.PostAsync($"/v1/sandboxes/{sandbox}/reset")).Expect(202);
        Assert.Empty(reset.Json.GetProperty("credentials").EnumerateArray());
        await ReadyAsync(live, sandbox);

        (await parties[2].GetAsync($"/v1/orders/{order.Id}")).ExpectProblem(404, "not_found");
        Assert.Empty((await parties[2].GetAsync("/v1/webhook-endpoints")).Json.GetProperty("data").EnumerateArray());
        Assert.Equal(12, (await parties[2].GetAsync("/v1/products?limit=100")).Json.GetProperty("data").GetArrayLength());
        Assert.Equal("running", (await parties[0].GetAsync("/v1/sandbox/clock")).Json.GetProperty("status").GetString());
        Assert.Equal(0, await RowsAsync("ledger_entries", sandbox));
        Assert.Equal(1, (await parties[0].GetAsync("/v1/events?after=0&limit=1")).Json.GetProperty("data")[0].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task A_reset_with_new_credentials_ends_the_old_ones()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var (sandbox, old) = await MadeAsync(live, "empty");
        await ReadyAsync(live, sandbox);

        var reset = (await live.Operator.PostAsync($"/v1/sandboxes/{sandbox}/reset", new { keep_credentials = false })).Expect(202);
        var fresh = Parties(reset).Single();
        await ReadyAsync(live, sandbox);

        (await fresh.GetAsync("/v1/organizations")).Expect(200);
        await ATradeFromOrderToPayout.Eventually(async () => (await old[0].GetAsync("/v1/organizations")).Status == 401);
        Assert.Single((await fresh.GetAsync("/v1/organizations")).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task A_deleted_sandbox_leaves_no_row_anywhere()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var (sandbox, parties) = await MadeAsync(live, "trade");
        await ReadyAsync(live, sandbox);
        var products = (await parties[2].GetAsync("/v1/products")).Json.GetProperty("data");
        (await parties[2].PostAsync("/v1/orders", OrderOf(parties[1], products[0]))).Expect(201);

        (await live.Operator.DeleteAsync($"/v1/sandboxes/{sandbox}")).Expect(202);

        await ATradeFromOrderToPayout.Eventually(async () => (await live.Operator.GetAsync($"/v1/sandboxes/{sandbox}")).Status == 404);
        foreach (var (table, _) in TenantTables.All.Where(table => table.Table != "tenants"))
            Assert.True(await RowsAsync(table, sandbox) == 0, $"{table} keeps rows of a sandbox that was deleted.");
        await ATradeFromOrderToPayout.Eventually(async () => (await parties[2].GetAsync("/v1/products")).Status == 401);
        Assert.Equal("sandbox.deleted", (await ToldAsync(live))[^1]);
    }

    [Fact]
    public async Task An_operator_sees_only_its_own_marketplace_s_sandboxes()
    {
        var (mine, others) = (await platform.MarketplaceAsync(TenantMode.Live), await platform.MarketplaceAsync(TenantMode.Live));
        var (sandbox, parties) = await MadeAsync(mine, "empty");
        await ReadyAsync(mine, sandbox);

        (await others.Operator.GetAsync($"/v1/sandboxes/{sandbox}")).ExpectProblem(404, "not_found");
        (await others.Operator.PostAsync($"/v1/sandboxes/{sandbox}/reset")).ExpectProblem(404, "not_found");
        (await others.Operator.DeleteAsync($"/v1/sandboxes/{sandbox}")).ExpectProblem(404, "not_found");
        (await mine.Seller.GetAsync("/v1/sandboxes")).ExpectProblem(403, "operator_only");
        Assert.Empty((await others.Operator.GetAsync("/v1/sandboxes")).Json.GetProperty("data").EnumerateArray());
        Assert.Equal("ready", (await mine.Operator.GetAsync("/v1/sandboxes")).Json.GetProperty("data")[0].GetProperty("status").GetString());
        (await parties[0].GetAsync("/v1/sandboxes")).ExpectProblem(403, "missing_scope");
        (await (await platform.MarketplaceAsync()).Operator.PostAsync("/v1/sandboxes", new { name = "a", scenario = "empty" })).ExpectProblem(409, "sandbox_of_sandbox");
        (await mine.Operator.PostAsync("/v1/sandboxes", new { name = "try", scenario = "empty" })).ExpectProblem(409, "already_exists");
    }

    [Fact]
    public async Task The_role_that_deletes_reaches_no_live_tenant_and_no_other_s_sandbox()
    {
        var (live, others) = (await platform.MarketplaceAsync(TenantMode.Live), await platform.MarketplaceAsync(TenantMode.Live));
        await live.StockedAsync(10);
        var sandbox = (await MadeAsync(live, "empty")).Sandbox;
        await ReadyAsync(live, sandbox);
        var id = Id<Tenant>.Parse("ten" + sandbox[3..]).Value;

        foreach (var (tenant, parent) in new[] { (live.Tenant.Id.Value, live.Tenant.Id.Value), (live.Tenant.Id.Value, others.Tenant.Id.Value), (id, others.Tenant.Id.Value) })
        {
            foreach (var (table, column) in TenantTables.All)
                Assert.True(await PurgedAsync(table, column, tenant, parent) == 0, $"{table} lets the deleting role reach {tenant}.");
        }

        Assert.True(await PurgedAsync("apps", "tenant_id", id, live.Tenant.Id.Value) > 0); // and it reaches what it is for
    }

    [Fact]
    public async Task A_dry_run_makes_no_sandbox_and_a_retry_makes_one()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var wanted = new { name = "try", scenario = "empty" };
        (await live.Operator.PostAsync("/v1/sandboxes", wanted, ("Dry-Run", "true"))).Expect(201);
        Assert.Empty((await live.Operator.GetAsync("/v1/sandboxes")).Json.GetProperty("data").EnumerateArray());

        var first = (await live.Operator.PostAsync("/v1/sandboxes", wanted, ("Idempotency-Key", "one"))).Expect(201);
        Assert.Equal(first.Text, (await live.Operator.PostAsync("/v1/sandboxes", wanted, ("Idempotency-Key", "one"))).Expect(201).Text);
        Assert.Single((await live.Operator.GetAsync("/v1/sandboxes")).Json.GetProperty("data").EnumerateArray());
    }

    private async Task<(string Sandbox, List<Party> Parties)> MadeAsync(Marketplace live, string scenario)
    {
        var made = (await live.Operator.PostAsync("/v1/sandboxes", new { name = "try", scenario })).Expect(201);
        return (made.Json.GetProperty("sandbox").GetProperty("id").GetString()!, Parties(made));
    }

    private List<Party> Parties(Reply made) =>
    [
        .. made.Json.GetProperty("credentials").EnumerateArray().Select(one => new Party(
            platform.Server.BaseUrl, Id<Organization>.Parse(Text(one, "organization_id")),
            new IssuedCredentials(Text(one, "client_id"), Text(one, "client_secret"), Text(one, "api_key")))),
    ];

    private static Task ReadyAsync(Marketplace live, string sandbox) => ATradeFromOrderToPayout.Eventually(async () =>
        (await live.Operator.GetAsync($"/v1/sandboxes/{sandbox}")).Expect(200).Json.GetProperty("status").GetString() == "ready", 60);

    private static async Task<List<string>> ToldAsync(Marketplace live)
    {
        List<string> told = [];
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            told = [.. (await live.Operator.GetAsync("/v1/events?after=0&limit=500")).Json.GetProperty("data").EnumerateArray().Select(fact => Text(fact, "type"))];
            return told.Count > 1;
        });
        return told;
    }

    private async Task<long> RowsAsync(string table, string sandbox)
    {
        await using var count = platform.Owner.CreateCommand($"select count(*) from {table} where tenant_id = $1");
        count.Parameters.Add(new() { Value = Id<Tenant>.Parse("ten" + sandbox[3..]).Value });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>How many rows a delete by the deleting role takes, undone again.</summary>
    private async Task<int> PurgedAsync(string table, string column, Guid tenant, Guid parent)
    {
        await using var connection = await platform.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var name = AppRole.Command(connection,
            "select set_config('role', 'platform_purge', true), set_config('app.tenant', $1, true), set_config('app.parent', $2, true)", tenant.ToString(), parent.ToString());
        await name.ExecuteNonQueryAsync();
        await using var delete = AppRole.Command(connection, $"delete from {table} where {column} = $1", tenant);
        try
        {
            return await delete.ExecuteNonQueryAsync();
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return 1;
        }
    }

    private static object OrderOf(Party seller, JsonElement product) => new
    {
        seller_id = seller.OrganizationId.ToString(),
        lines = new[] { new { variant_id = product.GetProperty("variants")[0].GetProperty("id").GetString(), quantity = 1_000 } },
        deliver_to = Marketplace.Somewhere,
        payment = new { method = "card", token = "tok_ok" },
    };

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;
}
