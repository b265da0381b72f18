using System.Text.Json;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.AuditLog;

public sealed class AuditLogTests(PlatformFixture platform)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_did_what_from_where_and_why_is_told()
    {
        var market = await platform.MarketplaceAsync();
        var order = await market.PlacedAsync((await market.StockedAsync(stock: 5)).VariantId, 1);
        var confirmed = (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm", null, ("Audit-Reason", "Asked by phone, Z%C3%BCrich"))).Expect(200);

        var entry = (await EntriesAsync(market.Operator, "?action=order.confirmed", 1))[0];

        Assert.Equal("Asked by phone, Zürich", entry.GetProperty("reason").GetString());
        Assert.Equal(market.Seller.OrganizationId.ToString(), entry.GetProperty("organization_id").GetString());
        Assert.Equal("app", entry.GetProperty("actor").GetProperty("type").GetString());
        Assert.Equal("127.0.0.1", entry.GetProperty("origin").GetString());
        Assert.Equal(confirmed.Headers["Request-Id"], entry.GetProperty("request_id").GetString());
        Assert.Equal(order.Id, entry.GetProperty("resource").GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_organization_reads_what_was_done_in_its_own_name_only()
    {
        var market = await platform.MarketplaceAsync();
        var order = await market.PlacedAsync((await market.StockedAsync(stock: 5)).VariantId, 1);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        await EntriesAsync(market.Operator, "?action=order.confirmed", 1);

        var bought = await EntriesAsync(market.Buyer, $"?resource_id={order.Id}", 1);
        var sold = await EntriesAsync(market.Seller, $"?resource_id={order.Id}", 1);

        Assert.Equal(["order.placed"], bought.Select(Action));
        Assert.Equal(["order.confirmed"], sold.Select(Action));
    }

    [Fact]
    public async Task Every_filter_leaves_out_the_rest_and_pages_go_back_in_time()
    {
        var market = await platform.MarketplaceAsync();
        await market.StockedAsync(stock: 5);
        await market.StockedAsync(stock: 5);
        var all = await EntriesAsync(market.Operator, "", 4);

        Assert.Equal(all.Select(Sequence).OrderDescending(), all.Select(Sequence));
        var first = (await market.Operator.GetAsync("/v1/audit-log?limit=1")).Expect(200).Json;
        var second = (await market.Operator.GetAsync($"/v1/audit-log?limit=1&cursor={first.GetProperty("next_cursor").GetString()}")).Expect(200).Json;
        Assert.Equal(all.Take(2).Select(Sequence), [Sequence(first.GetProperty("data")[0]), Sequence(second.GetProperty("data")[0])]);
        var request = all[0].GetProperty("request_id").GetString();
        Assert.All(await EntriesAsync(market.Operator, $"?request_id={request}", 1), entry => Assert.Equal(request, entry.GetProperty("request_id").GetString()));
        Assert.Empty(await EntriesAsync(market.Operator, "?actor_id=app_00000000000000000000000000", 0));
        Assert.Empty(await EntriesAsync(market.Operator, "?at[lt]=2020-01-01T00:00:00Z", 0));
        Assert.Empty(await EntriesAsync(market.Operator, $"?organization_id={market.Buyer.OrganizationId}&at[gte]=2020-01-01T00:00:00Z", 0));
    }

    [Fact]
    public async Task An_untouched_log_is_proven_whole_and_in_parts()
    {
        var market = await platform.MarketplaceAsync();
        await market.StockedAsync(stock: 5);
        await market.StockedAsync(stock: 5);
        await EntriesAsync(market.Operator, "", 4);

        var part = await VerifyAsync(market, new { limit = 2 });
        var rest = await VerifyAsync(market, new { after = 2, noted = new { sequence = 2, hash = part.GetProperty("last_hash").GetString() } });
        var end = rest.GetProperty("last_sequence").GetInt64();
        var whole = await VerifyAsync(market, new { limit = end });

        Assert.All([part, rest, whole], proof => Assert.True(proof.GetProperty("is_intact").GetBoolean()));
        Assert.Equal((2, true), (part.GetProperty("entries").GetInt32(), part.GetProperty("has_more").GetBoolean()));
        Assert.Equal((end - 2, false), (rest.GetProperty("entries").GetInt32(), rest.GetProperty("has_more").GetBoolean()));
        Assert.Equal(end, whole.GetProperty("entries").GetInt32());
        Assert.Equal(whole.GetProperty("last_hash").GetString(), rest.GetProperty("last_hash").GetString());
    }

    [Theory]
    [InlineData("update events set origin = '10.0.0.9' where (tenant_id, id) = (select tenant_id, event_id from event_numbers where tenant_id = $1 and sequence = 2)", 2, "changed")]
    [InlineData("update events set document = replace(document, 'app', 'App') where (tenant_id, id) = (select tenant_id, event_id from event_numbers where tenant_id = $1 and sequence = 2)", 2, "changed")]
    [InlineData("delete from events where (tenant_id, id) = (select tenant_id, event_id from event_numbers where tenant_id = $1 and sequence = 2)", 2, "missing")]
    [InlineData("delete from event_numbers where tenant_id = $1 and sequence = 2", 2, "missing")]
    [InlineData("delete from event_numbers where tenant_id = $1 and sequence = (select last_sequence from event_heads where tenant_id = $1)", 0, "end_differs")]
    public async Task Whatever_is_changed_afterwards_is_found(string tampering, int at, string code)
    {
        var market = await platform.MarketplaceAsync();
        await market.StockedAsync(stock: 5);
        await market.StockedAsync(stock: 5);
        var last = (await EntriesAsync(market.Operator, "", 4)).Max(Sequence);
        await TamperAsync(market, tampering);

        var proof = await VerifyAsync(market, new { });

        Assert.False(proof.GetProperty("is_intact").GetBoolean());
        var found = proof.GetProperty("first_break");
        Assert.Equal((at == 0 ? last : at, code), (found.GetProperty("sequence").GetInt64(), found.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_history_written_anew_is_found_by_a_hash_that_was_noted_elsewhere()
    {
        var market = await platform.MarketplaceAsync();
        await market.StockedAsync(stock: 5);
        await market.StockedAsync(stock: 5);
        await EntriesAsync(market.Operator, "", 4);

        var proof = await VerifyAsync(market, new { noted = new { sequence = 3, hash = new string('0', 64) } });

        Assert.Equal("noted_hash_differs", proof.GetProperty("first_break").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_reason_that_cannot_be_kept_is_refused()
    {
        var market = await platform.MarketplaceAsync();

        (await market.Seller.PostAsync("/v1/products", Catalog.Products.ProductsApiTests.Bolt(), ("Audit-Reason", new string('x', 501)))).ExpectProblem(400, "malformed_request");
    }

    private static async Task<JsonElement[]> EntriesAsync(Party party, string query, int atLeast)
    {
        JsonElement[] entries = [];
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            entries = [.. (await party.GetAsync($"/v1/audit-log{query}")).Expect(200).Json.GetProperty("data").EnumerateArray()];
            return entries.Length >= atLeast;
        });
        return entries;
    }

    private static async Task<JsonElement> VerifyAsync(Marketplace market, object request) =>
        (await market.Operator.PostAsync("/v1/audit-log/verify", request)).Expect(200).Json;

    private async Task TamperAsync(Marketplace market, string sql)
    {
        await using var connection = await platform.Owner.OpenConnectionAsync(Cancel);
        await using var past = new Npgsql.NpgsqlCommand("set session_replication_role = replica", connection); // no trigger keeps history
        await past.ExecuteNonQueryAsync(Cancel);
        await using var change = new Npgsql.NpgsqlCommand(sql, connection) { Parameters = { new() { Value = market.Tenant.Id.Value } } };
        Assert.Equal(1, await change.ExecuteNonQueryAsync(Cancel));
        await using var back = new Npgsql.NpgsqlCommand("reset session_replication_role", connection);
        await back.ExecuteNonQueryAsync(Cancel);
    }

    private static string? Action(JsonElement entry) => entry.GetProperty("action").GetString();

    private static long Sequence(JsonElement entry) => entry.GetProperty("sequence").GetInt64();
}
