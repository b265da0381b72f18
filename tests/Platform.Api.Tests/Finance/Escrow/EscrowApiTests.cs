using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Finance.Escrow;

public sealed class EscrowApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task The_escrow_account_of_an_order_holds_what_the_escrow_says()
    {
        var market = await platform.MarketplaceAsync();
        var order = await market.PlacedAsync((await market.StockedAsync(stock: 5, price: "12.50")).VariantId, 2);

        var escrow = (await market.Seller.GetAsync($"/v1/orders/{order.Id}/escrow")).Expect(200);
        var account = (await market.Operator.GetAsync($"/v1/ledger/accounts?kind=escrow&reference={order.Id}")).Expect(200).Json.GetProperty("data")[0];

        Assert.Equal("25.00", ATradeFromOrderToPayout.Amount(escrow.Json, "held"));
        Assert.Equal("25.00", ATradeFromOrderToPayout.Amount(account, "balance"));
        Assert.Equal(market.Buyer.OrganizationId.ToString(), account.GetProperty("owner_id").GetString());
    }

    [Fact]
    public async Task What_is_given_back_is_given_back_whole()
    {
        var market = await platform.MarketplaceAsync();
        var order = await market.PlacedAsync((await market.StockedAsync(stock: 5, price: "12.50")).VariantId, 2);

        (await market.Buyer.PostAsync($"/v1/orders/{order.Id}/cancel")).Expect(200);

        var escrow = (await market.Buyer.GetAsync($"/v1/orders/{order.Id}/escrow")).Expect(200).Json;
        Assert.Equal(("25.00", "0.00", "0.00"), (
            ATradeFromOrderToPayout.Amount(escrow, "paid_to_buyer"), ATradeFromOrderToPayout.Amount(escrow, "commission"), ATradeFromOrderToPayout.Amount(escrow, "held")));
    }
}
