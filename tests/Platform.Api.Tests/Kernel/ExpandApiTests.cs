using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Kernel;

/// <summary>Objects beside their ids: one convention for every reply.</summary>
public sealed partial class ExpandApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task An_order_shows_its_parties_as_their_own_GET_does()
    {
        var marketplace = await platform.MarketplaceAsync();
        var order = await OrderedAsync(marketplace);

        var shown = await JsonAsync(marketplace.Buyer, $"/v1/orders/{order}?expand=seller,buyer");

        Assert.Equal(marketplace.Seller.OrganizationId.ToString(), Text(shown, "seller_id"));
        await SameAsync(marketplace.Buyer, $"/v1/organizations/{marketplace.Seller.OrganizationId}", shown.GetProperty("seller"));
        await SameAsync(marketplace.Buyer, $"/v1/organizations/{marketplace.Buyer.OrganizationId}", shown.GetProperty("buyer"));
        Assert.False(shown.TryGetProperty("payment", out _), "Nobody asked for the payment.");
    }

    [Fact]
    public async Task An_order_shows_its_money()
    {
        var marketplace = await platform.MarketplaceAsync();
        var order = await OrderedAsync(marketplace);

        var shown = await JsonAsync(marketplace.Seller, $"/v1/orders/{order}?expand=payment&expand=escrow");

        await SameAsync(marketplace.Seller, $"/v1/payments/{Text(shown, "payment_id")}", shown.GetProperty("payment"));
        await SameAsync(marketplace.Seller, $"/v1/orders/{order}/escrow", shown.GetProperty("escrow"));
    }

    [Fact]
    public async Task Lists_show_them_in_every_row()
    {
        var marketplace = await platform.MarketplaceAsync();
        for (var i = 0; i < 3; i++)
            await OrderedAsync(marketplace);

        var page = (await marketplace.Buyer.GetAsync("/v1/orders?limit=2&expand=seller,lines.variant")).Expect(200);

        Assert.All(page.Json.GetProperty("data").EnumerateArray(), order =>
        {
            Assert.Equal(Text(order, "seller_id"), Text(order.GetProperty("seller"), "id"));
            var line = order.GetProperty("lines")[0];
            Assert.Equal(Text(line, "variant_id"), Text(line.GetProperty("variant"), "id"));
            Assert.Equal(Text(line, "sku"), Text(line.GetProperty("variant"), "sku"));
        });
        Assert.True(page.Json.GetProperty("has_more").GetBoolean());
        Assert.Contains("expand=", page.Headers["Link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_go_three_steps_deep()
    {
        var marketplace = await platform.MarketplaceAsync();
        var stocked = await marketplace.StockedAsync(10);
        var order = (await marketplace.PlacedAsync(stocked.VariantId)).Id;

        var shown = await JsonAsync(marketplace.Buyer, $"/v1/orders/{order}?expand=lines.variant.product,payment.seller");

        var variant = shown.GetProperty("lines")[0].GetProperty("variant");
        Assert.Equal("Hex bolt M8", Text(variant, "product_name"));
        await SameAsync(marketplace.Buyer, $"/v1/products/{stocked.ProductId}", variant.GetProperty("product"));
        Assert.Equal(Text(shown, "seller_id"), Text(shown.GetProperty("payment").GetProperty("seller"), "id"));
        Assert.False(shown.TryGetProperty("seller", out _), "Only the payment's seller was asked for.");
    }

    [Fact]
    public async Task A_shipment_shows_its_order_with_what_is_in_it()
    {
        var marketplace = await platform.MarketplaceAsync();
        var order = await OrderedAsync(marketplace);
        var line = Text((await JsonAsync(marketplace.Seller, $"/v1/orders/{order}")).GetProperty("lines")[0], "id");
        (await marketplace.Seller.PostAsync($"/v1/orders/{order}/confirm")).Expect(200);
        (await marketplace.Seller.PostAsync($"/v1/orders/{order}/shipments", new
        {
            carrier = "Roadrunner",
            tracking_number = "T-1",
            lines = new[] { new { order_line_id = line, quantity = 1 } },
        })).Expect(201);

        var shipments = await JsonAsync(marketplace.Buyer, $"/v1/orders/{order}/shipments?expand=order.lines.variant");

        var shown = shipments.GetProperty("data")[0].GetProperty("order");
        Assert.Equal(order, Text(shown, "id"));
        Assert.Equal(JsonValueKind.Object, shown.GetProperty("lines")[0].GetProperty("variant").ValueKind);
    }

    [Fact]
    public async Task An_id_that_is_null_has_no_object()
    {
        var marketplace = await platform.MarketplaceAsync();
        var branch = await marketplace.JoinAsync(OrganizationKind.Retailer, parent: marketplace.Buyer.OrganizationId);

        var organizations = await JsonAsync(branch, "/v1/organizations?expand=parent");

        Assert.All(organizations.GetProperty("data").EnumerateArray(), row => Assert.Equal(
            Text(row, "parent_id"), row.GetProperty("parent") is { ValueKind: JsonValueKind.Object } parent ? Text(parent, "id") : null));
    }

    [Theory]
    [InlineData("selller", "buyer, escrow, lines.variant, payment, seller")]
    [InlineData("lines", "lines.variant")]
    [InlineData("lines.product", "lines.variant")]
    [InlineData("payment.order", "payment.buyer, payment.seller")]
    [InlineData("seller,total", "buyer")]
    [InlineData("lines.variant.product.seller", "at most 3")]
    public async Task An_unknown_path_is_refused_and_the_known_ones_are_named(string paths, string named)
    {
        var marketplace = await platform.MarketplaceAsync();

        var refused = (await marketplace.Buyer.GetAsync($"/v1/orders?expand={paths}")).ExpectProblem(400, "unknown_parameter");

        Assert.Contains(named, Text(refused.Json, "detail"), StringComparison.Ordinal);
        Assert.Equal("expand", Text(refused.Json.GetProperty("errors")[0], "pointer"));
    }

    [Fact]
    public async Task More_than_ten_paths_are_refused()
    {
        var marketplace = await platform.MarketplaceAsync();

        var paths = string.Join(',', Enumerable.Repeat("seller", 11));

        (await marketplace.Buyer.GetAsync($"/v1/orders?expand={paths}")).ExpectProblem(400, "invalid_parameter");
    }

    [Fact]
    public async Task Where_nothing_can_be_expanded_the_parameter_is_unknown()
    {
        var marketplace = await platform.MarketplaceAsync();
        var order = await OrderedAsync(marketplace);

        (await marketplace.Buyer.GetAsync("/v1/events?expand=resource")).ExpectProblem(400, "unknown_parameter");
        (await marketplace.Seller.PostAsync($"/v1/orders/{order}/confirm?expand=seller")).ExpectProblem(400, "unknown_parameter");
    }

    [Fact]
    public async Task What_is_a_stranger_s_stays_null()
    {
        var marketplace = await platform.MarketplaceAsync();
        var stranger = await marketplace.JoinAsync(OrganizationKind.Retailer);
        var order = await OrderedAsync(marketplace);
        await using var taking = platform.Owner.CreateCommand(
            "update payments set buyer_id = $1, seller_id = $1 where tenant_id = $2 and reference = $3");
        taking.Parameters.Add(new() { Value = stranger.OrganizationId.Value });
        taking.Parameters.Add(new() { Value = marketplace.Tenant.Id.Value });
        taking.Parameters.Add(new() { Value = order });
        Assert.Equal(1, await taking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        var shown = await JsonAsync(marketplace.Buyer, $"/v1/orders/{order}?expand=payment.buyer,seller");

        Assert.StartsWith("pay_", Text(shown, "payment_id"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("payment").ValueKind);
        Assert.Equal(JsonValueKind.Object, shown.GetProperty("seller").ValueKind);
    }

    [Fact]
    public async Task What_the_credential_s_scopes_do_not_let_one_read_is_not_expanded_either()
    {
        var marketplace = await platform.MarketplaceAsync();
        var clerk = await marketplace.JoinAsync(OrganizationKind.Retailer, [.. Scopes.All.Keys.Except(["payments:read"])]);

        var refused = (await clerk.GetAsync("/v1/orders?expand=payment")).ExpectProblem(403, "missing_scope");

        Assert.Equal("payments:read", Text(refused.Json, "required_scope"));
        (await clerk.GetAsync("/v1/orders?expand=seller")).Expect(200);
    }

    [Fact]
    public async Task An_expanded_reply_has_no_entity_tag()
    {
        var marketplace = await platform.MarketplaceAsync();
        var order = await OrderedAsync(marketplace);
        var tag = (await marketplace.Buyer.GetAsync($"/v1/orders/{order}")).Expect(200).Headers["ETag"];

        var shown = (await marketplace.Buyer.GetAsync($"/v1/orders/{order}?expand=seller", ("If-None-Match", tag))).Expect(200);

        Assert.DoesNotContain("ETag", shown.Headers.Keys);
        (await marketplace.Buyer.GetAsync($"/v1/orders/{order}", ("If-None-Match", tag))).Expect(304);
    }

    [Fact]
    public async Task A_longer_list_takes_no_more_statements()
    {
        await using var own = await platform.AnotherAsync(new Dictionary<string, string>
        {
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
            ["Logging__Console__FormatterName"] = "simple",
        });
        var marketplace = await own.MarketplaceAsync();
        for (var i = 0; i < 4; i++)
        {
            var seller = await marketplace.JoinAsync(OrganizationKind.Manufacturer);
            var variant = (await marketplace.StockedAsync(10, seller: seller)).VariantId;
            (await marketplace.Buyer.PostAsync("/v1/orders", marketplace.OrderOf(variant, seller: seller))).Expect(201);
        }

        var one = await StatementsAsync(own, marketplace.Buyer, "/v1/orders?limit=1&expand=seller,buyer,lines.variant.product");
        var four = await StatementsAsync(own, marketplace.Buyer, "/v1/orders?limit=4&expand=seller,buyer,lines.variant.product");

        Assert.Equal(["organizations", "products", "variants"], one);
        Assert.Equal(one, four);
    }

    private static async Task<string> OrderedAsync(Marketplace marketplace) =>
        (await marketplace.PlacedAsync((await marketplace.StockedAsync(10)).VariantId)).Id;

    private static async Task<JsonElement> JsonAsync(Party reader, string path) => (await reader.GetAsync(path)).Expect(200).Json;

    private static async Task SameAsync(Party reader, string path, JsonElement shown) =>
        Assert.Equal((await reader.GetAsync(path)).Expect(200).Text, shown.GetRawText());

    private static string? Text(JsonElement json, string member) => json.GetProperty(member).GetString();

    /// <summary>Which tables a request's statements of many ids begin with, as the server's log tells it.</summary>
    private static async Task<List<string>> StatementsAsync(RunningPlatform own, Party reader, string path)
    {
        var before = OfManyIds().Count(own.Server.Output);
        (await reader.GetAsync(path)).Expect(200);

        var (seen, last) = (new List<string>(), -1);
        for (var i = 0; i < 50 && (seen.Count == 0 || seen.Count != last); i++)
        {
            last = seen.Count;
            await Task.Delay(200, TestContext.Current.CancellationToken);
            seen = [.. OfManyIds().Matches(own.Server.Output).Skip(before).Select(match => match.Groups["table"].Value).Order(StringComparer.Ordinal)];
        }

        return seen;
    }

    [GeneratedRegex(@"FROM (?<table>organizations|products|variants) AS .* (= ANY|IN) \(@ids")]
    private static partial Regex OfManyIds();
}
