using System.Text.Json;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class RolesApiTests(PlatformFixture platform)
{
    private static string IdOf(string name) => RoleTemplates.All.Single(template => template.Name == name).Id.ToString();

    [Fact]
    public async Task An_app_may_do_what_its_roles_allow_and_follows_when_they_change()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var role = await RoleAsync(seller, "products:read");
        var app = (await seller.PostAsync("/v1/apps", new { name = "ERP", roles = new[] { role.Id } })).Expect(201);
        var key = await AppsApiTests.KeyAsync(seller, app.Id);
        var form = AppsApiTests.FormOf(app.Id, await AppsApiTests.SecretAsync(seller, app.Id));
        (await AppsApiTests.GetAsync(seller, "/v1/products", key)).Expect(200);
        Assert.Equal("products:read", (await TokenClient.PostAsync(seller.BaseUrl, form)).Expect(200).Json.GetProperty("scope").GetString());
        (await AppsApiTests.GetAsync(seller, "/v1/orders", key)).ExpectProblem(403, "missing_scope");

        (await seller.PatchAsync($"/v1/roles/{role.Id}", new { scopes = new[] { "orders:read" } })).Expect(200);

        await AppsApiTests.WithinFiveSecondsAsync(async () => (await AppsApiTests.GetAsync(seller, "/v1/orders", key)).Status == 200);
        (await AppsApiTests.GetAsync(seller, "/v1/products", key)).ExpectProblem(403, "missing_scope");
    }

    [Fact]
    public async Task A_role_of_the_platform_s_works_like_one_of_one_s_own()
    {
        var buyer = (await platform.MarketplaceAsync()).Buyer;
        var app = (await buyer.PostAsync("/v1/apps", new { name = "Till", roles = new[] { IdOf("Purchasing agent") } })).Expect(201);
        var key = await AppsApiTests.KeyAsync(buyer, app.Id);

        (await AppsApiTests.GetAsync(buyer, "/v1/orders", key)).Expect(200);
        (await AppsApiTests.GetAsync(buyer, "/v1/apps", key)).ExpectProblem(403, "missing_scope");
        Assert.Equal([IdOf("Purchasing agent")], app.Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Nobody_gives_away_by_a_role_what_they_lack()
    {
        var marketplace = await platform.MarketplaceAsync();
        string[] scopes = ["roles:read", "roles:write", "apps:write", "apps:read", "products:read"];
        var narrow = await marketplace.JoinAsync(OrganizationKind.Retailer, scopes);
        var role = await RoleAsync(narrow, "products:read");

        (await narrow.PostAsync("/v1/roles", new { name = "x", scopes = new[] { "orders:read" } })).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PatchAsync($"/v1/roles/{role.Id}", new { scopes = new[] { "orders:read" } })).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PostAsync("/v1/apps", new { name = "x", roles = new[] { IdOf("Business owner") } })).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PostAsync("/v1/apps", new { name = "x", roles = new[] { role.Id } })).Expect(201);
    }

    [Fact]
    public async Task A_role_is_its_organization_s_own()
    {
        var marketplace = await platform.MarketplaceAsync();
        var role = await RoleAsync(marketplace.Seller, "products:read");

        (await marketplace.Buyer.GetAsync($"/v1/roles/{role.Id}")).ExpectProblem(404, "not_found");
        (await marketplace.Operator.GetAsync($"/v1/roles/{role.Id}")).Expect(200);
        foreach (var party in (Party[])[marketplace.Buyer, marketplace.Operator])
        {
            var refused = (await party.PostAsync("/v1/apps", new { name = "x", roles = new[] { IdOf("Operations"), role.Id } })).ExpectProblem(422, "invalid_request");
            Assert.Equal(["/roles/1"], refused.Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()));
        }
    }

    [Fact]
    public async Task A_role_that_an_app_has_stays_and_so_do_the_platform_s()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var role = await RoleAsync(seller, "products:read");
        var app = (await seller.PostAsync("/v1/apps", new { name = "x", roles = new[] { role.Id } })).Expect(201);

        (await seller.DeleteAsync($"/v1/roles/{role.Id}")).ExpectProblem(409, "role_in_use");
        (await seller.DeleteAsync($"/v1/roles/{IdOf("Factory owner")}")).ExpectProblem(409, "role_is_template");
        (await seller.PatchAsync($"/v1/roles/{IdOf("Factory owner")}", new { name = "x" })).ExpectProblem(409, "role_is_template");

        (await seller.PatchAsync($"/v1/apps/{app.Id}", new { roles = Array.Empty<string>() })).Expect(200);
        (await seller.DeleteAsync($"/v1/roles/{role.Id}")).Expect(204);
        (await seller.GetAsync($"/v1/roles/{role.Id}")).ExpectProblem(404, "not_found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=created_at")]
    public async Task The_list_has_one_s_own_and_the_platform_s_page_by_page(string sort)
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        string[] own = [(await RoleAsync(seller, "products:read")).Id, (await RoleAsync(seller, "orders:read")).Id];
        string[] expected = [.. RoleTemplates.All.Select(template => template.Id.ToString()), .. own];

        var listed = new List<string>();
        for (var cursor = ""; ;)
        {
            var page = (await seller.GetAsync($"/v1/roles?limit=4{sort}{cursor}")).Expect(200).Json;
            listed.AddRange(page.GetProperty("data").EnumerateArray().Select(role => role.GetProperty("id").GetString()!));
            if (page.GetProperty("next_cursor").ValueKind == JsonValueKind.Null)
                break;
            cursor = $"&cursor={page.GetProperty("next_cursor").GetString()}";
        }

        Assert.Equal(sort.Length > 0 ? expected : expected.Reverse(), listed);
        Assert.True((await seller.GetAsync($"/v1/roles/{expected[0]}")).Expect(200).Json.GetProperty("is_template").GetBoolean());
    }

    private static async Task<Reply> RoleAsync(Party party, params string[] scopes) =>
        (await party.PostAsync("/v1/roles", new { name = "Night shift", scopes })).Expect(201);
}
