using System.Text.Json;

namespace Platform.Api.Tests.Journeys;

/// <summary>The main job, over HTTP alone.</summary>
public sealed class ATradeFromOrderToPayout(PlatformFixture platform)
{
    [Fact]
    public async Task An_order_goes_from_placed_to_completed_and_the_seller_is_paid_less_commission()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 100, price: "12.345");

        var order = await market.PlacedAsync(bolt.VariantId, 7);
        Assert.Equal("placed", order.Json.GetProperty("status").GetString());
        Assert.Equal("86.42", Amount(order.Json, "total"));
        Assert.Equal($"/v1/orders/{order.Id}", order.Headers["Location"]);
        Assert.Equal((100m, 7m), await LevelAsync(market, bolt));
        Assert.Equal("held", (await EscrowAsync(market, order.Id)).GetProperty("status").GetString());

        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        var line = order.Json.GetProperty("lines")[0].GetProperty("id").GetString();
        var some = await ShipAsync(market, order.Id, line, 3);
        Assert.Equal("partially_shipped", await StatusAsync(market, order.Id));
        Assert.Equal((97m, 4m), await LevelAsync(market, bolt));
        var rest = await ShipAsync(market, order.Id, line, 4);
        Assert.Equal("shipped", await StatusAsync(market, order.Id));
        await DeliverAsync(market, some);
        Assert.Equal("shipped", await StatusAsync(market, order.Id));
        await DeliverAsync(market, rest);
        Assert.Equal("delivered", await StatusAsync(market, order.Id));

        var completed = (await market.Buyer.PostAsync($"/v1/orders/{order.Id}/accept")).Expect(200);
        Assert.Equal("completed", completed.Json.GetProperty("status").GetString());

        var escrow = await EscrowAsync(market, order.Id);
        Assert.Equal("released", escrow.GetProperty("status").GetString());
        Assert.Equal("4.32", Amount(escrow, "commission"));
        Assert.Equal("82.10", Amount(escrow, "paid_to_seller"));
        Assert.Equal("0.00", Amount(escrow, "held"));
        Assert.Equal((93m, 0m), await LevelAsync(market, bolt));
        await BalancedAsync(market);
        Assert.Equal("82.10", await BalanceAsync(market, "seller_payable"));
        Assert.Equal("4.32", await BalanceAsync(market, "commission_revenue"));
        Assert.Equal("-86.42", await BalanceAsync(market, "provider_clearing"));
        Assert.Equal("0.00", await BalanceAsync(market, "escrow"));
    }

    [Theory]
    [InlineData("reject", "seller", "rejected")]
    [InlineData("cancel", "buyer", "canceled")]
    [InlineData("cancel", "seller", "canceled")]
    [InlineData("cancel", "operator", "canceled")]
    public async Task An_order_that_ends_early_gives_stock_and_money_back(string verb, string party, string status)
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 10);
        var order = await market.PlacedAsync(bolt.VariantId, 10);
        var by = party switch { "seller" => market.Seller, "buyer" => market.Buyer, _ => market.Operator };

        var ended = (await by.PostAsync($"/v1/orders/{order.Id}/{verb}", new { reason = "found elsewhere" })).Expect(200);

        Assert.Equal(status, ended.Json.GetProperty("status").GetString());
        Assert.Equal("found elsewhere", ended.Json.GetProperty("reason").GetString());
        Assert.Equal((10m, 0m), await LevelAsync(market, bolt));
        var escrow = await EscrowAsync(market, order.Id);
        Assert.Equal("refunded", escrow.GetProperty("status").GetString());
        Assert.Equal("100.00", Amount(escrow, "paid_to_buyer"));
        await Eventually(async () => await BalanceAsync(market, "provider_clearing") == "0.00");
        Assert.Equal("0.00", await BalanceAsync(market, "refunds"));
        await BalancedAsync(market);
    }

    [Fact]
    public async Task Every_change_of_a_trade_is_in_the_feed_in_the_order_it_happened()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 10);
        var order = await market.PlacedAsync(bolt.VariantId, 2);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);

        await Eventually(async () => (await EventsAsync(market.Operator)).Any(fact => Type(fact) == "order.confirmed"));
        var events = await EventsAsync(market.Operator);

        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(fact => fact.GetProperty("sequence").GetInt32()));
        Assert.Equal(
            ["warehouse.created", "product.created", "inventory.level.changed", "inventory.level.changed", "payment.captured", "escrow.held", "order.placed", "order.confirmed"],
            events.Select(Type).OrderBy(type => Array.IndexOf(Told, type)));
        var placed = events.Single(fact => Type(fact) == "order.placed");
        Assert.Equal(order.Text, placed.GetProperty("data").GetRawText());
        Assert.Equal(order.Headers["Request-Id"], placed.GetProperty("request_id").GetString());
        Assert.Equal("awaiting_payment", placed.GetProperty("previous").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Shipments_that_are_delivered_at_once_are_all_counted()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 10);
        var order = await market.PlacedAsync(bolt.VariantId, 6);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        var line = order.Json.GetProperty("lines")[0].GetProperty("id").GetString();
        var shipments = new List<string>();
        for (var i = 0; i < 6; i++)
            shipments.Add(await ShipAsync(market, order.Id, line, 1));

        await Task.WhenAll(shipments.Select(shipment => DeliverAsync(market, shipment)));

        Assert.Equal("delivered", await StatusAsync(market, order.Id));
    }

    [Fact]
    public async Task Silence_accepts_seven_days_after_the_delivery_was_recorded_whatever_date_the_seller_states()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 10);
        var order = await market.PlacedAsync(bolt.VariantId, 2);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        await DeliverAsync(market, await ShipAsync(market, order.Id, order.Json.GetProperty("lines")[0].GetProperty("id").GetString(), 2), at: "2020-01-01T00:00:00Z");
        Assert.Equal("delivered", await StatusAsync(market, order.Id));

        await AdvanceAsync(market, TimeSpan.FromDays(6.9));
        Assert.Equal("delivered", await StatusAsync(market, order.Id));
        await AdvanceAsync(market, TimeSpan.FromDays(7.1));
        await Eventually(async () => await StatusAsync(market, order.Id) == "completed");

        Assert.Equal("released", (await EscrowAsync(market, order.Id)).GetProperty("status").GetString());
        await BalancedAsync(market);
    }

    private static async Task AdvanceAsync(Marketplace market, TimeSpan ahead)
    {
        var advance = (await market.Operator.PostAsync("/v1/sandbox/clock/advance", new { to = DateTimeOffset.UtcNow + ahead })).Expect(202);
        await Eventually(async () =>
            (await market.Operator.GetAsync(advance.Headers["Location"])).Json.GetProperty("status").GetString() == "succeeded");
    }

    private static readonly string[] Told =
        ["warehouse.created", "product.created", "inventory.level.changed", "payment.captured", "escrow.held", "order.placed", "order.confirmed"];

    internal static string Amount(JsonElement json, string member) => json.GetProperty(member).GetProperty("amount").GetString()!;

    internal static async Task BalancedAsync(Marketplace market)
    {
        var trial = (await market.Operator.GetAsync("/v1/ledger/trial-balance")).Expect(200);
        Assert.True(trial.Json.GetProperty("is_balanced").GetBoolean(), trial.Text);
        foreach (var currency in trial.Json.GetProperty("currencies").EnumerateArray())
            Assert.Equal(0m, decimal.Parse(Amount(currency, "sum"), System.Globalization.CultureInfo.InvariantCulture));
    }

    internal static async Task<(decimal OnHand, decimal Reserved)> LevelAsync(Marketplace market, StockedVariant variant)
    {
        var level = (await market.Seller.GetAsync($"/v1/inventory?variant_id={variant.VariantId}")).Expect(200).Json.GetProperty("data")[0];
        return (level.GetProperty("on_hand").GetDecimal(), level.GetProperty("reserved").GetDecimal());
    }

    internal static async Task Eventually(Func<Task<bool>> condition, int seconds = 30)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (!await condition())
            await Task.Delay(50, patience.Token);
    }

    internal static async Task<string> BalanceAsync(Marketplace market, string kind)
    {
        var accounts = (await market.Operator.GetAsync($"/v1/ledger/accounts?kind={kind}")).Expect(200).Json.GetProperty("data");
        return accounts.GetArrayLength() == 0 ? "0.00" : Amount(accounts[0], "balance");
    }

    private static string Type(JsonElement fact) => fact.GetProperty("type").GetString()!;

    private static async Task<List<JsonElement>> EventsAsync(Party party) =>
        [.. (await party.GetAsync("/v1/events?after=0&limit=500")).Expect(200).Json.GetProperty("data").EnumerateArray()];

    private static async Task<string> StatusAsync(Marketplace market, string order) =>
        (await market.Buyer.GetAsync($"/v1/orders/{order}")).Expect(200).Json.GetProperty("status").GetString()!;

    private static async Task<JsonElement> EscrowAsync(Marketplace market, string order) =>
        (await market.Buyer.GetAsync($"/v1/orders/{order}/escrow")).Expect(200).Json;

    private static async Task<string> ShipAsync(Marketplace market, string order, string? line, int quantity) =>
        (await market.Seller.PostAsync($"/v1/orders/{order}/shipments", new
        {
            lines = new[] { new { order_line_id = line, quantity } },
            carrier = "DHL",
            tracking_number = "JD0140",
        })).Expect(201).Id;

    private static async Task DeliverAsync(Marketplace market, string shipment, string? at = null)
    {
        var sent = (await market.Seller.GetAsync($"/v1/shipments/{shipment}")).Expect(200);
        (await market.Seller.PostAsync($"/v1/shipments/{shipment}/deliver", new
        {
            delivered_at = at ?? sent.Json.GetProperty("created_at").GetString(),
            signed_by = "R. Receiver",
        })).Expect(200);
    }
}
