using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class ClientAssertionsApiTests(PlatformFixture platform)
{
    private string Url => platform.Server.BaseUrl;

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    [InlineData("PS256")]
    [InlineData("RS256")]
    public async Task An_app_proves_itself_by_what_it_signs(string algorithm)
    {
        var key = TestKey.New(algorithm: algorithm);
        var (app, _) = await AppAsync(key);

        var token = (await AskAsync(key, OAuthParty.Claims(app, Url))).Expect(200).Json.GetProperty("access_token").GetString();

        (await TokenClient.GetAsync(Url, "/v1/products", token)).Expect(200);
        (await TokenClient.GetAsync(Url, "/v1/orders", token)).ExpectProblem(403, "missing_scope");
    }

    [Fact]
    public async Task An_assertion_is_good_once_on_all_servers()
    {
        var key = TestKey.New();
        var (app, _) = await AppAsync(key);
        var assertion = key.Sign(OAuthParty.Claims(app, Url));

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OAuthParty.PostAsync(Url, "token", OAuthParty.Asserting(assertion))));

        Assert.Equal([200, .. Enumerable.Repeat(401, 7)], replies.Select(reply => reply.Status).Order());
    }

    [Fact]
    public async Task What_the_standard_forbids_proves_nothing()
    {
        var (key, other) = (TestKey.New(), TestKey.New());
        var (app, market) = await AppAsync(key);
        var now = DateTimeOffset.UtcNow;
        (string What, object? Value)[] changes =
        [
            ("aud", $"{Url}/oauth/token"),
            ("aud", new[] { Url, "https://elsewhere.example" }),
            ("aud", null),
            ("iss", market.Seller.Credentials.ClientId),
            ("sub", market.Seller.Credentials.ClientId),
            ("exp", now.AddMinutes(-1).ToUnixTimeSeconds()),
            ("exp", now.AddMinutes(20).ToUnixTimeSeconds()),
            ("exp", "soon"),
            ("exp", null),
            ("nbf", now.AddMinutes(2).ToUnixTimeSeconds()),
            ("iat", now.AddMinutes(2).ToUnixTimeSeconds()),
            ("jti", null),
            ("jti", new string('j', 256)),
        ];
        foreach (var (what, value) in changes)
        {
            var claims = OAuthParty.Claims(app, Url);
            if (value is null)
                claims.Remove(what);
            else
                claims[what] = value;
            var reply = await AskAsync(key, claims);
            Assert.True(reply.Status == 401, $"{what} {value}: {reply.Text}");
            await ForgiveAsync();
        }

        string[] forged =
        [
            other.Sign(OAuthParty.Claims(app, Url)),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["typ"] = "at+jwt" }),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["typ"] = "dpop+jwt" }),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["kid"] = "another" }),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["crit"] = new[] { "exp" } }),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["alg"] = "none" }),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["alg"] = "HS256" }),
            key.Sign(OAuthParty.Claims(app, Url), new() { ["alg"] = "ES384" }),
            $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes("""{"alg":"none"}"""))}.{key.Sign(OAuthParty.Claims(app, Url)).Split('.')[1]}.",
            "a.b.c",
        ];
        foreach (var assertion in forged)
        {
            OAuthParty.Refused(await OAuthParty.PostAsync(Url, "token", OAuthParty.Asserting(assertion)), 401, "invalid_client");
            await ForgiveAsync();
        }

        var untyped = OAuthParty.Asserting(key.Sign(OAuthParty.Claims(app, Url)));
        untyped.Remove("client_assertion_type");
        OAuthParty.Refused(await OAuthParty.PostAsync(Url, "token", untyped), 400, "invalid_request");
        var twice = OAuthParty.Asserting(key.Sign(OAuthParty.Claims(app, Url)));
        OAuthParty.Refused(await OAuthParty.PostAsync(Url, "token", twice, ("Authorization", OAuthParty.Basic(market.Buyer))), 400, "invalid_request");
        (await AskAsync(key, OAuthParty.Claims(app, Url))).Expect(200);
    }

    [Fact]
    public async Task Keys_are_read_where_the_app_publishes_them_and_a_new_one_is_good_at_once()
    {
        var (first, second) = (TestKey.New("first"), TestKey.New("second"));
        await using var published = await PublishedAsync(first, second);
        var market = await platform.MarketplaceAsync();
        var app = (await market.Seller.PostAsync("/v1/apps", new { name = "ERP", scopes = new[] { "products:read" }, jwks_uri = published.Urls.First() + "/keys" })).Expect(201).Id;

        (await AskAsync(first, OAuthParty.Claims(app, Url))).Expect(200);
        (await AskAsync(second, OAuthParty.Claims(app, Url))).Expect(200);
        (await AskAsync(TestKey.New("first"), OAuthParty.Claims(app, Url))).Expect(401);
    }

    [Fact]
    public async Task Keys_that_cannot_be_used_are_refused_one_by_one()
    {
        var market = await platform.MarketplaceAsync();
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var (good, weak) = (TestKey.New("good").Jwk, TestKey.OfRsa("weak", "RS256", 1024).Jwk);
        var noPoint = new Dictionary<string, object>(good) { ["kid"] = "no point", ["x"] = good["y"] };

        var refused = await market.Seller.PostAsync("/v1/apps", new { name = "ERP", jwks = new { keys = new[] { good, weak, good, noPoint } }, jwks_uri = "http://example.com/keys" });

        refused.ExpectProblem(422, "invalid_request");
        Assert.Equal(
            ["/jwks/keys/1 not_a_public_key", "/jwks/keys/2/kid duplicate", "/jwks/keys/3 not_a_public_key", "/jwks_uri https_required", "/jwks_uri not_both"],
            refused.Json.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}").Order(StringComparer.Ordinal));

        var secret = new Dictionary<string, object>(good) { ["d"] = "AAAA" };
        var told = await market.Seller.PostAsync("/v1/apps", new { name = "ERP", jwks = new { keys = new[] { secret } } });
        Assert.Contains("/jwks/keys/0/d", told.ExpectProblem(422, "invalid_request").Text, StringComparison.Ordinal);
        Assert.Contains("address_not_public", (await live.Seller.PostAsync("/v1/apps", new { name = "ERP", jwks_uri = "https://127.0.0.1/keys" })).Expect(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_shown_replaced_and_taken_away()
    {
        var key = TestKey.New();
        var (app, market) = await AppAsync(key);
        Assert.Equal("k1", (await market.Seller.GetAsync($"/v1/apps/{app}")).Json.GetProperty("jwks").GetProperty("keys")[0].GetProperty("kid").GetString());

        var moved = (await market.Seller.PatchAsync($"/v1/apps/{app}", new { jwks_uri = "https://example.com/keys" })).Expect(200).Json;
        Assert.Equal(("https://example.com/keys", "Null"), (moved.GetProperty("jwks_uri").GetString(), moved.GetProperty("jwks").ValueKind.ToString()));
        Assert.Equal("https://example.com/keys", (await market.Seller.PatchAsync($"/v1/apps/{app}", new { name = "ERP 2" })).Expect(200).Json.GetProperty("jwks_uri").GetString());

        var gone = (await market.Seller.PatchAsync($"/v1/apps/{app}", new { jwks = new { keys = Array.Empty<object>() } })).Expect(200).Json;
        Assert.Equal("Null Null", $"{gone.GetProperty("jwks_uri").ValueKind} {gone.GetProperty("jwks").ValueKind}");
        (await AskAsync(key, OAuthParty.Claims(app, Url))).Expect(401);
    }

    [Fact]
    public async Task Whoever_gives_an_app_keys_must_have_what_it_may_do()
    {
        var market = await platform.MarketplaceAsync();
        var narrow = await market.JoinAsync(OrganizationKind.Operator, ["apps:edit", "apps:read"]);
        var keys = new { jwks = new { keys = new[] { TestKey.New().Jwk } } };

        (await narrow.PatchAsync($"/v1/apps/{market.Operator.Credentials.ClientId}", keys)).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PatchAsync($"/v1/apps/{market.Operator.Credentials.ClientId}", new { jwks = new { keys = Array.Empty<object>() } })).Expect(200);
    }

    [Fact]
    public async Task How_a_credential_is_guarded_is_for_whoever_has_what_it_may_do()
    {
        var market = await platform.MarketplaceAsync();
        var narrow = await market.JoinAsync(OrganizationKind.Operator, ["apps:write", "apps:read", "api_keys:write", "api_keys:read"]);
        var (app, key) = (market.Operator.Credentials.ClientId, (await market.Operator.PostAsync("/v1/api-keys", new { app_id = market.Operator.Credentials.ClientId, name = "key" })).Expect(201).Id);

        foreach (var change in new object[] { new { ip_allow_list = Array.Empty<string>() }, new { dpop_bound_access_tokens = false } })
            (await narrow.PatchAsync($"/v1/apps/{app}", change)).ExpectProblem(403, "credential_scope_not_held");
        foreach (var change in new object[] { new { ip_allow_list = Array.Empty<string>() }, new { expires_at = DateTimeOffset.UtcNow.AddYears(9) } })
            (await narrow.PatchAsync($"/v1/api-keys/{key}", change)).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PostAsync($"/v1/apps/{app}/enable")).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PatchAsync($"/v1/apps/{app}", new { name = "another" })).Expect(200);
    }

    [Fact]
    public async Task A_key_set_that_nobody_can_read_proves_nothing_and_hurts_nobody()
    {
        var key = TestKey.New();
        await using var published = await PublishedAsync(http => http.Response.WriteAsync($$"""{"keys":[{"kty":"\ud800"},{{JsonSerializer.Serialize(key.Jwk)}}]}"""));
        var market = await platform.MarketplaceAsync();
        var app = (await market.Seller.PostAsync("/v1/apps", new { name = "ERP", jwks_uri = published.Urls.First() + "/keys" })).Expect(201).Id;

        OAuthParty.Refused(await AskAsync(key, OAuthParty.Claims(app, Url)), 401, "invalid_client");
    }

    private async Task<(string App, Marketplace Market)> AppAsync(TestKey key)
    {
        var market = await platform.MarketplaceAsync();
        return ((await market.Seller.PostAsync("/v1/apps", new { name = "ERP", scopes = new[] { "products:read" }, jwks = new { keys = new[] { key.Jwk } } })).Expect(201).Id, market);
    }

    private Task<Reply> AskAsync(TestKey key, Dictionary<string, object> claims) => OAuthParty.PostAsync(Url, "token", OAuthParty.Asserting(key.Sign(claims)));

    /// <summary>So many wrong ones would lock the client out.</summary>
    private async Task ForgiveAsync()
    {
        await using var forgive = platform.Owner.CreateCommand("delete from credential_attempts");
        await forgive.ExecuteNonQueryAsync();
    }

    /// <summary>Publishes one key more with every request.</summary>
    private static Task<WebApplication> PublishedAsync(params TestKey[] keys)
    {
        var asked = 0;
        return PublishedAsync(http => http.Response.WriteAsJsonAsync(new { keys = keys.Take(Interlocked.Increment(ref asked)).Select(key => key.Jwk) }));
    }

    private static async Task<WebApplication> PublishedAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
