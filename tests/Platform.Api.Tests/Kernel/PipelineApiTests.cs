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
    public async Task A_refusal_of_what_reveals_a_secret_is_given_again_like_any_other()
    {
        var market = await platform.MarketplaceAsync();
        var wrong = new { url = "nowhere", event_types = new[] { "*" } };

        var first = (await market.Seller.PostAsync("/v1/webhook-endpoints", wrong, ("Idempotency-Key", "wrong"))).ExpectProblem(422, "invalid_request");
        var again = (await market.Seller.PostAsync("/v1/webhook-endpoints", wrong, ("Idempotency-Key", "wrong"))).ExpectProblem(422, "invalid_request");

        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal(first.Text, again.Text);
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

    [Fact]
    public async Task Bodies_that_trickle_in_hold_no_connection_to_the_database()
    {
        var market = await platform.MarketplaceAsync();
        using var stop = new CancellationTokenSource();
        var trickles = Enumerable.Range(0, 40).Select(_ => TrickleAsync(market.Seller, stop.Token)).ToList();

        for (var i = 0; i < 5; i++)
            (await market.StockedAsync(stock: 1)).ToString();
        await using var open = platform.Owner.CreateCommand(
            "select count(*) from pg_stat_activity where application_name = 'platform_app' and state = 'idle in transaction' and now() - xact_start > interval '1 second'");
        Assert.Equal(0L, await open.ExecuteScalarAsync(TestContext.Current.CancellationToken));

        await stop.CancelAsync();
        await Task.WhenAll(trickles);
    }

    private static async Task TrickleAsync(Party party, CancellationToken stop)
    {
        try
        {
            using var client = new System.Net.Sockets.TcpClient();
            var address = new Uri(party.BaseUrl);
            await client.ConnectAsync(address.Host, address.Port, stop);
            await using var stream = client.GetStream();
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
                $"POST /v1/products HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {party.Credentials.ApiKey}\r\n"
                + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n{"), stop);
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // enough
        }
    }
}
