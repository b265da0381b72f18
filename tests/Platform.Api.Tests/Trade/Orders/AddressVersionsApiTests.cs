using System.Text.Json;
using Platform.Api.Tests.Access.Versions;
using Platform.Api.Tests.Journeys;
using Platform.Api.Tests.Webhooks;

namespace Platform.Api.Tests.Trade.Orders;

/// <summary>A real change of the wire, seen from before and after it: requests, replies, problems, events, webhooks.</summary>
public sealed class AddressVersionsApiTests(PlatformFixture platform)
{
    private static readonly (string, string) InOldest = VersionSteps.InOldest;

    [Fact]
    public async Task An_old_app_sends_and_reads_the_region()
    {
        var market = await platform.MarketplaceAsync();
        await platform.PinAsync(market.Buyer, VersionSteps.Oldest);
        var variant = (await market.StockedAsync(stock: 5)).VariantId;

        var placed = (await market.Buyer.PostAsync("/v1/orders", OrderOf(market, variant, region: "US-IL"))).Expect(201);

        Assert.Equal("US-IL", Address(placed.Json).GetProperty("region").GetString());
        Assert.False(Address(placed.Json).TryGetProperty("subdivision", out _));
        Assert.Equal("US-IL", Address((await market.Seller.GetAsync($"/v1/orders/{placed.Id}")).Json).GetProperty("subdivision").GetString());
        Assert.Equal(Names(Address((await market.Seller.GetAsync($"/v1/orders/{placed.Id}", InOldest)).Json)), Names(Address(placed.Json)));
    }

