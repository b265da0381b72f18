using Microsoft.AspNetCore.Http;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class IdentityProvidersApiTests(PlatformFixture platform)
{
    private readonly string audience = $"api://{Guid.NewGuid():N}";

    private string Url => platform.Server.BaseUrl;

    [Fact]
    public async Task A_token_of_a_trusted_issuer_calls_as_the_app_that_its_subject_was_bound_to()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        (await CallAsync(issuer.Token(audience, "erp"))).ExpectProblem(401, "unauthenticated");

        await BindAsync(market, provider, "erp", market.Seller);

        (await CallAsync(issuer.Token(audience, "erp"))).Expect(200);
        (await CallAsync(issuer.Token(audience, "erp", type: null), "/v1/orders")).Expect(200);
        (await CallAsync(issuer.Token(audience, "another"))).ExpectProblem(401, "unauthenticated");
        var made = (await OAuthParty.SendAsync(HttpMethod.Post, $"{Url}/v1/warehouses",
            new StringContent("""{"code":"w1","name":"North"}""", null, "application/json"), ("Authorization", $"Bearer {issuer.Token(audience, "erp")}"))).Expect(201);
        Assert.Equal(made.Id, (await market.Seller.GetAsync($"/v1/warehouses/{made.Id}")).Expect(200).Id);
    }

    [Fact]
    public async Task Its_scope_claim_narrows_what_the_app_may_do_and_never_widens_it()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer, new
        {
            name = "Entra",
            issuer = issuer.Url,
            audience,
            scope_claim = "scp",
            subject_claim = "azp",
            scope_map = new[] { new { value = "Catalog.Read", scopes = new[] { "products:read" } }, new { value = "All", scopes = new[] { "products:read", "ledger:read" } } },
        });
        await BindAsync(market, provider, "client-1", market.Seller);
        string Token(object? scp) => issuer.Token(audience, "user-9", new() { ["azp"] = "client-1", ["scp"] = scp });

        foreach (var scp in new object[] { "Catalog.Read", "openid products:read", new[] { "openid", "Catalog.Read" } })
        {
            (await CallAsync(Token(scp))).Expect(200);
            (await CallAsync(Token(scp), "/v1/orders")).ExpectProblem(403, "missing_scope");
        }

        (await CallAsync(Token("All"), "/v1/ledger/accounts")).ExpectProblem(403, "operator_only");
        (await CallAsync(Token("unknown"))).ExpectProblem(403, "missing_scope");
        (await CallAsync(Token(null))).ExpectProblem(403, "missing_scope");
        (await CallAsync(issuer.Token(audience, "client-1"))).ExpectProblem(401, "unauthenticated");
    }

    [Fact]
    public async Task A_token_that_was_not_issued_for_here_and_now_proves_nothing()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        await BindAsync(market, provider, "erp", market.Seller);
        var now = DateTimeOffset.UtcNow;

        string[] tokens =
        [
            issuer.Token("api://another", "erp"),
            issuer.Token(audience, "erp", new() { ["aud"] = null }),
            issuer.Token(audience, "erp", new() { ["iss"] = issuer.Url + "/" }),
            issuer.Token(audience, "erp", new() { ["exp"] = now.AddSeconds(-1).ToUnixTimeSeconds() }),
            issuer.Token(audience, "erp", new() { ["exp"] = null }),
            issuer.Token(audience, "erp", new() { ["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds() }),
            issuer.Token(audience, "erp", new() { ["sub"] = null }),
            issuer.Token(audience, "erp", new() { ["cnf"] = new Dictionary<string, string> { ["x5t#S256"] = "AAAA" } }),
            issuer.Token(audience, "erp", new() { ["cnf"] = new { jkt = "bound to a key" } }),
            issuer.Token(audience, "erp", key: TestKey.New()),
            issuer.Token(audience, "erp", key: TestKey.New("another")),
            issuer.Token(audience, "erp", type: "dpop+jwt"),
            issuer.Token(audience, "erp", type: "logout+jwt"),
        ];
        foreach (var token in tokens)
            (await CallAsync(token)).ExpectProblem(401, "unauthenticated");
        (await CallAsync(issuer.Token(audience, "erp"))).Expect(200);
    }

    [Fact]
    public async Task Keys_rotate_at_the_issuer_and_forgeries_do_not_make_us_ask_for_them_again_and_again()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        await BindAsync(market, provider, "erp", market.Seller);
        (await CallAsync(issuer.Token(audience, "erp"))).Expect(200);

        issuer.Keys = [TestKey.New("newer"), .. issuer.Keys];
        (await CallAsync(issuer.Token(audience, "erp"))).Expect(200);
        for (var i = 0; i < 5; i++)
            (await CallAsync(issuer.Token(audience, "erp", key: TestKey.New($"forged {i}")))).Expect(401);

        Assert.Equal(2, issuer.KeysAsked);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("no json")]
    [InlineData("another's")]
    [InlineData("private keys")]
    [InlineData("endless")]
    [InlineData("redirect")]
    public async Task An_issuer_that_cannot_be_asked_is_a_temporary_failure(string how)
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        await BindAsync(market, provider, "erp", market.Seller);
        issuer.SaysItIs = how == "another's" ? "https://login.example.com" : null;
        issuer.SaysKeysAreAt = how == "private keys" ? "http://169.254.169.254/keys" : null;
        issuer.Failing = how switch
        {
            "500" => http => { http.Response.StatusCode = 500; return Task.CompletedTask; }
            ,
            "no json" => http => http.Response.WriteAsync("<html>"),
            "endless" => async http =>
            {
                while (!http.RequestAborted.IsCancellationRequested)
                    await http.Response.WriteAsync(new string(' ', 10_000));
            }
            ,
            "redirect" => http => { http.Response.Redirect("http://169.254.169.254/"); return Task.CompletedTask; }
            ,
            _ => null,
        };

        var reply = (await CallAsync(issuer.Token(audience, "erp"))).ExpectProblem(503, "temporarily_unavailable");

        Assert.NotEmpty(reply.Headers["Retry-After"]);
    }

    [Fact]
    public async Task What_is_changed_acts_within_five_seconds()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        var bound = await BindAsync(market, provider, "erp", market.Seller);
        var token = issuer.Token(audience, "erp");
        (await CallAsync(token)).Expect(200);

        (await market.Operator.PatchAsync($"/v1/identity-providers/{provider}", new { enabled = false })).Expect(200);
        await ExpectWithinFiveSecondsAsync(token, 401);
        (await market.Operator.PatchAsync($"/v1/identity-providers/{provider}", new { enabled = true })).Expect(200);
        await ExpectWithinFiveSecondsAsync(token, 200);
        (await market.Operator.DeleteAsync($"/v1/identity-providers/{provider}/subjects/{bound}")).Expect(204);
        await ExpectWithinFiveSecondsAsync(token, 401);
    }

    [Fact]
    public async Task Two_marketplaces_never_take_the_same_tokens()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        var other = await platform.MarketplaceAsync();
        (await other.Operator.PostAsync("/v1/identity-providers", new { name = "mine", issuer = issuer.Url, audience })).ExpectProblem(409, "identity_provider_taken");

        var theirs = (await other.Operator.PostAsync("/v1/identity-providers", new { name = "mine", issuer = issuer.Url, audience = audience + "/2" })).Expect(201).Id;
        await BindAsync(market, provider, "erp", market.Seller);
        await BindAsync(other, theirs, "erp", other.Seller);

        (await CallAsync(issuer.Token(audience, "erp", new() { ["aud"] = new[] { audience, audience + "/2" } }))).ExpectProblem(401, "unauthenticated");
        (await CallAsync(issuer.Token(audience, "erp", new() { ["aud"] = new[] { audience, "https://elsewhere.example" } }))).Expect(200);
    }

    [Fact]
    public async Task Whoever_binds_a_subject_must_have_what_they_give_away()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        var narrow = await market.JoinAsync(OrganizationKind.Operator, ["identity_providers:write", "identity_providers:read"]);

        (await narrow.PostAsync($"/v1/identity-providers/{provider}/subjects", new { subject = "erp", app_id = market.Seller.Credentials.ClientId }))
            .ExpectProblem(403, "credential_scope_not_held");
        (await market.Seller.GetAsync("/v1/identity-providers")).ExpectProblem(403, "operator_only");

        await BindAsync(market, provider, "erp", market.Seller);
        object[] widenings = [new { scope_claim = "" }, new { subject_claim = "nickname" }, new { scope_map = Array.Empty<object>() }, new { enabled = true }];
        foreach (var change in widenings)
            (await narrow.PatchAsync($"/v1/identity-providers/{provider}", change)).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PatchAsync($"/v1/identity-providers/{provider}", new { name = "Keycloak 2", enabled = false })).Expect(200);
    }

    [Fact]
    public async Task An_app_that_demands_bound_tokens_demands_them_of_outside_issuers_too()
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        await BindAsync(market, provider, "erp", market.Seller);
        var own = await TokenClient.TokenAsync(market.Seller);
        (await market.Operator.PatchAsync($"/v1/apps/{market.Seller.Credentials.ClientId}", new { dpop_bound_access_tokens = true })).Expect(200);

        (await CallAsync(issuer.Token(audience, "erp"))).ExpectProblem(401, "unauthenticated");
        (await CallAsync(own)).ExpectProblem(401, "unauthenticated");
    }

    [Theory]
    [InlineData("a\\u0000")]
    [InlineData("\\ud800")]
    public async Task No_text_in_a_token_surprises_who_reads_it(string text)
    {
        await using var issuer = await OutsideIssuer.StartAsync();
        var (market, provider) = await TrustAsync(issuer);
        await BindAsync(market, provider, "erp", market.Seller);
        foreach (var broken in new[] { $$"""{"iss":"{{issuer.Url}}","aud":"{{audience}}","sub":"{{text}}","exp":4000000000}""", $$"""{"iss":"{{text}}"}""", $$"""{"{{text}}":1}""" })
        {
            var token = issuer.Keys[0].SignText("""{"alg":"ES256","kid":"k1"}""", broken);
            (await CallAsync(token)).ExpectProblem(401, "unauthenticated");
            (await CallAsync(issuer.Keys[0].SignText($$"""{"alg":"ES256","typ":"at+jwt","kid":"{{text}}"}""", broken))).ExpectProblem(401, "unauthenticated");
            Assert.Equal("""{"active":false}""", (await OAuthParty.PostAsync(Url, "introspect", new() { ["token"] = token }, ("Authorization", OAuthParty.Basic(market.Seller)))).Expect(200).Text);
            OAuthParty.Refused(await OAuthParty.PostAsync(Url, "token", OAuthParty.Asserting(token)), 401, "invalid_client");
            (await OAuthParty.PostAsync(Url, "token", TokenClient.Form(market.Seller), ("DPoP", token))).Expect(400);
        }

        for (var i = 0; i < 4; i++)
            (await CallAsync(issuer.Token(audience, "erp"))).Expect(200);
    }

    [Fact]
    public async Task What_cannot_be_trusted_is_refused_with_every_fault()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);

        var refused = await live.Operator.PostAsync("/v1/identity-providers", new
        {
            name = "x",
            issuer = "http://127.0.0.1:1/",
            audience,
            scope_map = new[] { new { value = "a", scopes = new[] { "everything" } }, new { value = "a", scopes = new[] { "orders:read" } } },
        });

        refused.ExpectProblem(422, "invalid_request");
        Assert.Equal(
            ["/issuer address_not_public", "/issuer https_required", "/scope_map/0/scopes/0 unknown_scope", "/scope_map/1/value duplicate"],
            refused.Json.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}").Order(StringComparer.Ordinal));
    }

    private async Task<(Marketplace Market, string Provider)> TrustAsync(OutsideIssuer issuer, object? body = null)
    {
        var market = await platform.MarketplaceAsync();
        return (market, (await market.Operator.PostAsync("/v1/identity-providers", body ?? new { name = "Keycloak", issuer = issuer.Url, audience })).Expect(201).Id);
    }

    private static async Task<string> BindAsync(Marketplace market, string provider, string subject, Party party) =>
        (await market.Operator.PostAsync($"/v1/identity-providers/{provider}/subjects", new { subject, app_id = party.Credentials.ClientId })).Expect(201).Id;

    private Task<Reply> CallAsync(string token, string path = "/v1/products") => TokenClient.GetAsync(Url, path, token);

    private async Task ExpectWithinFiveSecondsAsync(string token, int status)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while ((await CallAsync(token)).Status != status)
            await Task.Delay(100, limit.Token);
    }
}
