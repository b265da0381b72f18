using System.Text.Json;
using Platform.Api.Access.Triggers;
using Platform.Api.Hosting.ApiReference;
using Platform.Api.Tests.Journeys;
using Platform.Api.Tests.Webhooks;

namespace Platform.Api.Tests.Access.Triggers;

public sealed class TriggerApiTests(PlatformFixture platform)
{
    private const string Trigger = "/v1/sandbox/trigger";

    [Fact]
    public async Task Many_who_trigger_at_once_do_not_wait_for_one_another_s_connections()
    {
        var market = await platform.MarketplaceAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(one =>
            market.Operator.PostAsync("/v1/sandbox/trigger", new { type = "order.placed" }, ("Idempotency-Key", $"trigger-{one}"))));

        Assert.All(replies, reply => reply.Expect(201));
    }

    [Fact]
    public async Task Every_type_of_event_can_be_triggered()
    {
        var market = await platform.MarketplaceAsync();
        Assert.NotEmpty(WireCatalog.Events);

        foreach (var type in WireCatalog.Events.Select(told => told.Type.Name))
        {
            var triggered = (await market.Operator.PostAsync(Trigger, new { type })).Expect(201);
            Assert.Equal(!PlayTrade.Knows(type), triggered.Json.GetProperty("is_example").GetBoolean());
            var told = await ToldAsync(market.Operator, type, isExample: !PlayTrade.Knows(type));
            Assert.Equal(JsonValueKind.Object, told.GetProperty("data").ValueKind);
        }
    }

    [Fact]
    public async Task What_a_trade_brings_has_really_happened()
    {
        var market = await platform.MarketplaceAsync();

        var triggered = (await market.Buyer.PostAsync(Trigger, new { type = "order.completed" })).Expect(201);

        var order = (await market.Buyer.GetAsync(triggered.Json.GetProperty("resource").GetProperty("href").GetString()!)).Expect(200);
        Assert.Equal("completed", order.Json.GetProperty("status").GetString());
        Assert.Equal(market.Buyer.OrganizationId.ToString(), order.Json.GetProperty("buyer_id").GetString());
        Assert.Equal("released", (await market.Buyer.GetAsync($"/v1/orders/{order.Id}/escrow")).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task It_is_sent_to_webhooks_like_any_other()
    {
        var market = await platform.MarketplaceAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        (await market.Buyer.PostAsync("/v1/webhook-endpoints", new { url = receiver.Url, event_types = new[] { "webhook_endpoint.disabled", "order.delivered" } })).Expect(201);

        (await market.Buyer.PostAsync(Trigger, new { type = "webhook_endpoint.disabled" })).Expect(201);
        (await market.Buyer.PostAsync(Trigger, new { type = "order.delivered" })).Expect(201);

        var received = await receiver.WaitAsync(2);
        Assert.Equal(["order.delivered", "webhook_endpoint.disabled"], received.Select(one => one.Type).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_live_marketplace_refuses_and_so_does_an_unknown_type()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        (await live.Operator.PostAsync(Trigger, new { type = "order.placed" })).ExpectProblem(403, "sandbox_only");

        var market = await platform.MarketplaceAsync();
        (await market.Operator.PostAsync(Trigger, new { type = "order.vanished" })).ExpectProblem(422, "invalid_request");
        (await market.Operator.PostAsync(Trigger, new { type = "order.placed" }, ("Dry-Run", "true"))).Expect(201);
        Assert.Empty((await market.Operator.GetAsync("/v1/events?after=0&type=order.placed")).Json.GetProperty("data").EnumerateArray());
    }

    private static async Task<JsonElement> ToldAsync(Party party, string type, bool isExample)
    {
        JsonElement told = default;
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            told = (await party.GetAsync($"/v1/events?after=0&type={type}")).Expect(200).Json.GetProperty("data").EnumerateArray()
                .FirstOrDefault(fact => fact.GetProperty("actor").GetProperty("type").GetString() == "example" == isExample);
            return told.ValueKind == JsonValueKind.Object;
        });
        return told;
    }
}
