using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class TokensApiTests(PlatformFixture platform)
{
    private string Url => platform.Server.BaseUrl;

    [Fact]
    public async Task A_client_gets_a_token_by_secret_in_the_body_or_in_the_header()
    {
        var party = await PartyAsync();
        var inBody = await TokenClient.PostAsync(party);
        var inHeader = await TokenClient.PostAsync(Url, new Dictionary<string, string> { ["grant_type"] = "client_credentials" }, Basic(party));

        foreach (var reply in new[] { inBody, inHeader })
        {
            reply.Expect(200);
            Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
            Assert.Equal("no-store", reply.Headers["Cache-Control"]);
            Assert.Equal("Bearer", reply.Json.GetProperty("token_type").GetString());
            Assert.Equal(900, reply.Json.GetProperty("expires_in").GetInt32());
            Assert.Equal(Scopes.All.Keys.Order(StringComparer.Ordinal), reply.Json.GetProperty("scope").GetString()!.Split(' '));
            var token = reply.Json.GetProperty("access_token").GetString();
            (await TokenClient.GetAsync(Url, "/v1/products", token)).Expect(200);
        }
    }

    [Fact]
    public async Task A_token_can_be_asked_for_with_less_than_the_client_may()
    {
        var party = await PartyAsync();
        var token = await TokenClient.TokenAsync(party, "products:read");

        (await TokenClient.GetAsync(Url, "/v1/products", token)).Expect(200);
        (await TokenClient.GetAsync(Url, "/v1/orders", token)).ExpectProblem(403, "missing_scope");
    }

    [Fact]
    public async Task A_token_cannot_be_asked_for_with_more_than_the_client_may()
    {
        var party = await (await platform.MarketplaceAsync()).JoinAsync(OrganizationKind.Retailer, ["products:read"]);

        Refused(await TokenClient.PostAsync(party, "products:read orders:read"), 400, "invalid_scope");
        Refused(await TokenClient.PostAsync(party, "everything"), 400, "invalid_scope");
    }

    [Fact]
    public async Task An_unknown_client_and_every_wrong_secret_get_the_same_answer()
    {
        var (party, other) = (await PartyAsync(), await PartyAsync());
        var secret = party.Credentials.ClientSecret;
        (string Id, string Secret)[] wrong =
        [
            (party.Credentials.ClientId, KeyText.New(KeyText.SecretPrefix, TenantMode.Sandbox).Text),
            (party.Credentials.ClientId, other.Credentials.ClientSecret),
            (party.Credentials.ClientId, party.Credentials.ApiKey),
            (party.Credentials.ClientId, secret[..^1] + (secret[^1] == '0' ? '1' : '0')),
            (Id<App>.New(DateTimeOffset.UtcNow).ToString(), secret),
            ("app_x", secret),
            ("", secret),
        ];

        foreach (var (id, given) in wrong)
        {
            var replies = new[]
            {
                await TokenClient.PostAsync(Url, new Dictionary<string, string> { ["grant_type"] = "client_credentials" }, $"{id}:{given}"),
                await TokenClient.PostAsync(Url, new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = given }),
            };
            foreach (var reply in replies)
            {
                Refused(reply, 401, "invalid_client");
                Assert.StartsWith("Basic ", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
                Assert.Equal(replies[0].Text, reply.Text);
            }
        }
    }

    [Fact]
    public async Task A_client_is_proven_in_one_way_only_and_never_in_the_url()
    {
        var party = await PartyAsync();
        var form = TokenClient.Form(party);

        Refused(await TokenClient.PostAsync(Url, form, Basic(party)), 400, "invalid_request");
        Refused(await TokenClient.PostAsync(Url, new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "app_other" }, Basic(party)), 400, "invalid_request");
        Refused(await TokenClient.PostAsync(Url, new Dictionary<string, string> { ["grant_type"] = "client_credentials" }), 401, "invalid_client");
        (await TokenClient.PostAsync(Url, new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = party.Credentials.ClientId }, Basic(party))).Expect(200);

        var inUrl = await TokenClient.PostAsync(
            Url, new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }), null,
            $"?client_id={form["client_id"]}&client_secret={form["client_secret"]}");
        inUrl.Expect(400);
        Assert.DoesNotContain(form["client_secret"], inUrl.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("authorization_code", "unsupported_grant_type")]
    [InlineData("refresh_token", "unsupported_grant_type")]
    [InlineData("Client_Credentials", "unsupported_grant_type")]
    [InlineData("", "invalid_request")]
    public async Task There_is_one_grant(string grant, string error)
    {
        var form = TokenClient.Form(await PartyAsync());
        form["grant_type"] = grant;

        Refused(await TokenClient.PostAsync(Url, form), 400, error);
    }

    [Fact]
    public async Task A_request_that_is_no_plain_form_is_refused()
    {
        var form = TokenClient.Form(await PartyAsync());
        var plain = string.Join('&', form.Select(parameter => $"{parameter.Key}={parameter.Value}"));

        Refused(await TokenClient.PostAsync(Url, JsonContent.Create(form)), 400, "invalid_request");
        Refused(await TokenClient.PostAsync(Url, new StringContent(plain, Encoding.UTF8, "text/plain")), 400, "invalid_request");
        Refused(await PostFormAsync(plain + "&grant_type=client_credentials"), 400, "invalid_request");
        Refused(await PostFormAsync(plain + "&scope=products:read&scope=products:read"), 400, "invalid_request");
        Refused(await PostFormAsync(plain + string.Concat(Enumerable.Range(0, 50).Select(i => $"&p{i}=1"))), 400, "invalid_request");
        Refused(await PostFormAsync(plain + "&scope=" + new string('x', 10_000)), 400, "invalid_request");
        (await PostFormAsync(plain + "&audience=" + new string('x', 70_000))).Expect(413);
        (await PostFormAsync(plain + "&scope=&unknown=ignored")).Expect(200);
    }

    [Fact]
    public async Task A_revoked_or_expired_secret_gets_no_token_and_another_of_the_app_does()
    {
        var party = await PartyAsync();
        var newer = KeyText.New(KeyText.SecretPrefix, TenantMode.Sandbox);
        await ExecuteAsync("""
            insert into app_secrets (tenant_id, id, app_id, organization_id, lookup, hash, created_at)
            select tenant_id, gen_random_uuid(), app_id, organization_id, $2, $3, now() from app_secrets where organization_id = $1
            """, party.OrganizationId.Value, newer.Lookup, newer.Hash());
        (await TokenClient.PostAsync(party)).Expect(200);

        await ExecuteAsync("update app_secrets set revoked_at = now() where organization_id = $1 and lookup <> $2", party.OrganizationId.Value, newer.Lookup);
        Refused(await TokenClient.PostAsync(party), 401, "invalid_client");
        var form = TokenClient.Form(party);
        form["client_secret"] = newer.Text;
        (await TokenClient.PostAsync(Url, form)).Expect(200);

        await ExecuteAsync("update app_secrets set expires_at = now() where organization_id = $1 and lookup = $2", party.OrganizationId.Value, newer.Lookup);
        Refused(await TokenClient.PostAsync(Url, form), 401, "invalid_client");
    }

    [Fact]
    public async Task The_metadata_tells_a_library_all_it_needs()
    {
        var metadata = (await TokenClient.GetAsync(Url, "/.well-known/oauth-authorization-server", null)).Expect(200).Json;

        Assert.Equal(Url, metadata.GetProperty("issuer").GetString());
        Assert.Equal($"{Url}/oauth/token", metadata.GetProperty("token_endpoint").GetString());
        Assert.Equal($"{Url}/oauth/jwks", metadata.GetProperty("jwks_uri").GetString());
        Assert.Equal(0, metadata.GetProperty("response_types_supported").GetArrayLength());
        Assert.Equal(["client_credentials"], Texts(metadata, "grant_types_supported"));
        Assert.Equal(["client_secret_basic", "client_secret_post", "private_key_jwt"], Texts(metadata, "token_endpoint_auth_methods_supported"));
        Assert.Equal(($"{Url}/oauth/revoke", $"{Url}/oauth/introspect"), (metadata.GetProperty("revocation_endpoint").GetString(), metadata.GetProperty("introspection_endpoint").GetString()));
        foreach (var algorithms in new[] { "token_endpoint_auth_signing_alg_values_supported", "dpop_signing_alg_values_supported" })
            Assert.Equal(VerifyingKey.Algorithms, Texts(metadata, algorithms));
        Assert.Equal(Scopes.All.Keys.Order(StringComparer.Ordinal), Texts(metadata, "scopes_supported"));
    }

    [Fact]
    public async Task The_api_tells_as_a_resource_where_its_tokens_come_from()
    {
        var resource = (await TokenClient.GetAsync(Url, "/.well-known/oauth-protected-resource", null)).Expect(200).Json;

        Assert.Equal(Url, resource.GetProperty("resource").GetString());
        Assert.Equal([Url], Texts(resource, "authorization_servers"));
        Assert.Equal(["header"], Texts(resource, "bearer_methods_supported"));
        Assert.Equal(Scopes.All.Keys.Order(StringComparer.Ordinal), Texts(resource, "scopes_supported"));
    }

    [Fact]
    public async Task Two_tokens_are_never_the_same()
    {
        var party = await PartyAsync();

        Assert.NotEqual(await TokenClient.TokenAsync(party), await TokenClient.TokenAsync(party));
    }

    [Fact]
    public async Task The_published_keys_prove_a_token_and_show_nothing_private()
    {
        var parts = (await TokenClient.TokenAsync(await PartyAsync())).Split('.');
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement;
        var keys = (await TokenClient.GetAsync(Url, "/oauth/jwks", null)).Expect(200).Json.GetProperty("keys").EnumerateArray().ToList();

        var jwk = Assert.Single(keys, key => key.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());
        Assert.All(keys, key => Assert.Equal(["kty", "crv", "x", "y", "use", "alg", "kid"], key.EnumerateObject().Select(member => member.Name)));
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = { X = Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()) },
        });
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task A_token_of_one_name_is_refused_under_another()
    {
        var token = await TokenClient.TokenAsync(await PartyAsync());
        (await TokenClient.GetAsync(Url, "/v1/products", token)).Expect(200);

        (await TokenClient.GetAsync(Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), "/v1/products", token)).Expect(401);
    }

    private static string Basic(Party party) => $"{party.Credentials.ClientId}:{party.Credentials.ClientSecret}";

    private static void Refused(Reply reply, int status, string error)
    {
        reply.Expect(status);
        Assert.Equal(error, reply.Json.GetProperty("error").GetString());
        Assert.NotEmpty(reply.Json.GetProperty("error_description").GetString()!);
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
    }

    private static IEnumerable<string?> Texts(JsonElement of, string name) => of.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    private Task<Reply> PostFormAsync(string form) =>
        TokenClient.PostAsync(Url, new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));

    private async Task<Party> PartyAsync() => (await platform.MarketplaceAsync()).Buyer;

    private async Task ExecuteAsync(string sql, params object[] parameters)
    {
        await using var command = platform.Owner.CreateCommand(sql);
        foreach (var value in parameters)
            command.Parameters.Add(new() { Value = value });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
