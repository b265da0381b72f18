using System.Text.Json;
using Platform.Api.Tests.Catalog.Products;

namespace Platform.Api.Tests.Stock.Inventory;

public sealed class InventoryApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task An_adjustment_answers_with_its_movement_and_the_level_after_it()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(100)).VariantId;

        var adjusted = (await market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, -30, "breakage"))).Expect(201).Json;

        Assert.Equal(-30, adjusted.GetProperty("movement").GetProperty("quantity").GetInt32());
        Assert.Equal("breakage", adjusted.GetProperty("movement").GetProperty("reason").GetString());
        Assert.Equal((70, 0, 70), Level(adjusted.GetProperty("level")));
        Assert.Equal(adjusted.GetProperty("level").GetRawText(), (await LevelsAsync(market.Seller, $"variant_id={variant}"))[0].GetRawText());
        var movements = (await market.Seller.GetAsync($"/v1/inventory/movements?variant_id={variant}")).Expect(200).Json.GetProperty("data");
        Assert.Equal(adjusted.GetProperty("movement").GetRawText(), movements[0].GetRawText());
        Assert.Equal([-30, 100], movements.EnumerateArray().Select(movement => movement.GetProperty("quantity").GetInt32()));
    }

    [Fact]
    public async Task An_adjustment_needs_a_key_and_is_done_once_however_often_it_is_sent()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(0)).VariantId;
        var body = Adjustment(variant, 5, "received");

        (await market.Seller.SendAsync(HttpMethod.Post, "/v1/inventory/adjustments", body)).ExpectProblem(400, "idempotency_key_required");
        var replies = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => market.Seller.PostAsync("/v1/inventory/adjustments", body, ("Idempotency-Key", "the-one"))));
        var last = (await market.Seller.PostAsync("/v1/inventory/adjustments", body, ("Idempotency-Key", "the-one"))).Expect(201);

        Assert.Equal("true", last.Headers["Idempotent-Replayed"]);
        Assert.All(replies, reply => Assert.Contains(reply.Status, (int[])[201, 409]));
        Assert.Equal((5, 0, 5), Level((await LevelsAsync(market.Seller, $"variant_id={variant}"))[0]));
        (await market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, 6, "received"), ("Idempotency-Key", "the-one")))
            .ExpectProblem(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Stock_never_goes_below_zero()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(3)).VariantId;

        var refused = (await market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, -4, "gone"))).ExpectProblem(409, "insufficient_stock");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, -1, "gone"))));

        Assert.Equal((3, 0, 3), Level(refused.Json.GetProperty("level")));
        Assert.Equal(3, outcomes.Count(reply => reply.Status == 201));
        Assert.Equal((0, 0, 0), Level((await LevelsAsync(market.Seller, $"variant_id={variant}"))[0]));
    }

    [Fact]
    public async Task Every_fault_of_an_adjustment_is_named_at_once()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(0)).VariantId;
        var nowhere = "whs_01h455vb4pex5vsknk084sn02q";

        var refused = (await market.Seller.PostAsync("/v1/inventory/adjustments",
            new { variant_id = variant, warehouse_id = nowhere, quantity = "1.5", reason = "x" })).ExpectProblem(422, "invalid_request");
        var unknown = (await market.Buyer.PostAsync("/v1/inventory/adjustments", Adjustment(variant, 0, "x"))).ExpectProblem(422, "invalid_request");
        var large = (await market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, 999_999_999_999, "x"))).Expect(201);
        var larger = (await market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, 1, "x"))).ExpectProblem(422, "invalid_request");

        Assert.Equal(["/quantity not_whole", "/warehouse_id warehouse_unknown"], FaultsOf(refused));
        Assert.Equal(["/quantity nothing_moved", "/variant_id variant_unknown"], FaultsOf(unknown));
        Assert.Equal(["/quantity level_too_large"], FaultsOf(larger));
        Assert.Equal(999_999_999_999, large.Json.GetProperty("level").GetProperty("on_hand").GetInt64());
    }

    [Fact]
    public async Task A_seller_sees_its_own_stock_the_operator_all_and_others_none()
    {
        var market = await platform.MarketplaceAsync();
        var stocked = await market.StockedAsync(10);
        var query = $"sku={stocked.Sku}";

        Assert.Single(await LevelsAsync(market.Seller, query));
        Assert.Single(await LevelsAsync(market.Operator, query));
        Assert.Empty(await LevelsAsync(market.Buyer, query));
        Assert.Empty((await market.Buyer.GetAsync("/v1/inventory/movements")).Expect(200).Json.GetProperty("data").EnumerateArray());
        Assert.Empty((await market.Buyer.GetAsync("/v1/warehouses")).Expect(200).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task A_sellers_first_warehouse_is_made_on_first_use_and_once()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(0)).VariantId;

        var replies = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => market.Seller.PostAsync("/v1/inventory/adjustments", Adjustment(variant, 1, "received"))));

        Assert.All(replies, reply => reply.Expect(201));
        var warehouses = (await market.Seller.GetAsync("/v1/warehouses")).Expect(200).Json.GetProperty("data");
        Assert.Equal("main", Assert.Single(warehouses.EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal((8, 0, 8), Level((await LevelsAsync(market.Seller, $"variant_id={variant}"))[0]));
    }

    [Fact]
    public async Task A_warehouse_is_made_read_and_not_made_twice()
    {
        var market = await platform.MarketplaceAsync();
        var body = new { code = "east", name = "East", external_id = "W-1", metadata = new { dock = "7" } };
        var made = (await market.Seller.PostAsync("/v1/warehouses", body)).Expect(201);

        Assert.Equal(made.Text, (await market.Seller.GetAsync(made.Headers["Location"])).Expect(200).Text);
        (await market.Buyer.GetAsync(made.Headers["Location"])).ExpectProblem(404, "not_found");
        (await market.Seller.PostAsync("/v1/warehouses", body)).ExpectProblem(409, "warehouse_taken");
        Assert.Equal(made.Id, (await market.Seller.GetAsync("/v1/warehouses?external_id=W-1")).Json.GetProperty("data")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_event_tells_the_seller_alone_the_level_after_the_change()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(10)).VariantId;
        var level = (await LevelsAsync(market.Seller, $"variant_id={variant}"))[0];

        var told = Assert.Single(await ProductsApiTests.EventsAsync(platform, level.GetProperty("id").GetString()!));

        Assert.Equal("inventory.level.changed", told.GetProperty("type").GetString());
        Assert.Equal(level.GetRawText(), told.GetProperty("data").GetRawText());
        Assert.Equal(level.GetRawText(), (await market.Seller.GetAsync(told.GetProperty("resource").GetProperty("href").GetString()!))
            .Json.GetProperty("data")[0].GetRawText());
    }

    private static object Adjustment(string variant, long quantity, string reason) => new { variant_id = variant, quantity, reason };

    private static async Task<List<JsonElement>> LevelsAsync(Party party, string query) =>
        [.. (await party.GetAsync($"/v1/inventory?{query}")).Expect(200).Json.GetProperty("data").EnumerateArray()];

    private static (int OnHand, int Reserved, int Available) Level(JsonElement level) =>
        (level.GetProperty("on_hand").GetInt32(), level.GetProperty("reserved").GetInt32(), level.GetProperty("available").GetInt32());

    private static IEnumerable<string> FaultsOf(Reply reply) => reply.Json.GetProperty("errors").EnumerateArray()
        .Select(fault => $"{fault.GetProperty("pointer").GetString()} {fault.GetProperty("code").GetString()}").Order(StringComparer.Ordinal);
}
