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

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task Whatever_a_caller_accepts_the_answer_is_JSON(string accept)
    {
        var market = await platform.MarketplaceAsync();

        var reply = (await market.Seller.GetAsync("/v1/products", ("Accept", accept))).Expect(200);
        var refused = await market.Seller.GetAsync("/v1/products/nothing", ("Accept", accept));

        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
        refused.ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task A_form_where_none_is_read_is_no_fault_of_the_server()
    {
        var market = await platform.MarketplaceAsync();
        using var form = new StringContent("{}");
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{platform.Server.BaseUrl}/v1/products") { Content = form };
        request.Headers.Add("Authorization", $"Bearer {market.Seller.Credentials.ApiKey}");

        using var http = new HttpClient();
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        (await Reply.OfAsync(response)).Expect(200);
    }

    [Fact]
    public async Task A_header_of_bytes_that_are_no_text_is_refused_with_the_reason()
    {
        var market = await platform.MarketplaceAsync();
        using var http = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.Latin1 });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{platform.Server.BaseUrl}/v1/webhook-endpoints");
        request.Headers.Add("Authorization", $"Bearer {market.Seller.Credentials.ApiKey}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", "\u00ff\u00fe");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        (await Reply.OfAsync(response)).ExpectProblem(400, "idempotency_key_invalid");
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
