using System.Text.Json;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.Versions;

public sealed class DeprecationsApiTests(PlatformFixture platform)
{
    private const string Change = "addresses_name_their_subdivision";

    [Fact]
    public async Task What_had_to_be_converted_for_an_app_is_counted_once_a_request()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        var orders = $"/v1/apps/{market.Buyer.Credentials.ClientId}/deprecations";
        (await market.Buyer.PostAsync("/v1/orders", new
        {
            seller_id = market.Seller.OrganizationId.ToString(),
            lines = new[] { new { variant_id = variant, quantity = 1 } },
            deliver_to = new { name = "Corner Hardware", line1 = "1 Main Street", city = "Springfield", region = "US-IL", postal_code = "62701", country = "US" },
            payment = new { method = "card", token = "tok_ok" },
        }, VersionSteps.InOldest)).Expect(201); // read up and written down: one request
        (await market.Buyer.GetAsync("/v1/orders", VersionSteps.InOldest)).Expect(200);
        (await market.Buyer.GetAsync("/v1/products", VersionSteps.InOldest)).Expect(200); // nothing differs there
        (await market.Buyer.GetAsync("/v1/orders")).Expect(200);

        JsonElement used = default;
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            var list = (await market.Buyer.GetAsync(orders)).Expect(200).Json.GetProperty("data");
            used = list.GetArrayLength() == 0 ? default : list.EnumerateArray().Single();
            return list.GetArrayLength() > 0 && used.GetProperty("uses").GetInt64() >= 2;
        });

        Assert.Equal(2, used.GetProperty("uses").GetInt64());
        Assert.Equal("version_change", used.GetProperty("kind").GetString());
        Assert.Equal(Change, used.GetProperty("name").GetString());
        Assert.Equal("2026-11-20", used.GetProperty("deprecated_on").GetString());
        Assert.Equal(JsonValueKind.Null, used.GetProperty("sunset_at").ValueKind);
        Assert.Equal($"/docs/changelog#{Change}", used.GetProperty("href").GetString());
        Assert.True(used.GetProperty("first_used_at").GetDateTimeOffset() <= used.GetProperty("last_used_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task An_app_that_speaks_the_newest_version_uses_nothing_old()
    {
        var market = await platform.MarketplaceAsync();
        (await market.Seller.GetAsync("/v1/orders")).Expect(200);

        Assert.Equal(0, (await market.Seller.GetAsync($"/v1/apps/{market.Seller.Credentials.ClientId}/deprecations")).Expect(200).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Another_s_app_does_not_exist()
    {
        var market = await platform.MarketplaceAsync();

        (await market.Seller.GetAsync($"/v1/apps/{market.Buyer.Credentials.ClientId}/deprecations")).ExpectProblem(404, "not_found");
        (await market.Operator.GetAsync($"/v1/apps/{market.Buyer.Credentials.ClientId}/deprecations")).Expect(200);
    }

    [Fact]
    public void Counts_that_could_not_be_written_are_given_back()
    {
        var uses = new DeprecatedUses(TimeProvider.System);
        foreach (var what in (string[])["one", "two", "one"])
            uses.Note(Request(), what);
        var taken = uses.Take();
        Assert.Empty(uses.Take());

        uses.Note(Request(), "one");
        uses.GiveBack(taken);

        Assert.Equal([("one", 3), ("two", 1)], uses.Take().Select(use => (use.What, use.Uses)).Order());
    }

    private static CallContext Request() => new()
    {
        Caller = new Caller(
            new Tenant { Id = new Id<Tenant>(Guid.Empty), Name = "a tenant", Mode = TenantMode.Live }, default, false, [],
            new Actor("app", "app_1"), new HashSet<string>()),
    };
}
