using System.Diagnostics;
using System.Text;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class CredentialsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task Without_a_credential_nothing_is_shown()
    {
        var reply = await TokenClient.GetAsync(platform.Server.BaseUrl, "/v1/products", credential: null);

        reply.ExpectProblem(401, "unauthenticated");
        Assert.Equal("Bearer realm=\"platform\"", reply.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Every_bad_credential_gets_the_same_answer()
    {
        var party = await PartyAsync();
        var key = party.Credentials.ApiKey;
        string[] bad =
        [
            "", "x", key[..^1], key + "0", key.Replace("mk_test", "mk_live", StringComparison.Ordinal), party.Credentials.ClientSecret,
            KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Sandbox).Text, KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Live).Text,
            "eyJhbGciOiJub25lIn0.e30.", new string('A', 10_000),
        ];

        foreach (var credential in bad)
        {
            var reply = await TokenClient.GetAsync(party.BaseUrl, "/v1/products", credential);
            reply.ExpectProblem(401, "unauthenticated");
            Assert.Equal("Bearer realm=\"platform\", error=\"invalid_token\"", reply.Headers["WWW-Authenticate"]);
            Assert.StartsWith("The credential is mistyped, expired, revoked", reply.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_does_what_its_app_may_and_no_more()
    {
        var marketplace = await platform.MarketplaceAsync();
        var party = await marketplace.JoinAsync(OrganizationKind.Retailer, ["products:read"]);

        (await party.GetAsync("/v1/products")).Expect(200);
        var refused = await party.GetAsync("/v1/orders");
        refused.ExpectProblem(403, "missing_scope");
        Assert.Equal("orders:read", refused.Json.GetProperty("required_scope").GetString());
    }

    [Fact]
    public async Task A_key_with_scopes_of_its_own_does_less_than_its_app()
    {
        var party = await PartyAsync();
        await ChangeAsync(party, "update api_keys set scopes = array['products:read', 'never:granted']");

        (await party.GetAsync("/v1/products")).Expect(200);
        (await party.GetAsync("/v1/orders")).ExpectProblem(403, "missing_scope");
    }

    [Fact]
    public async Task A_revoked_key_is_refused_within_five_seconds()
    {
        var party = await PartyAsync();
        (await party.GetAsync("/v1/products")).Expect(200);
        await ChangeAsync(party, "update api_keys set revoked_at = now()");

        var since = Stopwatch.StartNew();
        while ((await party.GetAsync("/v1/products")).Status == 200)
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(5), "The revoked key still works.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_disabled_apps_tokens_are_refused_within_five_seconds()
    {
        var party = await PartyAsync();
        var token = await TokenClient.TokenAsync(party);
        (await TokenClient.GetAsync(party.BaseUrl, "/v1/products", token)).Expect(200);
        await ChangeAsync(party, "update apps set disabled_at = now()");

        await Task.Delay(TimeSpan.FromSeconds(4.5), TestContext.Current.CancellationToken);

        (await TokenClient.GetAsync(party.BaseUrl, "/v1/products", token)).Expect(401);
        (await party.GetAsync("/v1/products")).Expect(401);
        (await TokenClient.PostAsync(party)).Expect(401);
    }

    [Theory]
    [InlineData("- interval '1 second'", 401)]
    [InlineData("+ interval '1 hour'", 200)]
    public async Task A_key_ends_when_it_expires(string end, int status)
    {
        var party = await PartyAsync();
        await ChangeAsync(party, $"update api_keys set expires_at = now() {end}");

        (await party.GetAsync("/v1/products")).Expect(status);
    }

    [Fact]
    public async Task A_key_that_expires_between_two_requests_ends_on_time()
    {
        var party = await PartyAsync();
        await ChangeAsync(party, "update api_keys set expires_at = now() + interval '2 seconds'");
        (await party.GetAsync("/v1/products")).Expect(200);

        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);

        (await party.GetAsync("/v1/products")).Expect(401);
    }

    [Theory]
    [InlineData(TenantMode.Live, TenantMode.Live, 200)]
    [InlineData(TenantMode.Live, TenantMode.Sandbox, 401)]
    [InlineData(TenantMode.Sandbox, TenantMode.Live, 401)]
    public async Task A_key_works_only_in_the_environment_it_names(TenantMode said, TenantMode tenant, int status)
    {
        var party = (await platform.MarketplaceAsync(tenant)).Buyer;
        var other = KeyText.New(KeyText.ApiKeyPrefix, said);
        await ChangeAsync(party, "update api_keys set lookup = $2, hash = $3", other.Lookup, other.Hash());

        (await TokenClient.GetAsync(party.BaseUrl, "/v1/products", other.Text)).Expect(status);
    }

    [Fact]
    public async Task The_lookup_id_alone_proves_nothing()
    {
        var party = await PartyAsync();
        await ChangeAsync(party, "update api_keys set hash = $2", KeyText.New(KeyText.ApiKeyPrefix, TenantMode.Sandbox).Hash());

        (await party.GetAsync("/v1/products")).Expect(401);
    }

    [Fact]
    public async Task When_a_key_was_used_is_noted_and_not_with_every_use()
    {
        var party = await PartyAsync();
        for (var i = 0; i < 5; i++)
            (await party.GetAsync("/v1/products")).Expect(200);
        var first = await LastUsedAsync(party);
        Assert.InRange(first, DateTime.UtcNow.AddSeconds(-30), DateTime.UtcNow.AddSeconds(1));

        await Task.Delay(TimeSpan.FromSeconds(4.2), TestContext.Current.CancellationToken); // past what is remembered, so that it is looked up anew
        (await party.GetAsync("/v1/products")).Expect(200);

        Assert.Equal(first, await LastUsedAsync(party));
    }

    [Fact]
    public async Task No_usable_secret_is_in_the_database()
    {
        var party = await PartyAsync();
        await using var dump = platform.Owner.CreateCommand("""
            select string_agg(row::text, '') from (
                select k::text from api_keys k union all select s::text from app_secrets s union all select a::text from apps a) as all_rows (row)
            """);
        var stored = (string)(await dump.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        Assert.Contains(party.Credentials.ApiKey.Substring(8, KeyText.LookupLength), stored, StringComparison.Ordinal);
        foreach (var secret in (string[])[party.Credentials.ApiKey[20..], party.Credentials.ClientSecret[21..]])
        {
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(secret)), stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_private_half_of_a_signing_key_is_not_in_the_database()
    {
        await TokenClient.TokenAsync(await PartyAsync());
        await using var read = platform.Owner.CreateCommand("select private_key_sealed from signing_keys");
        await using var row = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await row.ReadAsync(TestContext.Current.CancellationToken));

        using var key = System.Security.Cryptography.ECDsa.Create();
        var stored = row.GetFieldValue<byte[]>(0);
        for (var start = 0; start < stored.Length; start++)
            Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => key.ImportPkcs8PrivateKey(stored.AsSpan(start), out _));
    }

    private async Task<Party> PartyAsync() => (await platform.MarketplaceAsync()).Buyer;

    private async Task ChangeAsync(Party party, string update, params object[] parameters)
    {
        await using var command = platform.Owner.CreateCommand($"{update} where organization_id = $1");
        foreach (var value in (object[])[party.OrganizationId.Value, .. parameters])
            command.Parameters.Add(new() { Value = value });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private async Task<DateTime> LastUsedAsync(Party party)
    {
        await using var command = platform.Owner.CreateCommand("select last_used_at from api_keys where organization_id = $1");
        command.Parameters.Add(new() { Value = party.OrganizationId.Value });
        return (DateTime)(await command.ExecuteScalarAsync())!;
    }
}
