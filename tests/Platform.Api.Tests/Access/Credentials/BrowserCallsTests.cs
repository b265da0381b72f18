using System.Net.Http.Headers;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>What a script on a web page may ask, and what of the answer its browser lets it read.</summary>
public sealed class BrowserCallsTests(PlatformFixture platform)
{
    private const string Shop = "https://shop.example.com";
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("GET", "/v1/products", "authorization,api-version,if-none-match")]
    [InlineData("POST", "/v1/orders", "authorization,content-type,idempotency-key")]
    [InlineData("DELETE", "/v1/nothing", "x-whatever")]
    public async Task A_browser_that_asks_whether_it_may_is_told_so_without_a_credential(string method, string path, string headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, platform.Server.BaseUrl + path);
        request.Headers.Add("Origin", Shop);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);

        var reply = (await SendAsync(request)).Expect(204);

        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
        Assert.Contains(method, reply.Headers["Access-Control-Allow-Methods"], StringComparison.Ordinal);
        Assert.Equal(headers, reply.Headers["Access-Control-Allow-Headers"]);
        Assert.Equal("86400", reply.Headers["Access-Control-Max-Age"]);
        Assert.False(reply.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        Assert.StartsWith("req_", reply.Headers["Request-Id"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_reads_the_catalog_with_a_publishable_key_and_all_that_the_reply_says_of_itself()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 1);
        var (_, key) = await KeyAsync(market.Seller);

        var reply = (await FromAsync(Shop, $"/v1/products/{bolt.ProductId}", key)).Expect(200);

        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
        var readable = reply.Headers["Access-Control-Expose-Headers"].Split(',');
        Assert.All((string[])["ETag", "Request-Id", "RateLimit", "RateLimit-Policy", "Retry-After", "Link", "Deprecation", "Sunset", "Api-Version", "Location"], name => Assert.Contains(name, readable));
    }

    [Theory]
    [InlineData("/v1/orders", null, 401)]
    [InlineData("/v1/orders", "mkp_test_nonsense", 401)]
    [InlineData("/v1/nothing", null, 404)]
    [InlineData("/v1/products?nothing=1", "mine", 400)]
    [InlineData("/v1/orders", "mine", 403)]
    [InlineData("/v1/products/prd_01h455vb4pex5vsknk084sn02q", "mine", 404)]
    public async Task A_page_can_read_why_not(string path, string? credential, int status)
    {
        var key = credential == "mine" ? (await KeyAsync((await platform.MarketplaceAsync()).Seller)).Text : credential;

        var reply = (await FromAsync(Shop, path, key)).Expect(status);

        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
        Assert.Contains("Request-Id", reply.Headers["Access-Control-Expose-Headers"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_read_that_its_rate_limit_is_used_up_or_its_URL_too_long()
    {
        await using var narrow = await platform.AnotherAsync(new Dictionary<string, string> { ["Limits__Address__PerSecond"] = "0.01", ["Limits__Address__Burst"] = "1" });
        var reply = await AnswerAsync(narrow.Server.BaseUrl, Shop, "/v1/products", null);
        while (reply.Status != 429)
            reply = await AnswerAsync(narrow.Server.BaseUrl, Shop, "/v1/products", null);
        var tooLong = (await FromAsync(Shop, "/v1/products?" + new string('a', 9000), null)).Expect(414);

        Assert.All([reply, tooLong], refused => Assert.Equal("*", refused.Headers["Access-Control-Allow-Origin"]));
        Assert.Contains("Retry-After", reply.Headers["Access-Control-Expose-Headers"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_allowed_origins_works_on_their_pages_only()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var (id, key) = await KeyAsync(seller, "https://Shop.Example.com:443", "https://*.example.org", "http://localhost:3000");

        foreach (var origin in (string[])[Shop, "https://www.example.org", "https://a.b.example.org", "http://localhost:3000"])
            (await FromAsync(origin, "/v1/products", key)).Expect(200);
        foreach (var origin in (string[])["https://example.org", "http://www.example.org", "https://www.example.org.evil.com", "https://evilexample.org", "https://evil.com/.example.org", "http://localhost:3001", "https://shop.example.com:444", "null"])
        {
            var refused = (await FromAsync(origin, "/v1/products", key)).ExpectProblem(403, "origin_not_allowed");
            Assert.Contains(origin, refused.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        }

        (await FromAsync(null, "/v1/products", key)).ExpectProblem(403, "origin_not_allowed");
        var shown = (await seller.GetAsync($"/v1/api-keys/{id}")).Expect(200).Json.GetProperty("allowed_origins").EnumerateArray().Select(origin => origin.GetString());
        Assert.Equal([Shop, "https://*.example.org", "http://localhost:3000"], shown);

        (await seller.PatchAsync($"/v1/api-keys/{id}", new { allowed_origins = new[] { "https://other.example" } })).Expect(200);
        await AppsApiTests.WithinFiveSecondsAsync(async () => (await FromAsync(Shop, "/v1/products", key)).Status == 403);
        (await seller.PatchAsync($"/v1/api-keys/{id}", new { allowed_origins = Array.Empty<string>() })).Expect(200);
        await AppsApiTests.WithinFiveSecondsAsync(async () => (await FromAsync(null, "/v1/products", key)).Status == 200);
    }

    [Theory]
    [InlineData("shop.example.com")]
    [InlineData("https://shop.example.com/")]
    [InlineData("https://shop.example.com/shop")]
    [InlineData("https://user@shop.example.com")]
    [InlineData("https://*.com")]
    [InlineData("https://a.*.com")]
    [InlineData("https://*")]
    [InlineData("*")]
    [InlineData("ftp://shop.example.com")]
    [InlineData("https://")]
    [InlineData("https://a b")]
    [InlineData("null")]
    public async Task What_is_no_origin_is_named(string origin)
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read"]);

        var refused = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "x", kind = "publishable", allowed_origins = new[] { Shop, origin } })).ExpectProblem(422, "invalid_request");

        var fault = refused.Json.GetProperty("errors")[0];
        Assert.Equal(("/allowed_origins/1", "not_an_origin"), (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_secret_key_has_no_origins_and_is_served_wherever_it_is_used()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppsApiTests.AppAsync(seller, ["products:read"]);

        var refused = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "x", allowed_origins = new[] { Shop } })).ExpectProblem(422, "invalid_request");

        Assert.Equal("not_for_secret_keys", refused.Json.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal("*", (await FromAsync(Shop, "/v1/products", seller.Credentials.ApiKey)).Expect(200).Headers["Access-Control-Allow-Origin"]);
    }

    private static async Task<(string Id, string Text)> KeyAsync(Party seller, params string[] origins)
    {
        var app = await AppsApiTests.AppAsync(seller, ["products:read"]);
        var key = (await seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "storefront", kind = "publishable", allowed_origins = origins })).Expect(201);
        return (key.Id, key.Json.GetProperty("key").GetString()!);
    }

    private Task<Reply> FromAsync(string? origin, string path, string? credential) => AnswerAsync(platform.Server.BaseUrl, origin, path, credential);

    private static Task<Reply> AnswerAsync(string server, string? origin, string path, string? credential)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, server + path);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (credential is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        return SendAsync(request);
    }

    private static async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
            return await Reply.OfAsync(response);
        }
    }
}
