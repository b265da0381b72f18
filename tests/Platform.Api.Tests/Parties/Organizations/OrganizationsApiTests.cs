namespace Platform.Api.Tests.Parties.Organizations;

public sealed class OrganizationsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task Everybody_in_a_marketplace_sees_who_takes_part_page_by_page()
    {
        var market = await platform.MarketplaceAsync();
        var store = await market.JoinAsync(OrganizationKind.Retailer, parent: market.Buyer.OrganizationId);

        var first = (await market.Seller.GetAsync("/v1/organizations?limit=3")).Expect(200).Json;
        var second = (await market.Seller.GetAsync($"/v1/organizations?limit=3&cursor={first.GetProperty("next_cursor").GetString()}")).Expect(200).Json;

        Assert.Equal((true, 3), (first.GetProperty("has_more").GetBoolean(), first.GetProperty("data").GetArrayLength()));
        Assert.Equal((false, 1), (second.GetProperty("has_more").GetBoolean(), second.GetProperty("data").GetArrayLength()));
        Assert.Equal(store.OrganizationId.ToString(), first.GetProperty("data")[0].GetProperty("id").GetString());
        Assert.Equal(market.Buyer.OrganizationId.ToString(), first.GetProperty("data")[0].GetProperty("parent_id").GetString());
    }

    [Fact]
    public async Task One_kind_can_be_asked_for()
    {
        var market = await platform.MarketplaceAsync();

        var sellers = (await market.Buyer.GetAsync("/v1/organizations?kind=manufacturer")).Expect(200).Json.GetProperty("data");

        Assert.Equal(market.Seller.OrganizationId.ToString(), Assert.Single(sellers.EnumerateArray()).GetProperty("id").GetString());
    }
}
