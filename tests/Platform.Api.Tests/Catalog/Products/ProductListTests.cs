namespace Platform.Api.Tests.Catalog.Products;

public sealed class ProductListTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_walk_sees_every_product_once_while_others_are_made()
    {
        var market = await platform.MarketplaceAsync();
        var before = new List<string>();
        for (var i = 0; i < 30; i++)
            before.Add((await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt())).Expect(201).Id);
        var done = false;
        var writer = WriteAsync();

        var seen = await WalkAsync(market.Buyer, "limit=4");
        Volatile.Write(ref done, true);
        await writer;

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(before.AsEnumerable().Reverse(), seen.Where(before.Contains));
        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);

        async Task WriteAsync()
        {
            while (!Volatile.Read(ref done))
                (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt())).Expect(201);
        }
    }

    [Fact]
    public async Task Filters_find_exactly_what_they_say()
    {
        var market = await platform.MarketplaceAsync();
        var other = await market.JoinAsync(OrganizationKind.Distributor);
        var bolt = (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt("E-1", "S-1", "hardware/fasteners/bolts"))).Expect(201);
        var nut = (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt("E-2", "S-2", "hardware/fasteners"))).Expect(201);
        var rag = (await other.PostAsync("/v1/products", ProductsApiTests.Bolt("E-1", "S-1", "hardware-store"))).Expect(201);
        var middle = Uri.EscapeDataString(nut.Json.GetProperty("created_at").GetString()!);
        (await market.Seller.PatchAsync($"/v1/products/{bolt.Id}", new { name = "Later" })).Expect(200);

        var asked = new Dictionary<string, string[]>
        {
            [""] = [rag.Id, nut.Id, bolt.Id],
            ["category=hardware"] = [nut.Id, bolt.Id],
            ["category=hardware/fasteners"] = [nut.Id, bolt.Id],
            ["category=hardware/fasteners/bolts"] = [bolt.Id],
            ["category=hardware/fast"] = [],
            ["category=hard%25"] = [],
            ["external_id=E-1"] = [rag.Id, bolt.Id],
            [$"external_id=E-1&seller_id={other.OrganizationId}"] = [rag.Id],
            ["sku=S-2"] = [nut.Id],
            ["sku=s-2"] = [],
            [$"created_at[gte]={middle}"] = [rag.Id, nut.Id],
            [$"created_at[lt]={middle}"] = [bolt.Id],
            [$"updated_at[gte]={middle}&seller_id={market.Seller.OrganizationId}"] = [nut.Id, bolt.Id],
            [$"updated_at[lt]={middle}"] = [],
            [$"created_at[gte]=2020-01-01T00:00:00%2B05:30&sku=S-1&category=hardware-store"] = [rag.Id],
        };
        foreach (var (query, ids) in asked)
            Assert.Equal($"{query}: {string.Join(' ', ids)}", $"{query}: {string.Join(' ', await WalkAsync(market.Buyer, query))}");
    }

    [Theory]
    [InlineData("colour=red", 400, "unknown_parameter")]
    [InlineData("created_at=2026-01-01", 400, "unknown_parameter")]
    [InlineData("limit=501", 400, "invalid_parameter")]
    [InlineData("seller_id=org_1", 400, "invalid_parameter")]
    [InlineData("created_at[gte]=yesterday", 400, "invalid_parameter")]
    [InlineData("cursor=abc", 400, "invalid_cursor")]
    [InlineData("sku=%00", 400, "invalid_parameter")]
    public async Task What_a_list_cannot_take_is_refused(string query, int status, string code)
    {
        var market = await platform.MarketplaceAsync();

        (await market.Buyer.GetAsync($"/v1/products?{query}")).ExpectProblem(status, code);
    }

    [Theory]
    [InlineData("prd_01h455vb4pex5vsknk084sn02q")]
    [InlineData("ord_01h455vb4pex5vsknk084sn02q")]
    [InlineData("prd_")]
    [InlineData("1%20or%201=1")]
    public async Task An_id_that_names_nothing_is_not_found(string id)
    {
        var market = await platform.MarketplaceAsync();

        (await market.Buyer.GetAsync($"/v1/products/{id}")).ExpectProblem(404, "not_found");
    }

    private static async Task<List<string>> WalkAsync(Party party, string query)
    {
        var seen = new List<string>();
        var cursor = "";
        do
        {
            var page = (await party.GetAsync($"/v1/products?{query}{cursor}")).Expect(200).Json;
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(product => product.GetProperty("id").GetString()!));
            cursor = page.GetProperty("has_more").GetBoolean() ? $"&cursor={page.GetProperty("next_cursor").GetString()}" : null;
        }
        while (cursor is not null);
        return seen;
    }
}