    [Fact]
    public async Task Lists_and_expansions_are_converted_all_through()
    {
        var market = await platform.MarketplaceAsync();
        var order = await PlacedAsync(market);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", new
        {
            lines = new[] { new { order_line_id = order.Json.GetProperty("lines")[0].GetProperty("id").GetString(), quantity = 1 } },
            carrier = "DHL",
            tracking_number = "JD014600003828",
        })).Expect(201);

        var list = (await market.Buyer.GetAsync("/v1/orders", InOldest)).Expect(200).Json.GetProperty("data")[0];
        var expanded = (await market.Buyer.GetAsync($"/v1/orders/{order.Id}/shipments?expand=order", InOldest)).Expect(200).Json.GetProperty("data")[0].GetProperty("order");

        Assert.Equal("US-IL", Address(list).GetProperty("region").GetString());
        Assert.Equal("US-IL", Address(expanded).GetProperty("region").GetString());
    }

    [Fact]
    public async Task A_reply_has_its_entity_tag_in_every_version()
    {
        var market = await platform.MarketplaceAsync();
        var order = await PlacedAsync(market);

        var old = (await market.Buyer.GetAsync($"/v1/orders/{order.Id}", InOldest)).Expect(200);

        Assert.Equal((await market.Buyer.GetAsync($"/v1/orders/{order.Id}")).Headers["ETag"], old.Headers["ETag"]);
        (await market.Buyer.GetAsync($"/v1/orders/{order.Id}", InOldest, ("If-None-Match", old.Headers["ETag"]))).Expect(304);
    }

    [Fact]
    public async Task Faults_are_named_where_the_old_request_has_them()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;

        var tooLong = (await market.Buyer.PostAsync("/v1/orders", OrderOf(market, variant, region: new string('x', 101)), InOldest)).ExpectProblem(422, "invalid_request");
        var tooNew = (await market.Buyer.PostAsync("/v1/orders", OrderOf(market, variant, subdivision: "US-IL"), InOldest)).ExpectProblem(422, "invalid_request");
        var tooOld = (await market.Buyer.PostAsync("/v1/orders", OrderOf(market, variant, region: "US-IL"))).ExpectProblem(422, "invalid_request");

        Assert.Equal(["/deliver_to/region too_long"], Faults(tooLong));
        Assert.Equal(["/deliver_to/subdivision unknown_field"], Faults(tooNew));
        Assert.Equal(["/deliver_to/region unknown_field"], Faults(tooOld));
    }

    [Fact]
    public async Task What_is_no_JSON_is_refused_as_ever()
    {
        var market = await platform.MarketplaceAsync();

        (await market.Buyer.PostAsync("/v1/orders", "{\"deliver_to\": {\"region\": ", InOldest)).ExpectProblem(400, "malformed_request");
        (await market.Buyer.PostAsync("/v1/orders", "{\"deliver_to\": {\"region\": \"a\", \"region\": \"b\"}}", InOldest)).ExpectProblem(422, "invalid_request");
        (await market.Buyer.PostAsync("/v1/orders", "null", InOldest)).ExpectProblem(422, "invalid_request");
    }

    [Fact]
    public async Task A_conflict_shows_the_resource_in_the_version_asked_for()
    {
        var market = await platform.MarketplaceAsync();
        var order = await PlacedAsync(market);

        var refused = (await market.Buyer.PostAsync($"/v1/orders/{order.Id}/accept", null, InOldest)).ExpectProblem(409, "order_state_conflict");

        Assert.Equal("US-IL", Address(refused.Json.GetProperty("current")).GetProperty("region").GetString());
    }

    [Fact]
    public async Task The_feed_tells_in_the_version_asked_for_whichever_an_event_was_stored_in()
    {
        var market = await platform.MarketplaceAsync();
        var order = await PlacedAsync(market);
        var feed = $"/v1/events?type=order.placed&resource_id={order.Id}";
        await ATradeFromOrderToPayout.Eventually(async () => (await market.Buyer.GetAsync(feed)).Json.GetProperty("data").GetArrayLength() == 1);
        await StoredBeforeAsync(order.Id);
        await ATradeFromOrderToPayout.Eventually(async () => (await market.Buyer.GetAsync(feed)).Json.GetProperty("data").GetArrayLength() == 2);

        foreach (var (version, member) in (IEnumerable<(string, string)>)[("2026-11-01", "region"), ("2026-11-20", "subdivision")])
        {
            var told = (await market.Buyer.GetAsync(feed, (ApiVersion.Header, version))).Expect(200).Json.GetProperty("data").EnumerateArray().ToList();

            Assert.All(told, one => Assert.Equal(version, one.GetProperty("api_version").GetString()));
            Assert.All(told, one => Assert.Equal("US-IL", Address(one.GetProperty("data")).GetProperty(member).GetString()));
            Assert.Equal(Names(told[0].GetProperty("data")), Names(told[1].GetProperty("data")));
        }
    }

    [Fact]
    public async Task Each_webhook_endpoint_gets_events_in_its_own_version()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        var old = (await market.Buyer.PostAsync("/v1/webhook-endpoints", new { url = $"{receiver.Url}/old", event_types = new[] { "order.*" } }, InOldest)).Expect(201);
        var named = (await market.Buyer.PostAsync("/v1/webhook-endpoints",
            new { url = $"{receiver.Url}/named", event_types = new[] { "order.*" }, api_version = "2026-11-01" })).Expect(201);
        var newest = (await market.Buyer.PostAsync("/v1/webhook-endpoints", new { url = $"{receiver.Url}/newest", event_types = new[] { "order.*" } })).Expect(201);
        Assert.Equal(["2026-11-01", "2026-11-01", ApiVersion.Newest.Text], ((Reply[])[old, named, newest]).Select(one => one.Json.GetProperty("api_version").GetString()));

        await PlacedAsync(market);

        foreach (var one in await receiver.WaitAsync(3))
        {
            var (version, member) = one.Path == "/newest" ? (ApiVersion.Newest.Text, "subdivision") : ("2026-11-01", "region");
            Assert.Equal(version, one.Json.GetProperty("api_version").GetString());
            Assert.Equal("US-IL", Address(one.Json.GetProperty("data")).GetProperty(member).GetString());
            Assert.True(one.IsSignedWith((one.Path switch { "/old" => old, "/named" => named, _ => newest }).Json.GetProperty("secret").GetString()!));
        }
    }

    [Fact]
    public async Task An_endpoint_moves_to_another_version_when_its_owner_says_so()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Buyer.PostAsync("/v1/webhook-endpoints", new { url = "https://example.com/", event_types = new[] { "order.*" }, api_version = "2026-11-01" })).Expect(201);
        var path = $"/v1/webhook-endpoints/{made.Id}";

        Assert.Equal("2026-11-20", (await market.Buyer.PatchAsync(path, new { api_version = "2026-11-20" })).Expect(200).Json.GetProperty("api_version").GetString());
        Assert.Equal("2026-11-20", (await market.Buyer.PatchAsync(path, new { description = "still" })).Expect(200).Json.GetProperty("api_version").GetString());
        Assert.Equal(["/api_version unknown_api_version"], Faults((await market.Buyer.PatchAsync(path, new { api_version = "2020-01-01" })).ExpectProblem(422, "invalid_request")));
    }

    private async Task StoredBeforeAsync(string order)
    {
        await using var store = platform.Owner.CreateCommand("""
            with before as (
                insert into events (tenant_id, id, type, occurred_at, actor, request_id, resource_type, resource_id, audience, document)
                select tenant_id, gen_random_uuid(), type, occurred_at, actor, request_id, resource_type, resource_id, audience,
                       replace(replace(document, '"api_version":"2026-11-20"', '"api_version":"2026-11-01"'), '"subdivision":', '"region":')
                from events where resource_id = $1 and type = 'order.placed'
                returning tenant_id, id, document)
            insert into event_queue (tenant_id, event_ids, digests) select tenant_id, array[id], array[sha256(convert_to(document, 'UTF8'))] from before
            """);
        store.Parameters.Add(new() { Value = order });
        Assert.Equal(1, await store.ExecuteNonQueryAsync());
    }

    private static async Task<Reply> PlacedAsync(Marketplace market)
    {
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        return (await market.Buyer.PostAsync("/v1/orders", OrderOf(market, variant, subdivision: "US-IL"))).Expect(201);
    }

    private static object OrderOf(Marketplace market, string variant, string? region = null, string? subdivision = null)
    {
        var address = new Dictionary<string, string> { ["name"] = "Corner Hardware", ["line1"] = "1 Main Street", ["city"] = "Springfield" };
        if (region is not null)
            address["region"] = region;
        if (subdivision is not null)
            address["subdivision"] = subdivision;
        address["postal_code"] = "62701";
        address["country"] = "US";
        return new
        {
            seller_id = market.Seller.OrganizationId.ToString(),
            lines = new[] { new { variant_id = variant, quantity = 1 } },
            deliver_to = address,
            payment = new { method = "card", token = "tok_ok" },
        };
    }

    private static JsonElement Address(JsonElement order) => order.GetProperty("deliver_to");

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);

    private static IEnumerable<string> Faults(Reply problem) => problem.Json.GetProperty("errors").EnumerateArray()
        .Select(fault => $"{fault.GetProperty("pointer").GetString()} {fault.GetProperty("code").GetString()}");
}
