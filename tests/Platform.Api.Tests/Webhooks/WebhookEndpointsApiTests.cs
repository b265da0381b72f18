namespace Platform.Api.Tests.Webhooks;

public sealed class WebhookEndpointsApiTests(PlatformFixture platform)
{
    private const string Url = "https://example.com/webhooks";

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_sealed()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/webhook-endpoints", new { url = Url, event_types = new[] { "order.*" }, description = "ERP" })).Expect(201);

        var secret = made.Json.Text("secret");
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        Assert.Equal($"/v1/webhook-endpoints/{made.Id}", made.Headers["Location"]);
        var shown = (await market.Seller.GetAsync(made.Headers["Location"])).Expect(200);
        Assert.False(shown.Json.TryGetProperty("secret", out _));
        Assert.Equal(("enabled", "ERP", 1), (shown.Json.Text("status"), shown.Json.Text("description"), shown.Json.GetProperty("version").GetInt32()));
        Assert.Equal("\"1\"", shown.Headers["ETag"]);

        await using var command = platform.Owner.CreateCommand("select secret from webhook_endpoints where id = $1");
        command.Parameters.Add(new() { Value = Platform.Kernel.Id<Platform.Webhooks.WebhookEndpoint>.Parse(made.Id).Value });
        var kept = (byte[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(-1, kept.AsSpan().IndexOf(Convert.FromBase64String(secret["whsec_".Length..])));
        Assert.DoesNotContain(secret, (await market.Seller.GetAsync("/v1/events")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_shows_the_secret_again_but_the_kept_reply_is_sealed()
    {
        var market = await platform.MarketplaceAsync();
        var wanted = new { url = Url, event_types = new[] { "order.*" } };
        var made = (await market.Seller.PostAsync("/v1/webhook-endpoints", wanted, ("Idempotency-Key", "secret"))).Expect(201);

        var again = (await market.Seller.PostAsync("/v1/webhook-endpoints", wanted, ("Idempotency-Key", "secret"))).Expect(201);

        Assert.Equal(made.Text, again.Text);
        await using var command = platform.Owner.CreateCommand("select body from idempotency_keys where tenant_id = $1 and status = 201");
        command.Parameters.Add(new() { Value = market.Tenant.Id.Value });
        var kept = (byte[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain("whsec_", System.Text.Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_see_it_but_the_operator_does()
    {
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(Url, "*");

        (await market.Operator.GetAsync(endpoint.Path)).Expect(200);
        (await market.Buyer.GetAsync(endpoint.Path)).ExpectProblem(404, "not_found");
        (await market.Buyer.PatchAsync(endpoint.Path, new { description = "mine" })).ExpectProblem(404, "not_found");
        (await market.Buyer.DeleteAsync(endpoint.Path)).ExpectProblem(404, "not_found");
        (await market.Buyer.GetAsync(endpoint.Path + "/deliveries")).ExpectProblem(404, "not_found");
        Assert.Equal(0, (await market.Buyer.GetAsync("/v1/webhook-endpoints")).Json.GetProperty("data").GetArrayLength());

        var elsewhere = await platform.MarketplaceAsync();
        (await elsewhere.Operator.GetAsync(endpoint.Path)).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task Scopes_are_asked_for()
    {
        var market = await platform.MarketplaceAsync();
        var reader = await market.JoinAsync(OrganizationKind.Retailer, ["webhooks:read"]);

        (await reader.GetAsync("/v1/webhook-endpoints")).Expect(200);
        (await reader.PostAsync("/v1/webhook-endpoints", new { url = Url, event_types = new[] { "*" } })).ExpectProblem(403, "missing_scope");
        (await reader.GetAsync("/v1/events")).ExpectProblem(403, "missing_scope");
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_named()
    {
        var market = await platform.MarketplaceAsync(TenantMode.Live);
        var refused = await market.Seller.PostAsync("/v1/webhook-endpoints", new
        {
            url = "http://user@127.0.0.1/#here",
            event_types = new[] { "order.*", "Order", "*.created" },
        });

        refused.ExpectProblem(422, "invalid_request");
        Assert.Equal(
            [
                "/url https_required", "/url credentials_in_url", "/url fragment_in_url", "/url address_not_public",
                "/event_types/1 not_an_event_type", "/event_types/2 not_an_event_type",
            ],
            refused.Json.GetProperty("errors").EnumerateArray().Select(fault => $"{fault.Text("pointer")} {fault.Text("code")}"));
    }

    [Theory]
    [InlineData("""{"event_types":["*"]}""", "/url")]
    [InlineData("""{"url":"https://example.com/"}""", "/event_types")]
    [InlineData("""{"url":"https://example.com/","event_types":[]}""", "/event_types")]
    [InlineData("""{"url":"https://example.com/","event_types":[null]}""", "/event_types/0")]
    [InlineData("""{"url":"https://example.com/","event_types":["*"],"secret":"mine"}""", "/secret")]
    [InlineData("""{"url":null,"event_types":["*"]}""", "/url")]
    public async Task Shape_faults_are_refused(string body, string pointer)
    {
        var market = await platform.MarketplaceAsync();
        var refused = await market.Seller.PostAsync("/v1/webhook-endpoints", body);

        Assert.InRange(refused.Status, 400, 422);
        Assert.Contains(refused.Json.GetProperty("errors").EnumerateArray(), fault => fault.Text("pointer") == pointer);
    }

    [Fact]
    public async Task This_machine_is_for_sandboxes()
    {
        var body = new { url = "http://127.0.0.1:9/", event_types = new[] { "*" } };
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var sandbox = await platform.MarketplaceAsync(TenantMode.Sandbox);

        (await live.Seller.PostAsync("/v1/webhook-endpoints", body)).ExpectProblem(422, "invalid_request");
        (await sandbox.Seller.PostAsync("/v1/webhook-endpoints", body)).Expect(201);
    }

    [Fact]
    public async Task It_is_changed_under_its_version_and_deleted()
    {
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(Url, "*");

        var changed = (await market.Seller.PatchAsync(endpoint.Path, new { url = Url + "/new", event_types = new[] { "order.*" }, enabled = false }, ("If-Match", "\"1\""))).Expect(200);
        Assert.Equal((Url + "/new", "disabled", "requested"), (changed.Json.Text("url"), changed.Json.Text("status"), changed.Json.Text("disabled_reason")));
        (await market.Seller.PatchAsync(endpoint.Path, new { enabled = true }, ("If-Match", "\"1\""))).ExpectProblem(412, "precondition_failed");
        (await market.Seller.PatchAsync(endpoint.Path, new { url = "nonsense" })).ExpectProblem(422, "invalid_request");
        (await market.Seller.PatchAsync(endpoint.Path, new { enabled = true })).Expect(200);

        (await market.Seller.DeleteAsync(endpoint.Path)).Expect(204);
        (await market.Seller.GetAsync(endpoint.Path)).ExpectProblem(404, "not_found");
        (await market.Seller.DeleteAsync(endpoint.Path)).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task Lists_go_page_by_page()
    {
        var market = await platform.MarketplaceAsync();
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add((await market.Seller.ListenAsync(Url, "*")).Id);

        var seen = new List<string>();
        var path = "/v1/webhook-endpoints?limit=2";
        for (string? cursor = null; ;)
        {
            var page = (await market.Seller.GetAsync(path + (cursor is null ? "" : $"&cursor={cursor}"))).Expect(200).Json;
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(one => one.Text("id")));
            if (!page.GetProperty("has_more").GetBoolean())
                break;
            cursor = page.Text("next_cursor");
        }

        Assert.Equal(made, seen);
        (await market.Seller.GetAsync("/v1/webhook-endpoints?cursor=nonsense")).ExpectProblem(400, "invalid_cursor");
        (await market.Seller.GetAsync("/v1/webhook-endpoints/whe_nonsense")).ExpectProblem(404, "not_found");
    }
}
