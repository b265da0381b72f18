using System.Text.Json;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class OnBehalfOfTests(PlatformFixture platform)
{
    private const string OnBehalfOf = "On-Behalf-Of";

    [Fact]
    public async Task An_operator_s_app_makes_and_sees_what_the_other_organization_would()
    {
        var marketplace = await platform.MarketplaceAsync();
        var seller = (OnBehalfOf, marketplace.Seller.OrganizationId.ToString());
        await AppsApiTests.AppAsync(marketplace.Buyer, ["products:read"]);

        var app = (await marketplace.Operator.PostAsync("/v1/apps", new { name = "Portal", scopes = new[] { "products:read" } }, seller)).Expect(201);

        Assert.Equal(marketplace.Seller.OrganizationId.ToString(), app.Json.GetProperty("organization_id").GetString());
        var shown = (await marketplace.Operator.GetAsync("/v1/apps", seller)).Expect(200).Json.GetProperty("data").EnumerateArray();
        Assert.All(shown, one => Assert.Equal(marketplace.Seller.OrganizationId.ToString(), one.GetProperty("organization_id").GetString()));
        (await marketplace.Operator.GetAsync("/v1/ledger/trial-balance", seller)).ExpectProblem(403, "operator_only");
        (await marketplace.Operator.GetAsync("/v1/ledger/trial-balance")).Expect(200);

        JsonElement? told = null;
        await AppsApiTests.WithinFiveSecondsAsync(async () =>
        {
            var feed = (await marketplace.Seller.GetAsync($"/v1/events?resource_id={app.Id}")).Expect(200).Json.GetProperty("data");
            told = feed.GetArrayLength() > 0 ? feed[0] : null;
            return told is not null;
        });
        var actor = told!.Value.GetProperty("actor");
        Assert.Equal(marketplace.Operator.Credentials.ClientId, actor.GetProperty("id").GetString());
        Assert.Equal(marketplace.Seller.OrganizationId.ToString(), actor.GetProperty("on_behalf_of").GetString());
    }

    [Fact]
    public async Task One_idempotency_key_for_two_organizations_is_two_requests()
    {
        var marketplace = await platform.MarketplaceAsync();
        var made = new List<Reply>();
        foreach (var party in (Party[])[marketplace.Seller, marketplace.Buyer, marketplace.Seller])
            made.Add((await marketplace.Operator.PostAsync("/v1/apps", new { name = "Portal", scopes = new[] { "products:read" } },
                (OnBehalfOf, party.OrganizationId.ToString()), ("Idempotency-Key", "one"))).Expect(201));

        Assert.NotEqual(made[0].Id, made[1].Id);
        Assert.Equal(made[0].Text, made[2].Text);
    }

    [Fact]
    public async Task Only_an_operator_s_app_may_and_only_for_whom_there_is()
    {
        var marketplace = await platform.MarketplaceAsync();
        var stranger = (await platform.MarketplaceAsync()).Buyer.OrganizationId.ToString();

        (await marketplace.Seller.GetAsync("/v1/apps", (OnBehalfOf, marketplace.Buyer.OrganizationId.ToString()))).ExpectProblem(403, "on_behalf_of_not_allowed");
        (await marketplace.Seller.GetAsync("/v1/apps", (OnBehalfOf, marketplace.Seller.OrganizationId.ToString()))).ExpectProblem(403, "on_behalf_of_not_allowed");
        foreach (var nobody in (string[])[stranger, "org_01h455vb4pex5vsknk084sn02q", "acme", ""])
            (await marketplace.Operator.GetAsync("/v1/apps", (OnBehalfOf, nobody))).ExpectProblem(404, "not_found");
    }
}
