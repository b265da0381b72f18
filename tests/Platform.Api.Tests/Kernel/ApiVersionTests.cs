using Platform.Api.Tests.Access.Versions;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Kernel;

public sealed class ApiVersionTests(PlatformFixture platform)
{
    private static readonly string Oldest = VersionSteps.Oldest;

    [Fact]
    public void Versions_are_dates_in_order()
    {
        Assert.Equal(ApiVersion.Known.Select(version => version.Date).Distinct().Order(), ApiVersion.Known.Select(version => version.Date));
        Assert.True(ApiVersion.Known[0].IsBefore(ApiVersion.Newest));
        Assert.False(ApiVersion.Newest.IsBefore(ApiVersion.Newest));
    }

    [Fact]
    public async Task A_new_app_is_pinned_to_the_newest_version()
    {
        var market = await platform.MarketplaceAsync();

        Assert.Equal(ApiVersion.Newest.Text, (await market.Seller.GetAsync("/v1/products")).Headers["Api-Version"]);
    }

    [Fact]
    public async Task A_request_may_name_another_version()
    {
        var market = await platform.MarketplaceAsync();

        var reply = (await market.Seller.GetAsync("/v1/products", ("Api-Version", Oldest))).Expect(200);

        Assert.Equal(Oldest, reply.Headers["Api-Version"]);
        Assert.Equal("Api-Version", reply.Headers["Vary"]); // entity tags are the same in all versions
    }

    [Fact]
    public async Task An_app_stays_at_the_version_it_is_pinned_to()
    {
        var market = await platform.MarketplaceAsync();
        await platform.PinAsync(market.Seller, Oldest);

        Assert.Equal(Oldest, (await market.Seller.GetAsync("/v1/products")).Expect(200).Headers["Api-Version"]);
        Assert.Equal(ApiVersion.Newest.Text, (await market.Seller.GetAsync("/v1/products", ("Api-Version", ApiVersion.Newest.Text))).Headers["Api-Version"]);
    }

    [Fact]
    public async Task An_app_is_moved_to_another_version_by_its_owner()
    {
        var market = await platform.MarketplaceAsync();
        var app = $"/v1/apps/{market.Seller.Credentials.ClientId}";

        Assert.Equal(ApiVersion.Newest.Text, (await market.Seller.GetAsync(app)).Json.GetProperty("api_version").GetString());
        Assert.Equal(Oldest, (await market.Seller.PatchAsync(app, new { api_version = Oldest })).Expect(200).Json.GetProperty("api_version").GetString());
        await ATradeFromOrderToPayout.Eventually(async () => (await market.Seller.GetAsync("/v1/products")).Headers["Api-Version"] == Oldest);
        var refused = (await market.Seller.PatchAsync(app, new { api_version = "2020-01-01" })).ExpectProblem(422, "invalid_request");
        Assert.Equal("unknown_api_version", refused.Json.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Problems_say_their_version_too()
    {
        var market = await platform.MarketplaceAsync();
        var stranger = new Party(market.Seller.BaseUrl, default, new Api.Access.Credentials.IssuedCredentials("", "", "nobody's"));

        Assert.Equal(Oldest, (await stranger.GetAsync("/v1/products", ("Api-Version", Oldest))).ExpectProblem(401, "unauthenticated").Headers["Api-Version"]);
        Assert.Equal(Oldest, (await market.Seller.GetAsync("/v1/orders/ord_nothing", ("Api-Version", Oldest))).ExpectProblem(404, "not_found").Headers["Api-Version"]);
        Assert.Equal(ApiVersion.Newest.Text, (await market.Seller.GetAsync("/v1/nothing")).ExpectProblem(404, "not_found").Headers["Api-Version"]);
        Assert.Equal(Oldest, (await market.Seller.PutAsync("/v1/products", new { }, ("Api-Version", Oldest))).ExpectProblem(405, "method_not_allowed").Headers["Api-Version"]);
    }

    [Theory]
    [InlineData("2026-11-02")]
    [InlineData("1")]
    [InlineData("2026-11-01, 2026-11-20")]
    [InlineData("latest")]
    public async Task An_unknown_version_is_refused_with_those_there_are(string version)
    {
        var market = await platform.MarketplaceAsync();

        var refused = (await market.Seller.GetAsync("/v1/products", ("Api-Version", version))).ExpectProblem(400, "unknown_api_version");

        Assert.Equal(ApiVersion.Known.Select(known => known.Text), refused.Json.GetProperty("known_versions").EnumerateArray().Select(known => known.GetString()));
        Assert.Equal(ApiVersion.Newest.Text, refused.Headers["Api-Version"]);
    }

    [Fact]
    public async Task What_is_given_again_is_in_the_version_it_was_first_given_in()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        var order = market.OrderOf(variant);

        var first = (await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "versions"), ("Api-Version", Oldest))).Expect(201);
        var again = (await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "versions"))).Expect(201);

        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal(Oldest, again.Headers["Api-Version"]);
        Assert.Equal(first.Text, again.Text);
        Assert.Contains("\"region\"", again.Text, StringComparison.Ordinal);
    }
}
