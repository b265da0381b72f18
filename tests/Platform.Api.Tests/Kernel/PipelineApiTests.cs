namespace Platform.Api.Tests.Kernel;

public sealed class PipelineApiTests(PlatformFixture platform)
{
    [Theory]
    [InlineData("DELETE", "/v1/orders")]
    [InlineData("PUT", "/v1/products")]
    [InlineData("OPTIONS", "/v1/products")]
    [InlineData("POST", "/v1/events")]
    public async Task A_method_that_a_resource_does_not_know_is_405_and_says_which_it_knows(string method, string path)
    {
        var market = await platform.MarketplaceAsync();

        var refused = await market.Seller.SendAsync(new HttpMethod(method), path, null);

        refused.ExpectProblem(405, "method_not_allowed");
        Assert.Contains("GET", refused.Headers["Allow"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_without_a_body_can_be_given_again()
    {
        var market = await platform.MarketplaceAsync();
        var endpoint = (await market.Seller.PostAsync("/v1/webhook-endpoints", new { url = "https://example.com/hook", event_types = new[] { "*" } })).Expect(201);

        (await market.Seller.DeleteAsync($"/v1/webhook-endpoints/{endpoint.Id}", ("Idempotency-Key", "gone"))).Expect(204);
        var again = (await market.Seller.DeleteAsync($"/v1/webhook-endpoints/{endpoint.Id}", ("Idempotency-Key", "gone"))).Expect(204);

        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
    }

    [Fact]
    public async Task A_key_in_the_path_that_is_too_long_is_refused_like_one_in_the_body()
    {
        var market = await platform.MarketplaceAsync();

        var refused = await market.Seller.PutAsync($"/v1/products/external/{new string('x', 256)}", new
        {
            name = "Bolt",
            variants = new[] { new { sku = "A", unit = "C62", price = new { amount = "1.00", currency = "USD" } } },
        });

        refused.ExpectProblem(400, "invalid_parameter");
    }
}
