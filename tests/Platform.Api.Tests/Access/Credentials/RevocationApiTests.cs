namespace Platform.Api.Tests.Access.Credentials;

public sealed class RevocationApiTests(PlatformFixture platform)
{
    private string Url => platform.Server.BaseUrl;

    [Fact]
    public async Task A_token_that_is_taken_back_is_refused_at_once_here_and_within_five_seconds_elsewhere()
    {
        await using var elsewhere = new PlatformServer(platform.Settings.Append(new("PublicUrl", Url)).ToDictionary());
        await elsewhere.StartAsync(TestContext.Current.CancellationToken);
        var party = (await platform.MarketplaceAsync()).Buyer;
        var (token, other) = (await TokenClient.TokenAsync(party), await TokenClient.TokenAsync(party));
        foreach (var url in new[] { Url, elsewhere.BaseUrl })
            (await TokenClient.GetAsync(url, "/v1/products", token)).Expect(200);

        var reply = await RevokeAsync(party, token);

        Assert.Equal((200, "", "no-store"), (reply.Status, reply.Text, reply.Headers["Cache-Control"]));
        (await TokenClient.GetAsync(Url, "/v1/products", token)).ExpectProblem(401, "unauthenticated");
        await Task.Delay(TimeSpan.FromSeconds(4.5), TestContext.Current.CancellationToken);
        (await TokenClient.GetAsync(elsewhere.BaseUrl, "/v1/products", token)).ExpectProblem(401, "unauthenticated");
        (await TokenClient.GetAsync(Url, "/v1/products", other)).Expect(200);
        (await RevokeAsync(party, token)).Expect(200);
    }

    [Fact]
    public async Task What_is_no_token_is_as_good_as_taken_back_and_another_s_stays()
    {
        var market = await platform.MarketplaceAsync();
        var token = await TokenClient.TokenAsync(market.Buyer);

        foreach (var text in new[] { "nothing", "a.b.c", market.Buyer.Credentials.ApiKey })
            (await RevokeAsync(market.Buyer, text)).Expect(200);
        OAuthParty.Refused(await RevokeAsync(market.Seller, token), 400, "unauthorized_client");
        OAuthParty.Refused(await OAuthParty.PostAsync(Url, "revoke", [], ("Authorization", OAuthParty.Basic(market.Buyer))), 400, "invalid_request");
        OAuthParty.Refused(await OAuthParty.PostAsync(Url, "revoke", new() { ["token"] = token }), 401, "invalid_client");

        (await TokenClient.GetAsync(Url, "/v1/products", token)).Expect(200);
        (await TokenClient.GetAsync(Url, "/v1/products", market.Buyer.Credentials.ApiKey)).Expect(200);
    }

    private Task<Reply> RevokeAsync(Party party, string token) =>
        OAuthParty.PostAsync(Url, "revoke", new() { ["token"] = token, ["token_type_hint"] = "access_token" }, ("Authorization", OAuthParty.Basic(party)));
}
