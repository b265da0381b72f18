using System.Text.Json;

namespace Platform.Api.Tests.Catalog.Products;

public sealed class ProductsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_product_reads_as_it_was_made()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", Bolt())).Expect(201);

        var read = (await market.Buyer.GetAsync(made.Headers["Location"])).Expect(200);

        Assert.Equal(made.Text, read.Text);
        Assert.Equal("\"1\"", read.Headers["ETag"]);
        var product = read.Json;
        Assert.Equal(market.Seller.OrganizationId.ToString(), product.GetProperty("seller_id").GetString());
        Assert.Equal("hardware/fasteners", product.GetProperty("category").GetString());
        var variant = product.GetProperty("variants")[0];
        Assert.Equal("0.0125", variant.GetProperty("price").GetProperty("amount").GetString());
        Assert.Equal((10, 5), (variant.GetProperty("moq").GetInt32(), variant.GetProperty("order_multiple").GetInt32()));
        Assert.Equal(["100 0.01", "1000 0.009"], variant.GetProperty("tiers").EnumerateArray()
            .Select(tier => $"{tier.GetProperty("from_quantity")} {tier.GetProperty("price").GetProperty("amount").GetString()}"));
    }

    [Fact]
    public async Task A_read_of_what_the_caller_has_is_not_sent_again()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", Bolt())).Expect(201);

        var again = (await market.Buyer.GetAsync($"/v1/products/{made.Id}", ("If-None-Match", "\"1\""))).Expect(304);

        Assert.Equal("", again.Text);
    }

    [Fact]
    public async Task Only_its_seller_changes_a_product()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", Bolt())).Expect(201);
        var edit = new { name = "Mine now" };

        foreach (var party in (Party[])[market.Buyer, market.Operator, await market.JoinAsync(OrganizationKind.Manufacturer)])
            (await party.PatchAsync($"/v1/products/{made.Id}", edit)).ExpectProblem(404, "not_found");
        (await (await platform.MarketplaceAsync()).Operator.GetAsync($"/v1/products/{made.Id}")).ExpectProblem(404, "not_found");
        var changed = (await market.Seller.PatchAsync($"/v1/products/{made.Id}", edit)).Expect(200);

        Assert.Equal(("Mine now", 2), (changed.Json.GetProperty("name").GetString(), changed.Json.GetProperty("version").GetInt32()));
        Assert.Equal((await market.Buyer.GetAsync($"/v1/products/{made.Id}")).Text, changed.Text);
    }

    [Fact]
    public async Task A_change_on_an_old_version_is_refused_with_the_product_as_it_is()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", Bolt())).Expect(201);
        (await market.Seller.PatchAsync($"/v1/products/{made.Id}", new { name = "Second" }, ("If-Match", "\"1\""))).Expect(200);

        var refused = (await market.Seller.PatchAsync($"/v1/products/{made.Id}", new { name = "Third" }, ("If-Match", "\"1\"")))
            .ExpectProblem(412, "precondition_failed");

        Assert.Equal("Second", refused.Json.GetProperty("current").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Every_fault_of_a_body_is_named_at_once()
    {
        var market = await platform.MarketplaceAsync();

        var refused = (await market.Seller.PostAsync("/v1/products", """
            {"name": "", "colour": "red", "category": "Hardware Store", "metadata": {"": "x"},
             "variants": [{"sku": "A", "unit": "PIECES", "price": {"amount": "0.1234567", "currency": "USD"}, "size": 3}, null]}
            """)).ExpectProblem(422, "invalid_request");

        Assert.Equal(
            [
                "/category invalid_format", "/colour unknown_field", "/metadata metadata_too_large", "/name too_short",
                "/variants/0/price invalid_value", "/variants/0/size unknown_field", "/variants/0/unit invalid_value", "/variants/1 required",
            ],
            FaultsOf(refused));
    }

    [Fact]
    public async Task Rules_between_members_are_named_at_once_too()
    {
        var market = await platform.MarketplaceAsync();

        var refused = (await market.Seller.PostAsync("/v1/products", """
            {"name": "Bolt", "variants": [{"sku": "A", "unit": "C62", "price": {"amount": "1", "currency": "USD"}, "moq": "0.5",
             "tiers": [{"from_quantity": 10, "price": {"amount": "1", "currency": "EUR"}}]}]}
            """)).ExpectProblem(422, "invalid_request");

        Assert.Equal(["/variants/0/moq not_whole", "/variants/0/tiers/0/price/currency currency_differs"], FaultsOf(refused));
    }

    [Fact]
    public async Task A_sku_or_external_id_that_is_taken_is_refused()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", Bolt("ERP-1", "A"))).Expect(201);

        (await market.Seller.PostAsync("/v1/products", Bolt("ERP-2", "A"))).ExpectProblem(409, "sku_taken");
        var taken = (await market.Seller.PostAsync("/v1/products", Bolt("ERP-1", "B"))).ExpectProblem(409, "product_external_id_taken");

        Assert.Equal(made.Id, taken.Json.GetProperty("current").GetProperty("id").GetString());
        (await (await market.JoinAsync(OrganizationKind.Distributor)).PostAsync("/v1/products", Bolt("ERP-1", "A"))).Expect(201);
    }

    [Fact]
    public async Task An_event_tells_what_changed()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", Bolt())).Expect(201);
        var edited = (await market.Seller.PatchAsync($"/v1/products/{made.Id}", new { name = "Second" })).Expect(200);

        var events = await EventsAsync(platform, made.Id);

        Assert.Equal(["product.created", "product.updated"], events.Select(fact => fact.GetProperty("type").GetString()));
        Assert.Equal(edited.Text, events[1].GetProperty("data").GetRawText());
        Assert.Equal("""{"name":"Hex bolt"}""", events[1].GetProperty("previous").GetRawText());
    }

    internal static object Bolt(string? externalId = null, string? sku = null, string category = "hardware/fasteners") => new
    {
        name = "Hex bolt",
        description = "Zinc plated",
        category,
        external_id = externalId,
        metadata = new Dictionary<string, string> { ["bin"] = "A-7" },
        variants = new[]
        {
            new
            {
                sku = sku ?? $"SKU-{Guid.NewGuid():N}"[..16],
                unit = "C62",
                price = new { amount = "0.0125", currency = "USD" },
                moq = 10,
                order_multiple = 5,
                tiers = new[]
                {
                    new { from_quantity = 100, price = new { amount = "0.01", currency = "USD" } },
                    new { from_quantity = 1000, price = new { amount = "0.009", currency = "USD" } },
                },
            },
        },
    };

    internal static async Task<List<JsonElement>> EventsAsync(PlatformFixture platform, string resourceId)
    {
        await using var command = platform.Owner.CreateCommand("select document from events where resource_id = $1 order by id");
        command.Parameters.Add(new() { Value = resourceId });
        await using var row = await command.ExecuteReaderAsync();
        var events = new List<JsonElement>();
        while (await row.ReadAsync())
            events.Add(JsonElement.Parse(row.GetString(0)));
        return events;
    }

    private static IEnumerable<string> FaultsOf(Reply reply) => reply.Json.GetProperty("errors").EnumerateArray()
        .Select(fault => $"{fault.GetProperty("pointer").GetString()} {fault.GetProperty("code").GetString()}").Order(StringComparer.Ordinal);
}
