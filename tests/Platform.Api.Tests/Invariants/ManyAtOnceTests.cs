namespace Platform.Api.Tests.Invariants;

/// <summary>What holds for one request after the other holds for many at once.</summary>
public sealed class ManyAtOnceTests(PlatformFixture platform)
{
    [Fact]
    public async Task An_app_has_no_more_good_secrets_than_it_may()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller);

        await DemandLimitAsync(24, 10, "app_secret_limit", _ => seller.PostAsync($"/v1/apps/{app}/secrets"));
    }

    [Fact]
    public async Task An_app_has_no_more_good_keys_than_it_may()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller);

        await DemandLimitAsync(116, 100, "api_key_limit", one => seller.PostAsync("/v1/api-keys", new { app_id = app, name = $"key {one}" }));
    }

    [Fact]
    public async Task A_marketplace_has_no_more_identity_providers_than_it_may()
    {
        var market = await platform.MarketplaceAsync();

        await DemandLimitAsync(32, 20, "identity_provider_limit", one => market.Operator.PostAsync("/v1/identity-providers",
            new { name = $"provider {one}", issuer = $"https://login.example.com/{one}", audience = "https://api.example.com" }));
    }

    [Fact]
    public async Task An_organization_has_no_more_event_consumers_than_it_may()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;

        await DemandLimitAsync(64, 50, "event_consumer_limit", one => seller.PostAsync("/v1/event-consumers", new { name = $"consumer {one}" }));
    }

    [Fact]
    public async Task No_app_keeps_a_role_that_is_deleted_while_it_is_given()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller);
        for (var round = 0; round < 12; round++)
        {
            var role = (await seller.PostAsync("/v1/roles", new { name = $"role {round}", scopes = new[] { "products:read" } })).Expect(201).Id;

            var replies = await Task.WhenAll(
                seller.PatchAsync($"/v1/apps/{app}", new { roles = new[] { role } }),
                seller.DeleteAsync($"/v1/roles/{role}"));

            Assert.Contains((replies[0].Status, replies[1].Status), new[] { (200, 409), (422, 204) });
            (await seller.PatchAsync($"/v1/apps/{app}", new { roles = Array.Empty<string>() })).Expect(200);
        }
    }

    [Fact]
    public async Task Of_those_who_change_one_version_all_but_one_are_told_that_it_is_another_now()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller);
        for (var round = 1; round <= 6; round++)
        {
            var tag = $"\"{round}\"";
            await DemandOneAsync(round + 1, one => seller.PatchAsync($"/v1/apps/{app}", new { name = $"{round} {one}" }, ("If-Match", tag)));
        }
    }

    [Fact]
    public async Task Of_those_who_put_one_version_of_a_product_all_but_one_are_told_that_it_is_another_now()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var path = "/v1/products/external/bolt";
        (await seller.PutAsync(path, ContentOf("Bolt"))).Expect(201);
        for (var round = 1; round <= 6; round++)
        {
            var tag = $"\"{round}\"";
            await DemandOneAsync(round + 1, one => seller.PutAsync(path, ContentOf($"Bolt {round} {one}"), ("If-Match", tag)));
        }
    }

    private static object ContentOf(string name) => new
    {
        name,
        description = "Zinc plated",
        category = "hardware/fasteners",
        variants = new[] { new { sku = "BOLT", unit = "C62", price = new { amount = "10.00", currency = "USD" }, moq = 1, order_multiple = 1 } },
    };

    private static async Task<string> AppAsync(Party party) =>
        (await party.PostAsync("/v1/apps", new { name = "ERP", scopes = new[] { "products:read" } })).Expect(201).Id;

    private static async Task DemandLimitAsync(int asked, int limit, string code, Func<int, Task<Reply>> ask)
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, asked).Select(ask));

        Assert.Equal(limit, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.ExpectProblem(409, code));
    }

    private static async Task DemandOneAsync(int version, Func<int, Task<Reply>> ask)
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(ask));

        Assert.Single(replies, reply => reply.Status == 200);
        foreach (var late in replies.Where(reply => reply.Status != 200))
            Assert.Equal(version, late.ExpectProblem(412, "precondition_failed").Json.GetProperty("current").GetProperty("version").GetInt32());
    }
}
