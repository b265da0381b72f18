using Microsoft.Playwright;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Tests.Hosting;

/// <summary>The reference as its readers have it: in a browser.</summary>
public sealed class BrowserTests(PlatformFixture platform, Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_reader_finds_an_operation_and_runs_it_with_a_sandbox_key()
    {
        var market = await platform.MarketplaceAsync();
        var stocked = await market.StockedAsync(5);
        await using var tab = await OpenAsync("/docs");

        await tab.Page.FillAsync("#search", "list products");
        await Assertions.Expect(tab.Page.Locator("nav li:visible")).ToHaveCountAsync(1);
        await tab.Page.PressAsync("#search", "Enter");
        await tab.Page.WaitForURLAsync("**/docs/operations/products_list");
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("Lists products");

        await tab.Page.FillAsync("[name=key]", market.Seller.Credentials.ApiKey);
        await tab.Page.ClickAsync(".try button");

        await Assertions.Expect(tab.Page.Locator(".status")).ToContainTextAsync("200");
        await Assertions.Expect(tab.Page.Locator(".reply")).ToContainTextAsync(stocked.ProductId);
        await Assertions.Expect(tab.Page.Locator(".headers")).ToContainTextAsync("request-id: req_");
        await Assertions.Expect(tab.Page.Locator(".same")).ToContainTextAsync("Bearer $TOKEN");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_write_sent_twice_is_a_retry_and_a_changed_one_is_not()
    {
        var market = await platform.MarketplaceAsync();
        await using var tab = await OpenAsync("/docs/operations/warehouses_create");

        await SendAsync(tab, market.Seller);
        await Assertions.Expect(tab.Page.Locator(".status")).ToContainTextAsync("201");
        var made = await tab.Page.Locator(".reply").TextContentAsync();
        await tab.Page.ClickAsync(".try button");
        await Assertions.Expect(tab.Page.Locator(".headers")).ToContainTextAsync("idempotent-replayed: true");
        Assert.Equal(made, await tab.Page.Locator(".reply").TextContentAsync());

        await tab.Page.FillAsync("[name=body]", """{"code": "other", "name": "Another"}""");
        await tab.Page.ClickAsync(".try button");
        await Assertions.Expect(tab.Page.Locator(".reply")).ToContainTextAsync("Another");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task What_the_form_shows_as_curl_gives_the_same()
    {
        var market = await platform.MarketplaceAsync();
        await using var tab = await OpenAsync("/docs/operations/roles_create");

        await tab.Page.FillAsync("[name=body]", """{"name": "Night's shift", "scopes": ["orders:read"]}""");
        await tab.Page.Locator("summary", new() { HasText = "Headers" }).Last.ClickAsync();
        await tab.Page.SelectOptionAsync("[data-name=Dry-Run]", "true");
        await SendAsync(tab, market.Seller);
        await Assertions.Expect(tab.Page.Locator(".status")).ToContainTextAsync("201");

        var (status, reply) = await Shell.CurlAsync(await tab.Page.Locator(".same").InnerTextAsync(), market.Seller.Credentials.ApiKey);
        Assert.Equal("201", status);
        Assert.Contains("Night's shift", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Night's shift", (await market.Seller.GetAsync("/v1/roles?limit=500")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_key_is_refused_and_nothing_is_sent()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        await using var tab = await OpenAsync("/docs/operations/products_list");

        await SendAsync(tab, live.Seller);

        await Assertions.Expect(tab.Page.Locator(".fault")).ToContainTextAsync("live key");
        await Assertions.Expect(tab.Page.Locator(".outcome")).ToBeHiddenAsync();
        Assert.Empty(tab.Calls);
        Assert.Null(await tab.Page.EvaluateAsync<string?>("sessionStorage.getItem('sandbox-key')"));
    }

    [Fact]
    public async Task The_key_stays_in_the_tab()
    {
        var market = await platform.MarketplaceAsync();
        await using var tab = await OpenAsync("/docs/operations/products_list");
        await SendAsync(tab, market.Seller);
        await Assertions.Expect(tab.Page.Locator(".status")).ToContainTextAsync("200");

        await tab.Page.GotoAsync("/docs/operations/orders_list");
        Assert.Equal(market.Seller.Credentials.ApiKey, await tab.Page.InputValueAsync("[name=key]"));
        Assert.DoesNotContain("mk_", await tab.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + document.cookie + location.href"), StringComparison.Ordinal);

        var other = await tab.Page.Context.NewPageAsync();
        await other.GotoAsync("/docs/operations/orders_list");
        Assert.Equal("", await other.InputValueAsync("[name=key]"));
    }

    [Fact]
    public async Task The_language_of_the_examples_is_remembered()
    {
        await using var tab = await OpenAsync("/docs/operations/orders_place");
        await Assertions.Expect(tab.Page.Locator(".tabs pre:visible")).ToContainTextAsync("curl -X POST");

        await tab.Page.ClickAsync("label[for=in-typescript]");
        await tab.Page.GotoAsync("/docs/operations/orders_list");

        await Assertions.Expect(tab.Page.Locator(".tabs pre:visible")).ToContainTextAsync("await fetch(");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task On_a_phone_nothing_scrolls_sideways_and_the_navigation_folds_out()
    {
        await using var tab = await OpenAsync("/docs", new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        await Assertions.Expect(tab.Page.Locator("nav")).ToBeHiddenAsync();
        await tab.Page.ClickAsync("header label");
        await Assertions.Expect(tab.Page.Locator("#search")).ToBeVisibleAsync();

        var operations = ApiDocument.Operations.Select(operation => $"/docs/operations/{operation.Operation["operationId"]}");
        foreach (var path in (string[])["/docs", "/docs/errors", "/docs/events", "/docs/scopes", "/docs/limits", "/docs/states", "/docs/sandbox", "/docs/changelog",
            $"/docs/events/{WireCatalog.Events[0].Type.Name}", .. operations])
        {
            await tab.Page.GotoAsync(path);
            var width = await tab.Page.EvaluateAsync<int>("() => { document.querySelectorAll('details').forEach(one => one.open = true); document.getElementById('menu').checked = true; return document.documentElement.scrollWidth; }");
            Assert.True(width <= 360, $"{path} is {width} pixels wide.");
        }

        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task It_is_dark_where_its_reader_wants_that()
    {
        const string paper = "getComputedStyle(document.body).backgroundColor";
        await using var light = await OpenAsync("/docs", new() { ColorScheme = ColorScheme.Light });
        await using var dark = await OpenAsync("/docs", new() { ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await light.Page.EvaluateAsync<string>(paper));
        Assert.Equal("rgb(18, 22, 27)", await dark.Page.EvaluateAsync<string>(paper));
    }

    [Fact]
    public async Task Without_JavaScript_all_but_the_search_and_the_form_is_there()
    {
        await using var tab = await OpenAsync("/docs/operations/orders_place", new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });

        await tab.Page.ClickAsync("label[for=in-csharp]");
        await Assertions.Expect(tab.Page.Locator(".tabs pre:visible")).ToContainTextAsync("new HttpClient");
        await Assertions.Expect(tab.Page.Locator("form.try")).ToBeHiddenAsync();
        await tab.Page.ClickAsync("header label");
        await tab.Page.ClickAsync("nav a[href='/docs/errors']");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Errors");
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData("document.body.innerHTML = '<img src=x onerror=\"window.ran = 1\">'")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))")]
    [InlineData("document.body.setAttribute('onclick', 'window.ran = 1'), document.body.click()")]
    public async Task Text_that_got_into_a_page_could_not_run(string attack)
    {
        await using var tab = await OpenAsync("/docs/operations/orders_place");

        await tab.Page.EvaluateAsync($"() => {{ try {{ {attack} }} catch {{ }} }}");

        Assert.Null(await tab.Page.EvaluateAsync<int?>("window.ran ?? null"));
        Assert.NotEmpty(tab.Faults);
    }

    [Fact]
    public async Task Swagger_UI_opens_and_lists_every_operation_and_webhook()
    {
        await using var tab = await OpenAsync("/swagger/index.html");

        await Assertions.Expect(tab.Page.Locator(".opblock")).ToHaveCountAsync(ApiDocument.Operations.Count() + WireCatalog.Events.Count, new() { Timeout = 20_000 });
        Assert.Empty(tab.Faults);
    }

    private static async Task SendAsync(Tab tab, Party party)
    {
        await tab.Page.FillAsync("[name=key]", party.Credentials.ApiKey);
        await tab.Page.ClickAsync(".try button");
    }

    private async Task<Tab> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var tab = await browser.OpenAsync(platform.Server.BaseUrl, options);
        await tab.Page.GotoAsync(path);
        return tab;
    }
}
