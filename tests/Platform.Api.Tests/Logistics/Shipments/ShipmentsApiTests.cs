namespace Platform.Api.Tests.Logistics.Shipments;

public sealed class ShipmentsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task No_more_is_sent_than_was_ordered()
    {
        var (market, order, line) = await ConfirmedAsync(3);

        (await SendAsync(market.Seller, order, line, 2)).Expect(201);
        var tooMuch = await SendAsync(market.Seller, order, line, 2);

        tooMuch.ExpectProblem(422, "invalid_request");
        Assert.Equal("/lines/0/quantity", tooMuch.Json.GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Equal(1, (await market.Buyer.GetAsync($"/v1/orders/{order}/shipments")).Expect(200).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Only_the_seller_sends_and_records_the_delivery()
    {
        var (market, order, line) = await ConfirmedAsync(1);

        (await SendAsync(market.Buyer, order, line, 1)).ExpectProblem(403, "order_wrong_party");
        var shipment = (await SendAsync(market.Seller, order, line, 1)).Expect(201);
        (await DeliverAsync(market.Buyer, shipment)).ExpectProblem(403, "order_wrong_party");
        (await DeliverAsync(market.Seller, shipment)).Expect(200);
    }

    [Fact]
    public async Task A_shipment_is_delivered_once_and_never_in_the_future()
    {
        var (market, order, line) = await ConfirmedAsync(1);
        var shipment = (await SendAsync(market.Seller, order, line, 1)).Expect(201);

        (await market.Seller.PostAsync($"/v1/shipments/{shipment.Id}/deliver", new { delivered_at = "2100-01-01T00:00:00.000Z", signed_by = "R. Receiver" }))
            .ExpectProblem(422, "invalid_request");
        (await DeliverAsync(market.Seller, shipment)).Expect(200);
        (await DeliverAsync(market.Seller, shipment)).ExpectProblem(409, "shipment_already_delivered");
    }

    private async Task<(Marketplace Market, string Order, string Line)> ConfirmedAsync(int quantity)
    {
        var market = await platform.MarketplaceAsync();
        var order = await market.PlacedAsync((await market.StockedAsync(stock: 5)).VariantId, quantity);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        return (market, order.Id, order.Json.GetProperty("lines")[0].GetProperty("id").GetString()!);
    }

    private static Task<Reply> SendAsync(Party party, string order, string line, int quantity) => party.PostAsync($"/v1/orders/{order}/shipments", new
    {
        lines = new[] { new { order_line_id = line, quantity } },
        carrier = "DHL",
        tracking_number = "JD0140",
    });

    private static Task<Reply> DeliverAsync(Party party, Reply shipment) => party.PostAsync($"/v1/shipments/{shipment.Id}/deliver",
        new { delivered_at = shipment.Json.GetProperty("created_at").GetString(), signed_by = "R. Receiver" });
}
