extern alias released;

using System.Text;
using Platform.Api.Tests;
using Platform.Api.Tests.Webhooks;
using Earlier = released::Platform.Sdk;

namespace Platform.Sdk.Tests;

/// <summary>A change of the wire leaves an SDK that is not updated as it was: each speaks the version it was made for.</summary>
public sealed class SdkVersionsTests(PlatformFixture platform)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_SDK_of_an_earlier_release_orders_and_reads_in_its_own_words()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        using var wire = new Wire();
        var client = EarlierClient(market.Buyer, wire);

        var placed = await client.Orders.PlaceAsync(EarlierOrder(market, variant), Cancel);
        var read = await client.Orders.GetAsync(placed.Id, cancel: Cancel);

        Assert.Equal("US-IL", placed.DeliverTo.Region);
        Assert.Equal("US-IL", read.DeliverTo.Region);
        Assert.Contains("\"region\":\"US-IL\"", wire.Calls[0].Body, StringComparison.Ordinal);
        Assert.All(wire.Calls, call => Assert.Equal("2026-11-01", call.Headers["Api-Version"]));
        Assert.Equal("2026-11-01", Earlier.PlatformClient.ApiVersion);
    }

    [Fact]
    public async Task Today_s_SDK_reads_what_the_earlier_one_ordered_and_the_reverse()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        using var wire = new Wire();
        var (earlier, today) = (EarlierClient(market.Buyer, wire), TodaysClient(market.Buyer, wire));

        var byEarlier = await earlier.Orders.PlaceAsync(EarlierOrder(market, variant), Cancel);
        var byToday = await today.Orders.PlaceAsync(TodaysOrder(market, variant), Cancel);

        Assert.Equal("US-IL", byToday.DeliverTo.Subdivision);
        Assert.Equal("US-IL", (await today.Orders.GetAsync(byEarlier.Id, cancel: Cancel)).DeliverTo.Subdivision);
        Assert.Equal("US-IL", (await earlier.Orders.GetAsync(byToday.Id, cancel: Cancel)).DeliverTo.Region);
        Assert.All(wire.Calls, call => Assert.Contains(call.Headers["Api-Version"], (string[])[Earlier.PlatformClient.ApiVersion, PlatformClient.ApiVersion]));
        Assert.Contains("\"subdivision\":\"US-IL\"", wire.Calls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_SDK_verifies_and_reads_the_webhooks_of_the_endpoint_it_made()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        using var wire = new Wire();
        var (earlier, today) = (EarlierClient(market.Buyer, wire), TodaysClient(market.Buyer, wire));
        var toEarlier = await earlier.WebhookEndpoints.CreateAsync(new() { Url = $"{receiver.Url}/earlier", EventTypes = ["order.placed"] }, Cancel);
        var toToday = await today.WebhookEndpoints.CreateAsync(new() { Url = $"{receiver.Url}/today", EventTypes = [EventTypes.OrderPlaced] }, Cancel);

        var order = await today.Orders.PlaceAsync(TodaysOrder(market, variant), Cancel);
        var came = (await receiver.WaitAsync(2)).ToDictionary(one => one.Path);

        var (old, now) = (came["/earlier"], came["/today"]);
        var oldEvent = new Earlier.WebhookVerifier(toEarlier.Secret).Verify(name => old.Headers.GetValueOrDefault(name), Encoding.UTF8.GetBytes(old.Body));
        var nowEvent = new WebhookVerifier(toToday.Secret).Verify(name => now.Headers.GetValueOrDefault(name), Encoding.UTF8.GetBytes(now.Body));

        Assert.Equal((order.Id, "2026-11-01", "US-IL"), (oldEvent.Resource.Id, oldEvent.ApiVersion, oldEvent.DataAs<Earlier.Order>().DeliverTo.Region));
        Assert.Equal((order.Id, PlatformClient.ApiVersion, "US-IL"), (nowEvent.Resource.Id, nowEvent.ApiVersion, nowEvent.DataAs<Order>().DeliverTo.Subdivision));
        Assert.Equal("2026-11-01", toEarlier.AdditionalProperties["api_version"].ToString()); // a member that the earlier SDK does not know
    }

    private static Earlier.PlatformClient EarlierClient(Party party, Wire wire) => new(new Earlier.PlatformOptions
    {
        BaseUrl = new Uri(party.BaseUrl),
        Credential = Earlier.Credential.ApiKey(party.Credentials.ApiKey),
        Http = wire.Client,
    });

    private static PlatformClient TodaysClient(Party party, Wire wire) => new(new PlatformOptions
    {
        BaseUrl = new Uri(party.BaseUrl),
        Credential = Credential.Client(party.Credentials.ClientId, party.Credentials.ClientSecret),
        Http = wire.Client,
    });

    private static Earlier.PlaceOrderRequest EarlierOrder(Marketplace market, string variant) => new()
    {
        SellerId = market.Seller.OrganizationId.ToString(),
        Lines = [new() { VariantId = variant, Quantity = 1 }],
        DeliverTo = new() { Name = "Corner Hardware", Line1 = "1 Main Street", City = "Springfield", Region = "US-IL", PostalCode = "62701", Country = "US" },
        Payment = new() { Method = "card", Token = "tok_ok" },
    };

    private static PlaceOrderRequest TodaysOrder(Marketplace market, string variant) => new()
    {
        SellerId = market.Seller.OrganizationId.ToString(),
        Lines = [new() { VariantId = variant, Quantity = 1 }],
        DeliverTo = new() { Name = "Corner Hardware", Line1 = "1 Main Street", City = "Springfield", Subdivision = "US-IL", PostalCode = "62701", Country = "US" },
        Payment = new() { Method = "card", Token = "tok_ok" },
    };
}
