using Platform.Api.Access.Simulation;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.Simulation;

public sealed class MagicValuesApiTests(PlatformFixture platform)
{
    public static TheoryData<string> Declined =>
        [.. MagicValues.Cards.Where(card => card.DeclineCode is not null && card.TimesUnanswered == 0).Select(card => card.Token)];

    [Theory, MemberData(nameof(Declined))]
    public async Task A_card_that_is_declined_says_why_and_leaves_no_order(string token)
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(5)).VariantId;

        var refused = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant, token: token))).ExpectProblem(402, "card_declined");

        Assert.Equal(MagicValues.Card(token).DeclineCode, refused.Json.GetProperty("decline_code").GetString());
        Assert.Empty((await market.Buyer.GetAsync("/v1/orders")).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task A_slow_provider_is_waited_for()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(5)).VariantId;
        var started = DateTimeOffset.UtcNow;

        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant, token: "tok_slow"))).Expect(201);

        Assert.True(DateTimeOffset.UtcNow - started >= TimeSpan.FromSeconds(2.9));
    }

    [Theory]
    [InlineData("tok_timeout", "order.placed")]
    [InlineData("tok_timeout_declined", "payment.declined")]
    [InlineData("tok_unreachable", "order.placed")]
    public async Task A_provider_that_does_not_answer_is_asked_again_by_the_clock(string token, string outcome)
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(5)).VariantId;
        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant, token: token))).ExpectProblem(503, "payment_outcome_unknown");

        await AdvanceAsync(market, TimeSpan.FromMinutes(5));

        Assert.Single((await market.Operator.GetAsync($"/v1/events?after=0&type={outcome}")).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task A_refund_that_fails_twice_goes_through_the_third_time()
    {
        var market = await platform.MarketplaceAsync();
        (await market.Operator.PostAsync("/v1/sandbox/clock/freeze")).Expect(200);
        var variant = (await market.StockedAsync(5)).VariantId;
        var order = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant, token: "tok_refund_fails"))).Expect(201);
        (await market.Buyer.PostAsync($"/v1/orders/{order.Id}/cancel")).Expect(200);

        var done = await AdvanceAsync(market, TimeSpan.FromHours(1));

        Assert.Single((await market.Operator.GetAsync("/v1/events?after=0&type=refund.sent")).Json.GetProperty("data").EnumerateArray());
        Assert.Contains(done.Json.GetProperty("done").EnumerateArray(), work => work.GetProperty("work").GetString() == "send_refunds" && work.GetProperty("count").GetInt32() >= 2);
    }

    [Theory]
    [InlineData("TRK_REFUSED", 422, "carrier_refused")]
    [InlineData("TRK_UNAVAILABLE", 503, "carrier_unavailable")]
    public async Task A_carrier_that_fails_takes_nothing_out_of_the_stock(string number, int status, string code)
    {
        var market = await platform.MarketplaceAsync();
        var order = await ConfirmedAsync(market);

        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", ParcelOf(order, number))).ExpectProblem(status, code);

        Assert.Equal("confirmed", (await market.Seller.GetAsync($"/v1/orders/{order.Id}")).Json.GetProperty("status").GetString());
        Assert.Empty((await market.Seller.GetAsync($"/v1/orders/{order.Id}/shipments")).Json.GetProperty("data").EnumerateArray());
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", ParcelOf(order, "TRK_OK"))).Expect(201);
    }

    [Fact]
    public async Task A_carrier_that_is_back_takes_the_shipment_under_the_same_key()
    {
        var market = await platform.MarketplaceAsync();
        var order = await ConfirmedAsync(market);
        var parcel = ParcelOf(order, $"TRK_LATE_{Guid.NewGuid():N}");

        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", parcel, ("Idempotency-Key", "one"))).ExpectProblem(503, "carrier_unavailable");
        var sent = (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", parcel, ("Idempotency-Key", "one"))).Expect(201);

        Assert.Equal(sent.Text, (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", parcel, ("Idempotency-Key", "one"))).Expect(201).Text);
        Assert.Equal("shipped", (await market.Seller.GetAsync($"/v1/orders/{order.Id}")).Json.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("ok", 1)]
    [InlineData("fail/2", 3)]
    public async Task A_receiver_fails_as_often_as_its_path_says(string path, int attempts)
    {
        var market = await platform.MarketplaceAsync();
        var endpoint = (await market.Seller.PostAsync("/v1/webhook-endpoints",
            new { url = $"{platform.Server.BaseUrl}/sandbox/receivers/{path}", event_types = new[] { "product.created" } })).Expect(201);

        await market.StockedAsync(0);

        var deliveries = $"/v1/webhook-endpoints/{endpoint.Id}/deliveries?status=succeeded";
        await ATradeFromOrderToPayout.Eventually(async () => (await market.Seller.GetAsync(deliveries)).Json.GetProperty("data").GetArrayLength() == 1);
        Assert.Equal(attempts, (await market.Seller.GetAsync(deliveries)).Json.GetProperty("data")[0].GetProperty("attempts").GetArrayLength());
    }

    [Theory]
    [InlineData("/sandbox/receivers/status/418", 418)]
    [InlineData("/sandbox/receivers/slow/0", 204)]
    [InlineData("/sandbox/receivers/fail/21", 404)]
    [InlineData("/sandbox/receivers/slow/21", 404)]
    [InlineData("/sandbox/receivers/status/99", 404)]
    public async Task Receivers_keep_within_their_bounds(string path, int status)
    {
        using var http = new HttpClient();
        using var reply = await http.PostAsync(new Uri(platform.Server.BaseUrl + path), null, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)reply.StatusCode);
    }

    private static async Task<Reply> ConfirmedAsync(Marketplace market)
    {
        var order = await market.PlacedAsync((await market.StockedAsync(5)).VariantId);
        return (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
    }

    private static object ParcelOf(Reply order, string number) => new
    {
        lines = new[] { new { order_line_id = order.Json.GetProperty("lines")[0].GetProperty("id").GetString(), quantity = 1 } },
        carrier = MagicValues.Carrier,
        tracking_number = number,
    };

    private static async Task<Reply> AdvanceAsync(Marketplace market, TimeSpan by)
    {
        var now = (await market.Operator.GetAsync("/v1/sandbox/clock")).Json.GetProperty("now").GetDateTimeOffset();
        var advance = (await market.Operator.PostAsync("/v1/sandbox/clock/advance", new { to = now + by })).Expect(202);
        Reply shown = null!;
        await ATradeFromOrderToPayout.Eventually(async () =>
            (shown = await market.Operator.GetAsync(advance.Headers["Location"])).Json.GetProperty("status").GetString() == "succeeded");
        return shown;
    }
}
