using System.Globalization;
using System.Text.Json;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Finance.Ledger;

public sealed class LedgerApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task Only_the_operator_reads_it()
    {
        var market = await platform.MarketplaceAsync();

        foreach (var path in new[] { "/v1/ledger/accounts", "/v1/ledger/trial-balance" })
        {
            (await market.Operator.GetAsync(path)).Expect(200);
            (await market.Seller.GetAsync(path)).ExpectProblem(403, "operator_only");
        }
    }

    [Fact]
    public async Task An_account_s_entries_add_up_to_its_balance_one_after_the_other()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 9, price: "3.335")).VariantId;
        for (var quantity = 1; quantity <= 3; quantity++)
            await market.PlacedAsync(variant, quantity);

        var clearing = (await market.Operator.GetAsync("/v1/ledger/accounts?kind=provider_clearing")).Expect(200).Json.GetProperty("data")[0];
        var entries = (await market.Operator.GetAsync($"/v1/ledger/accounts/{clearing.GetProperty("id").GetString()}/entries")).Expect(200)
            .Json.GetProperty("data").EnumerateArray().Reverse().ToList();

        Assert.Equal(3, entries.Count);
        var balance = 0m;
        foreach (var entry in entries)
        {
            Assert.Equal("debit", entry.GetProperty("side").GetString());
            balance -= Amount(entry, "amount");
            Assert.Equal(balance, Amount(entry, "balance_after"));
        }

        Assert.Equal(balance, Amount(clearing, "balance"));
        await ATradeFromOrderToPayout.BalancedAsync(market);
    }

    [Fact]
    public async Task A_marketplace_without_a_trade_balances()
    {
        var market = await platform.MarketplaceAsync();

        Assert.Equal("{\"is_balanced\":true,\"currencies\":[]}", (await market.Operator.GetAsync("/v1/ledger/trial-balance")).Expect(200).Text);
    }

    private static decimal Amount(JsonElement json, string member) => decimal.Parse(ATradeFromOrderToPayout.Amount(json, member), CultureInfo.InvariantCulture);
}
