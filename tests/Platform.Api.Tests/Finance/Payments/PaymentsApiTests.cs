using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Finance.Payments;

public sealed class PaymentsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task Both_parties_see_a_payment_and_nobody_else_does()
    {
        var market = await platform.MarketplaceAsync();
        var order = await market.PlacedAsync((await market.StockedAsync(stock: 5)).VariantId, 2);
        var path = $"/v1/payments/{order.Json.GetProperty("payment_id").GetString()}";

        foreach (var party in new[] { market.Buyer, market.Seller, market.Operator })
        {
            var payment = (await party.GetAsync(path)).Expect(200).Json;
            Assert.Equal(("captured", order.Id, "20.00"), (payment.GetProperty("status").GetString(), payment.GetProperty("reference").GetString(), ATradeFromOrderToPayout.Amount(payment, "amount")));
        }

        (await (await market.JoinAsync(OrganizationKind.Retailer)).GetAsync(path)).ExpectProblem(404, "not_found");
    }

    [Theory]
    [InlineData("tok_declined", "card_declined")]
    [InlineData("tok_insufficient_funds", "insufficient_funds")]
    public async Task A_declined_payment_says_why(string token, string reason)
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;

        var declined = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant, token: token))).ExpectProblem(402, "card_declined");

        var payment = (await market.Buyer.GetAsync($"/v1/payments/{declined.Json.GetProperty("payment_id").GetString()}")).Expect(200).Json;
        Assert.Equal(("declined", reason), (payment.GetProperty("status").GetString(), payment.GetProperty("decline_code").GetString()));
    }
}
