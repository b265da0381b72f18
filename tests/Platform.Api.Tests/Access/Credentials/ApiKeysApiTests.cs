namespace Platform.Api.Tests.Access.Credentials;

public sealed class ApiKeysApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_key_may_have_fewer_scopes_than_its_app_and_none_beyond()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read", "orders:read"]);
        var key = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "catalog", scopes = new[] { "products:read" } })).Expect(201);
        var text = key.Json.GetProperty("key").GetString()!;

        (await AppsApiTests.GetAsync(seller, "/v1/products", text)).Expect(200);
        (await AppsApiTests.GetAsync(seller, "/v1/orders", text)).ExpectProblem(403, "missing_scope");
        Fault(await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "x", scopes = new[] { "products:read", "escrow:read" } }), "/scopes/1", "not_a_scope_of_the_app");
        Fault(await seller.PatchAsync($"/v1/api-keys/{key.Id}", new { scopes = new[] { "escrow:read" } }), "/scopes/0", "not_a_scope_of_the_app");

        (await seller.PatchAsync($"/v1/api-keys/{key.Id}", new { scopes = new[] { "orders:read" } })).Expect(200);
        await AppsApiTests.WithinFiveSecondsAsync(async () => (await AppsApiTests.GetAsync(seller, "/v1/orders", text)).Status == 200);
    }

    [Fact]
    public async Task A_broad_scope_of_the_app_covers_its_parts()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["webhooks:read"]);
        var key = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "watch", scopes = new[] { "webhook_endpoints:read" } })).Expect(201);
        var form = AppsApiTests.FormOf(app.Id, await AppsApiTests.SecretAsync(seller, app.Id));
        form["scope"] = "webhook_endpoints:read";
        var token = (await TokenClient.PostAsync(seller.BaseUrl, form)).Expect(200).Json.GetProperty("access_token").GetString()!;

        foreach (var credential in (string[])[key.Json.GetProperty("key").GetString()!, token])
        {
            (await AppsApiTests.GetAsync(seller, "/v1/webhook-endpoints", credential)).Expect(200);
            (await AppsApiTests.GetAsync(seller, "/v1/webhook-deliveries/whd_01h455vb4pex5vsknk084sn02q", credential)).ExpectProblem(403, "missing_scope");
        }

        form["scope"] = "webhooks:write";
        Assert.Equal("invalid_scope", (await TokenClient.PostAsync(seller.BaseUrl, form)).Expect(400).Json.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_publishable_key_reads_the_catalog_and_nothing_else()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read", "orders:read"]);
        var key = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "storefront", kind = "publishable" })).Expect(201);
        var text = key.Json.GetProperty("key").GetString()!;

        Assert.StartsWith("mkp_test_", text, StringComparison.Ordinal);
        (await AppsApiTests.GetAsync(seller, "/v1/products", text)).Expect(200);
        (await AppsApiTests.GetAsync(seller, "/v1/orders", text)).ExpectProblem(403, "missing_scope");
        Fault(await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "x", kind = "publishable", scopes = new[] { "orders:read" } }), "/scopes/0", "not_for_publishable_keys");
        Fault(await seller.PatchAsync($"/v1/api-keys/{key.Id}", new { scopes = new[] { "orders:read" } }), "/scopes/0", "not_for_publishable_keys");

        var without = await AppsApiTests.AppAsync(seller, ["orders:read"]);
        Fault(await seller.PostAsync("/v1/api-keys", new { app_id = without.Id, name = "x", kind = "publishable" }), "/scopes/0", "not_a_scope_of_the_app");
    }

    [Fact]
    public async Task A_key_ends_when_it_was_said_to()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read"]);
        var key = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "short", expires_at = DateTimeOffset.UtcNow.AddSeconds(2) })).Expect(201);
        var text = key.Json.GetProperty("key").GetString()!;
        (await AppsApiTests.GetAsync(seller, "/v1/products", text)).Expect(200);

        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);

        (await AppsApiTests.GetAsync(seller, "/v1/products", text)).Expect(401);
        Fault(await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "past", expires_at = "2020-01-01T00:00:00Z" }), "/expires_at", "not_in_the_future");
    }

    [Fact]
    public async Task A_revoked_key_is_listed_as_such_and_changes_no_more()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read"]);
        var (id, _) = await AppsApiTests.KeyOfAsync(seller, app.Id);

        var revoked = (await seller.PostAsync($"/v1/api-keys/{id}/revoke")).Expect(200);
        var again = (await seller.PostAsync($"/v1/api-keys/{id}/revoke")).Expect(200);

        Assert.Equal(revoked.Text, again.Text);
        Assert.Equal(revoked.Text, (await seller.GetAsync($"/v1/api-keys/{id}")).Expect(200).Text);
        (await seller.PatchAsync($"/v1/api-keys/{id}", new { name = "x" })).ExpectProblem(409, "api_key_is_revoked");
        Assert.Equal(1, (await seller.GetAsync($"/v1/api-keys?app_id={app.Id}")).Json.GetProperty("data").GetArrayLength());
        Assert.Equal(0, (await seller.GetAsync($"/v1/api-keys?app_id={app.Id}&kind=publishable")).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Where_a_credential_may_be_used_from_holds_for_keys_tokens_and_the_token_endpoint()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read"]);
        var (id, key) = await AppsApiTests.KeyOfAsync(seller, app.Id);
        var form = AppsApiTests.FormOf(app.Id, await AppsApiTests.SecretAsync(seller, app.Id));
        var token = (await TokenClient.PostAsync(seller.BaseUrl, form)).Expect(200).Json.GetProperty("access_token").GetString()!;

        (await seller.PatchAsync($"/v1/api-keys/{id}", new { ip_allow_list = new[] { "127.0.0.0/8", "::1" } })).Expect(200);
        (await AppsApiTests.GetAsync(seller, "/v1/products", key)).Expect(200);
        (await seller.PatchAsync($"/v1/apps/{app.Id}", new { ip_allow_list = new[] { "198.51.100.0/24" } })).Expect(200);

        await AppsApiTests.WithinFiveSecondsAsync(async () => (await AppsApiTests.GetAsync(seller, "/v1/products", key)).Status == 403);
        (await AppsApiTests.GetAsync(seller, "/v1/products", key)).ExpectProblem(403, "address_not_allowed");
        (await AppsApiTests.GetAsync(seller, "/v1/products", token)).ExpectProblem(403, "address_not_allowed");
        Assert.Equal("invalid_client", (await TokenClient.PostAsync(seller.BaseUrl, form)).Expect(401).Json.GetProperty("error").GetString());

        (await seller.PatchAsync($"/v1/apps/{app.Id}", new { ip_allow_list = Array.Empty<string>() })).Expect(200);
        await AppsApiTests.WithinFiveSecondsAsync(async () => (await AppsApiTests.GetAsync(seller, "/v1/products", key)).Status == 200);
    }

    private static void Fault(Reply reply, string pointer, string code)
    {
        var fault = Assert.Single(reply.ExpectProblem(422, "invalid_request").Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((pointer, code), (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString()));
    }
}
