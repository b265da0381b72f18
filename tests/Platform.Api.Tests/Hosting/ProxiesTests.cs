namespace Platform.Api.Tests.Hosting;

/// <summary>The tests connect from 127.0.0.1: who that is, the configuration says.</summary>
public sealed class ProxiesTests(PlatformFixture platform)
{
    [Fact]
    public async Task Who_is_not_trusted_cannot_say_for_whom_they_ask()
    {
        var market = await platform.MarketplaceAsync();

        var refused = await FromAsync(market.Seller, "203.0.113.7", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "api.example.com"));

        Assert.Equal("127.0.0.1", refused.Seen);
        Assert.StartsWith(platform.Server.BaseUrl + "/docs", refused.Type, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_trusted_proxy_the_last_entry_counts_and_nothing_before_it()
    {
        await using var behind = await platform.AnotherAsync(new Dictionary<string, string> { ["Proxies__Trusted__0"] = "127.0.0.1" });
        var seller = (await behind.MarketplaceAsync()).Seller;

        Assert.Equal("203.0.113.7", (await FromAsync(seller, "203.0.113.7")).Seen);
        Assert.Equal("203.0.113.7", (await FromAsync(seller, "192.0.2.1, 203.0.113.7")).Seen);
        Assert.Equal("203.0.113.7", (await FromAsync(seller, "127.0.0.1, 203.0.113.7:4711")).Seen);
        Assert.Equal("2001:db8::1", (await FromAsync(seller, "2001:db8::1")).Seen);
        Assert.Equal("2001:db8::1", (await FromAsync(seller, "192.0.2.1, [2001:db8::1]:4711")).Seen);
        Assert.Equal("127.0.0.1", (await FromAsync(seller, "203.0.113.7, 127.0.0.1")).Seen); // one hop, and no further
        foreach (var malformed in (string[])["nonsense", "203.0.113.7, nonsense", "203.0.113.7.1", "2001:db8::g", ","])
            Assert.Equal("127.0.0.1", (await FromAsync(seller, malformed)).Seen);

        var named = await FromAsync(seller, "203.0.113.7", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "api.example.com"));
        Assert.StartsWith("https://api.example.com/docs", named.Type, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_chain_only_those_are_believed_whom_the_next_one_is_trusted_to_name()
    {
        await using var behind = await platform.AnotherAsync(new Dictionary<string, string>
        {
            ["Proxies__Trusted__0"] = "127.0.0.0/8",
            ["Proxies__Trusted__1"] = "198.51.100.0/24",
            ["Proxies__Hops"] = "2",
            ["Limits__Address__PerSecond"] = "0.01",
            ["Limits__Address__Burst"] = "100",
        });
        var seller = (await behind.MarketplaceAsync()).Seller;

        Assert.Equal("203.0.113.7", (await FromAsync(seller, "203.0.113.7, 198.51.100.9")).Seen);
        Assert.Equal("203.0.113.7", (await FromAsync(seller, "192.0.2.1, 203.0.113.7, 198.51.100.9")).Seen);
        Assert.Equal("203.0.113.8", (await FromAsync(seller, "192.0.2.1, 203.0.113.8")).Seen);

        var reply = await AskAsync(seller, "203.0.113.9");
        while (reply.Status != 429)
            reply = await AskAsync(seller, "203.0.113.9");
        Assert.NotEqual(429, (await AskAsync(seller, "203.0.113.10")).Status);
    }

    [Fact]
    public async Task The_request_log_names_the_caller_and_not_the_proxy()
    {
        await using var behind = await platform.AnotherAsync(new Dictionary<string, string> { ["Proxies__Trusted__0"] = "127.0.0.1" });
        var seller = (await behind.MarketplaceAsync()).Seller;
        var refused = await AskAsync(seller, "203.0.113.7");

        Reply call = null!;
        await Journeys.ATradeFromOrderToPayout.Eventually(async () => (call = await seller.GetAsync($"/v1/request-log/{refused.Headers["Request-Id"]}")).Status == 200);

        Assert.Equal("203.0.113.7", call.Json.GetProperty("origin").GetString());
    }

    private static Task<Reply> AskAsync(Party party, string forwardedFor) => party.GetAsync("/v1/products/nothing", ("X-Forwarded-For", forwardedFor));

    /// <summary>The address that a key with an allow-list was refused for, and where the refusal says it is described.</summary>
    private static async Task<(string Seen, string Type)> FromAsync(Party party, string forwardedFor, params (string, string)[] headers)
    {
        var app = (await party.PostAsync("/v1/apps", new { name = "x", scopes = new[] { "products:read" } })).Expect(201);
        var key = (await party.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "x", ip_allow_list = new[] { "192.0.2.1" } })).Expect(201).Json.GetProperty("key").GetString();
        var refused = (await party.GetAsync("/v1/products", [("Authorization", $"Bearer {key}"), ("X-Forwarded-For", forwardedFor), .. headers])).ExpectProblem(403, "address_not_allowed");
        return (refused.Json.GetProperty("detail").GetString()!.Split(' ')[4].TrimEnd(','), refused.Json.GetProperty("type").GetString()!);
    }
}
