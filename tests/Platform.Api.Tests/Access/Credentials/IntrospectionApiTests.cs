namespace Platform.Api.Tests.Access.Credentials;

public sealed class IntrospectionApiTests(PlatformFixture platform)
{
    private string Url => platform.Server.BaseUrl;

    [Fact]
    public async Task A_client_and_its_operator_learn_what_a_token_is_good_for_and_all_others_nothing()
    {
        var market = await platform.MarketplaceAsync();
        var token = await TokenClient.TokenAsync(market.Buyer, "products:read orders:read");

        foreach (var entitled in new[] { market.Buyer, market.Operator })
        {
            var told = (await AskAsync(entitled, token)).Expect(200).Json;
            Assert.True(told.GetProperty("active").GetBoolean());
            Assert.Equal(market.Buyer.Credentials.ClientId, told.GetProperty("client_id").GetString());
            Assert.Equal(market.Buyer.OrganizationId.ToString(), told.GetProperty("org").GetString());
            Assert.Equal((Url, Url, "Bearer"), (told.GetProperty("iss").GetString(), told.GetProperty("aud").GetString(), told.GetProperty("token_type").GetString()));
            Assert.Contains("orders:read", told.GetProperty("scope").GetString()!.Split(' '));
            Assert.InRange(told.GetProperty("exp").GetInt64() - DateTimeOffset.UtcNow.ToUnixTimeSeconds(), 800, 900);
        }

        var strangers = new[]
        {
            market.Seller,
            (await platform.MarketplaceAsync()).Operator,
            await market.JoinAsync(OrganizationKind.Operator, ["orders:read"]),
        };
        foreach (var stranger in strangers)
            Assert.Equal("""{"active":false}""", (await AskAsync(stranger, token)).Expect(200).Text);
    }

    [Fact]
    public async Task What_is_revoked_disabled_or_no_token_is_not_active()
    {
        var market = await platform.MarketplaceAsync();
        var (revoked, disabled) = (await TokenClient.TokenAsync(market.Buyer), await TokenClient.TokenAsync(market.Seller));
        (await OAuthParty.PostAsync(Url, "revoke", new() { ["token"] = revoked }, ("Authorization", OAuthParty.Basic(market.Buyer)))).Expect(200);
        (await market.Operator.PostAsync($"/v1/apps/{market.Seller.Credentials.ClientId}/disable")).Expect(200);

        foreach (var text in new[] { revoked, disabled, "nothing", market.Buyer.Credentials.ApiKey })
            Assert.Equal("""{"active":false}""", (await AskAsync(market.Operator, text)).Expect(200).Text);
        OAuthParty.Refused(await OAuthParty.PostAsync(Url, "introspect", new() { ["token"] = revoked }), 401, "invalid_client");
    }

    private Task<Reply> AskAsync(Party party, string token) =>
        OAuthParty.PostAsync(Url, "introspect", new() { ["token"] = token }, ("Authorization", OAuthParty.Basic(party)));
}
