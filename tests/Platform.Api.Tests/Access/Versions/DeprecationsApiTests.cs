using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.Versions;

public sealed class DeprecationsApiTests(PlatformFixture platform)
{
    private const string Change = "addresses_name_their_subdivision";

    [Fact]
    public async Task What_had_to_be_converted_for_an_app_is_counted_once_a_request()
    {
        var market = await platform.MarketplaceAsync();
        var variant = (await market.StockedAsync(stock: 5)).VariantId;
        var orders = $"/v1/apps/{market.Buyer.Credentials.ClientId}/deprecations";
        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant), VersionSteps.InOldest)).Expect(201);
        (await market.Buyer.GetAsync("/v1/orders", VersionSteps.InOldest)).Expect(200);
        (await market.Buyer.GetAsync("/v1/products", VersionSteps.InOldest)).Expect(200); // nothing differs there
        (await market.Buyer.GetAsync("/v1/orders")).Expect(200);

        JsonElement used = default;
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            var list = (await market.Buyer.GetAsync(orders)).Expect(200).Json.GetProperty("data");
            used = list.GetArrayLength() == 0 ? default : list.EnumerateArray().Single();
            return list.GetArrayLength() > 0 && used.GetProperty("uses").GetInt64() >= 2;
        });

        Assert.Equal(2, used.GetProperty("uses").GetInt64());
        Assert.Equal("version_change", used.GetProperty("kind").GetString());
        Assert.Equal(Change, used.GetProperty("name").GetString());
        Assert.Equal("2026-11-20", used.GetProperty("deprecated_on").GetString());
        Assert.Equal(JsonValueKind.Null, used.GetProperty("sunset_at").ValueKind);
        Assert.Equal($"/docs/changelog#{Change}", used.GetProperty("href").GetString());
        Assert.True(used.GetProperty("first_used_at").GetDateTimeOffset() <= used.GetProperty("last_used_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task An_app_that_speaks_the_newest_version_uses_nothing_old()
    {
        var market = await platform.MarketplaceAsync();
        (await market.Seller.GetAsync("/v1/orders")).Expect(200);

        Assert.Equal(0, (await market.Seller.GetAsync($"/v1/apps/{market.Seller.Credentials.ClientId}/deprecations")).Expect(200).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Another_s_app_does_not_exist()
    {
        var market = await platform.MarketplaceAsync();

        (await market.Seller.GetAsync($"/v1/apps/{market.Buyer.Credentials.ClientId}/deprecations")).ExpectProblem(404, "not_found");
        (await market.Operator.GetAsync($"/v1/apps/{market.Buyer.Credentials.ClientId}/deprecations")).Expect(200);
    }

    [Fact]
    public async Task A_retiring_operation_says_so_and_is_counted()
    {
        var uses = new DeprecatedUses(TimeProvider.System);
        var (http, call) = Request(uses, new RetiringAttribute("2026-11-20", "2027-11-20", "/v1/newer"));

        await new AccessCheck(_ => Task.CompletedTask).InvokeAsync(http, call);

        Assert.Equal("@1795132800", http.Response.Headers["Deprecation"].ToString());
        Assert.Equal("Sat, 20 Nov 2027 00:00:00 GMT", http.Response.Headers["Sunset"].ToString());
        Assert.Equal(
            "</v1/newer>; rel=\"successor-version\", </docs/changelog#retiring>; rel=\"deprecation\"; type=\"text/html\"", http.Response.Headers["Link"].ToString());
        Assert.Equal(("GET /v1/older/{id}", 1), Assert.Single(uses.Take().Select(use => (use.What, use.Uses))));
    }

    [Fact]
    public async Task An_operation_that_stays_says_nothing()
    {
        var uses = new DeprecatedUses(TimeProvider.System);
        var (http, call) = Request(uses);

        await new AccessCheck(_ => Task.CompletedTask).InvokeAsync(http, call);

        Assert.False(http.Response.Headers.ContainsKey("Deprecation"));
        Assert.Empty(uses.Take());
    }

    [Fact]
    public void Counts_that_could_not_be_written_are_given_back()
    {
        var uses = new DeprecatedUses(TimeProvider.System);
        foreach (var what in (string[])["one", "two", "one"])
            uses.Note(Request(uses).Call, what);
        var taken = uses.Take();
        Assert.Empty(uses.Take());

        uses.Note(Request(uses).Call, "one");
        uses.GiveBack(taken);

        Assert.Equal([("one", 3), ("two", 1)], uses.Take().Select(use => (use.What, use.Uses)).Order());
    }

    private static (HttpContext Http, CallContext Call) Request(DeprecatedUses uses, params object[] metadata)
    {
        var services = new ServiceCollection().AddSingleton(uses).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = "GET";
        http.Request.Path = "/v1/older/7";
        http.SetEndpoint(new RouteEndpoint(
            _ => Task.CompletedTask, RoutePatternFactory.Parse("v1/older/{id}"), 0,
            new EndpointMetadataCollection([new RequiresAttribute("orders:read"), new ControllerActionDescriptor(), .. metadata]), null));
        var tenant = new Tenant { Id = new Id<Tenant>(Guid.Empty), Name = "a tenant", Mode = TenantMode.Live };
        var call = new CallContext { Caller = new Caller(tenant, default, false, [], new Actor("app", "app_1"), new HashSet<string> { "orders:read" }) };
        return (http, call);
    }
}
