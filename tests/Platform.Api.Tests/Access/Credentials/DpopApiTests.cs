using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class DpopApiTests(PlatformFixture platform)
{
    private string Url => platform.Server.BaseUrl;

    [Fact]
    public async Task A_bound_token_is_good_with_a_fresh_proof_by_its_key_and_without_it_for_nothing()
    {
        var (key, token) = await BoundTokenAsync();

        (await CallAsync(token, Proof(key, token))).Expect(200);
        (await CallAsync(token, Proof(key, token, url: Url.ToUpperInvariant().Replace("HTTP", "http", StringComparison.Ordinal) + "/v1/%70roducts"))).Expect(200);
        (await OAuthParty.SendAsync(HttpMethod.Get, $"{Url}/v1/products?limit=1", null, ("Authorization", $"DPoP {token}"), ("DPoP", Proof(key, token)))).Expect(200);

        (await TokenClient.GetAsync(Url, "/v1/products", token)).ExpectProblem(401, "unauthenticated");
        (await OAuthParty.SendAsync(HttpMethod.Get, $"{Url}/v1/products", null, ("Authorization", $"DPoP {token}"))).ExpectProblem(401, "invalid_dpop_proof");
    }

    [Fact]
    public async Task A_proof_is_good_once_and_for_this_very_call()
    {
        var (key, token) = await BoundTokenAsync();
        var proof = Proof(key, token);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CallAsync(token, proof)));
        Assert.Equal([200, .. Enumerable.Repeat(401, 7)], replies.Select(reply => reply.Status).Order());

        var now = DateTimeOffset.UtcNow;
        string[] wrong =
        [
            Proof(TestKey.New(), token),
            Proof(key, token, method: "POST"),
            Proof(key, token, url: $"{Url}/v1/orders"),
            Proof(key, token, url: "https://elsewhere.example/v1/products"),
            Proof(key, token, at: now.AddMinutes(-2)),
            Proof(key, token, at: now.AddMinutes(2)),
            Proof(key, "another token"),
            Proof(key, null),
            Proof(key, token, id: ""),
            Proof(key, token, type: "jwt"),
            Proof(key, token, jwk: TestKey.New().Jwk),
            Proof(key, token, jwk: new Dictionary<string, object>(key.Jwk) { ["d"] = "AAAA" }),
            "",
            "a.b.c",
        ];
        foreach (var one in wrong)
        {
            var refused = (await CallAsync(token, one)).ExpectProblem(401, "invalid_dpop_proof");
            Assert.StartsWith("DPoP ", refused.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        (await OAuthParty.SendAsync(HttpMethod.Get, $"{Url}/v1/products", null, ("Authorization", $"DPoP {token}"), ("DPoP", Proof(key, token)), ("DPoP", Proof(key, token))))
            .ExpectProblem(401, "invalid_dpop_proof");
    }

    [Fact]
    public async Task An_app_can_have_all_its_tokens_bound()
    {
        var market = await platform.MarketplaceAsync();
        var party = market.Seller;
        (await market.Operator.PatchAsync($"/v1/apps/{party.Credentials.ClientId}", new { dpop_bound_access_tokens = true })).Expect(200);

        OAuthParty.Refused(await TokenClient.PostAsync(party), 400, "invalid_dpop_proof");
        OAuthParty.Refused(await AskAsync(party, Proof(TestKey.New(), null, "POST", $"{Url}/oauth/revoke")), 400, "invalid_dpop_proof");
        Assert.Equal("DPoP", (await AskAsync(party, Proof(TestKey.New(), null, "POST", $"{Url}/oauth/token"))).Expect(200).Json.GetProperty("token_type").GetString());
    }

    [Fact]
    public async Task A_token_that_is_not_bound_is_no_dpop_token()
    {
        var token = await TokenClient.TokenAsync((await platform.MarketplaceAsync()).Buyer);

        (await CallAsync(token, Proof(TestKey.New(), token))).ExpectProblem(401, "unauthenticated");
    }

    private async Task<(TestKey Key, string Token)> BoundTokenAsync()
    {
        var key = TestKey.New();
        var reply = (await AskAsync((await platform.MarketplaceAsync()).Buyer, Proof(key, null, "POST", $"{Url}/oauth/token"))).Expect(200).Json;
        Assert.Equal("DPoP", reply.GetProperty("token_type").GetString());
        return (key, reply.GetProperty("access_token").GetString()!);
    }

    private Task<Reply> AskAsync(Party party, string proof) => OAuthParty.PostAsync(Url, "token", TokenClient.Form(party), ("DPoP", proof));

    private Task<Reply> CallAsync(string token, string proof) =>
        OAuthParty.SendAsync(HttpMethod.Get, $"{Url}/v1/products", null, ("Authorization", $"DPoP {token}"), ("DPoP", proof));

    private string Proof(
        TestKey key, string? token, string method = "GET", string? url = null, DateTimeOffset? at = null, string? id = null, string type = "dpop+jwt", object? jwk = null)
    {
        var claims = new Dictionary<string, object>
        {
            ["htm"] = method,
            ["htu"] = url ?? $"{Url}/v1/products",
            ["iat"] = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds(),
            ["jti"] = id ?? Guid.NewGuid().ToString(),
        };
        if (token is not null)
            claims["ath"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
        return key.Sign(claims, new() { ["typ"] = type, ["jwk"] = jwk ?? key.Jwk, ["kid"] = null });
    }
}
