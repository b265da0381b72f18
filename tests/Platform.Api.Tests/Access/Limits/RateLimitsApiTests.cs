using Platform.Api.Tests.Access.Credentials;

namespace Platform.Api.Tests.Access.Limits;

public sealed class RateLimitsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task Every_reply_tells_what_is_left_and_the_limit_is_kept()
    {
        await using var server = new PlatformServer(new Dictionary<string, string>(platform.Settings)
        {
            ["Limits__App__PerSecond"] = "0.02",
            ["Limits__App__Burst"] = "3",
            ["Limits__Address__PerSecond"] = "0.05",
            ["Limits__Address__Burst"] = "60",
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        var marketplace = await platform.MarketplaceAsync();
        var (mine, other) = (marketplace.Buyer.Credentials.ApiKey, marketplace.Seller.Credentials.ApiKey);

        for (var left = 2; left >= 0; left--)
        {
            var reply = (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", mine)).Expect(200);
            Assert.Equal("\"default\";q=3;w=150", reply.Headers["RateLimit-Policy"]);
            Assert.Matches($"^\"default\";r={left};t=([34][0-9]|50)$", reply.Headers["RateLimit"]);
        }

        var refused = (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", mine)).ExpectProblem(429, "too_many_requests");
        Assert.InRange(int.Parse(refused.Headers["Retry-After"]), 30, 50);
        Assert.Equal($"\"default\";r=0;t={refused.Headers["Retry-After"]}", refused.Headers["RateLimit"]);
        (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", other)).Expect(200);

        foreach (var path in (string[])["/v1/products", "/oauth/jwks", "/nowhere"])
            Assert.StartsWith("\"default\";q=60;w=1200", (await TokenClient.GetAsync(server.BaseUrl, path, null)).Headers["RateLimit-Policy"], StringComparison.Ordinal);

        var byAddress = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => TokenClient.GetAsync(server.BaseUrl, "/oauth/jwks", null)));
        Assert.Contains(byAddress, reply => reply.Status == 429 && int.Parse(reply.Headers["Retry-After"]) is > 0 and <= 20);
        (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", other)).Expect(429);
    }
}
