using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Api.Tests.Catalog.Products;

public sealed class PutProductTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_put_makes_then_changes_and_then_writes_nothing()
    {
        var market = await platform.MarketplaceAsync();
        var path = "/v1/products/external/ERP%2F2026-7";

        var made = (await market.Seller.PutAsync(path, Content("Bolt", 10))).Expect(201);
        Assert.Equal("ERP/2026-7", made.Json.GetProperty("external_id").GetString());
        Assert.Equal(made.Text, (await market.Seller.GetAsync(path)).Expect(200).Text);

        var changed = (await market.Seller.PutAsync(path, Content("Bolt", 20))).Expect(200);
        Assert.Equal("\"2\"", changed.Headers["ETag"]);
        var unchanged = (await market.Seller.PutAsync(path, Content("Bolt", 20))).Expect(200);

        Assert.Equal(changed.Text, unchanged.Text);
        Assert.Equal(2, (await ProductsApiTests.EventsAsync(platform, made.Id)).Count);
        Assert.Equal(changed.Text, (await market.Buyer.GetAsync($"/v1/products/{made.Id}")).Text);
    }

    [Fact]
    public async Task A_put_of_what_was_read_writes_nothing()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt("ERP-1"))).Expect(201);
        var body = JsonNode.Parse(made.Text)!.AsObject();
        foreach (var name in (string[])["id", "seller_id", "external_id", "version", "created_at", "updated_at"])
            body.Remove(name);
        foreach (var variant in body["variants"]!.AsArray())
            _ = variant!.AsObject().Remove("id") && variant.AsObject().Remove("active");

        var put = (await market.Seller.PutAsync("/v1/products/external/ERP-1", body.ToJsonString())).Expect(200);

        Assert.Equal(made.Text, put.Text);
        Assert.Single(await ProductsApiTests.EventsAsync(platform, made.Id));
    }

    [Fact]
    public async Task Variants_are_matched_by_sku_and_what_is_left_out_becomes_inactive()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PutAsync("/v1/products/external/E", Content("Bolt", 1, "A", "B"))).Expect(201);

        var put = (await market.Seller.PutAsync("/v1/products/external/E", Content("Bolt", 1, "C", "A"))).Expect(200);

        Assert.Equal(["A True", "B False", "C True"], Variants(put).Select(variant => $"{variant.GetProperty("sku").GetString()} {variant.GetProperty("active")}"));
        Assert.Equal(Variants(made)[0].GetProperty("id").GetString(), Variants(put)[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Two_who_put_a_new_key_at_once_make_one_product()
    {
        var market = await platform.MarketplaceAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => market.Seller.PutAsync("/v1/products/external/RACE", Content("Bolt", 1, "R"))));

        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies, reply => Assert.Contains(reply.Status, (int[])[200, 201]));
        Assert.Single(replies.Select(reply => reply.Id).Distinct());
    }

    [Fact]
    public async Task Conditions_hold_for_a_put()
    {
        var market = await platform.MarketplaceAsync();
        var path = "/v1/products/external/E";
        (await market.Seller.PutAsync(path, Content("Bolt", 1), ("If-Match", "\"1\""))).ExpectProblem(412, "precondition_failed");
        (await market.Seller.PutAsync(path, Content("Bolt", 1), ("If-None-Match", "*"))).Expect(201);

        var there = (await market.Seller.PutAsync(path, Content("Nut", 1), ("If-None-Match", "*"))).ExpectProblem(412, "precondition_failed");
        (await market.Seller.PutAsync(path, Content("Nut", 1), ("If-Match", "\"7\""))).ExpectProblem(412, "precondition_failed");
        (await market.Seller.PutAsync(path, Content("Nut", 1), ("If-Match", "\"1\""))).Expect(200);

        Assert.Equal("Bolt", there.Json.GetProperty("current").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_key_is_its_sellers_own()
    {
        var market = await platform.MarketplaceAsync();
        var other = await market.JoinAsync(OrganizationKind.Distributor);
        var first = (await market.Seller.PutAsync("/v1/products/external/E", Content("Bolt", 1))).Expect(201);

        (await other.GetAsync("/v1/products/external/E")).ExpectProblem(404, "not_found");
        var second = (await other.PutAsync("/v1/products/external/E", Content("Nut", 1))).Expect(201);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, (await market.Buyer.GetAsync("/v1/products?external_id=E")).Json.GetProperty("data").GetArrayLength());
    }

    private static object Content(string name, int moq, params string[] skus) => new
    {
        name,
        variants = (skus.Length > 0 ? skus : ["ONLY"]).Select(sku => new { sku, unit = "C62", price = new { amount = "1.5", currency = "EUR" }, moq }),
    };

    private static List<JsonElement> Variants(Reply reply) => [.. reply.Json.GetProperty("variants").EnumerateArray()];
}
