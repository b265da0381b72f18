using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.Limits;
using Platform.Api.Access.Simulation;
using Platform.Api.Hosting.ApiReference;
using Platform.Api.Trade.Orders;

namespace Platform.Api.Tests.Hosting;

public sealed partial class ReferencePagesTests(PlatformFixture platform)
{
    [Fact]
    public async Task Every_operation_is_in_the_overview_and_has_a_page_that_says_all_the_document_does()
    {
        var overview = await DocsPage.GetAsync(platform, "/docs");
        foreach (var (method, path, operation) in ApiDocument.Operations)
        {
            var id = (string)operation["operationId"]!;
            Assert.Contains(id, overview.Ids);

            var page = await DocsPage.OfOperationAsync(platform, id);
            Assert.Contains($"<b class=\"method {method.ToUpperInvariant()}\">{method.ToUpperInvariant()}</b> <code>{path}</code>", page.Main, StringComparison.Ordinal);
            Assert.Contains($"<h1>{WebUtility.HtmlEncode((string)operation["summary"]!)}</h1>", page.Main, StringComparison.Ordinal);
            Assert.All(ParametersOf(operation), name => Assert.Contains($"<code>{WebUtility.HtmlEncode(name)}</code>", page.Main, StringComparison.Ordinal));
            Assert.All(MembersOf(operation), name => Assert.Contains($"<code>{name}</code>", page.Main, StringComparison.Ordinal));
            Assert.All(StatusesOf(operation), status => Assert.Contains($">{status}</b>", page.Main, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_refusal_has_the_anchor_that_problem_documents_name()
    {
        Assert.Equal(WireCatalog.Refusals.Select(refusal => refusal.Kind.Code), (await DocsPage.GetAsync(platform, "/docs/errors")).Sections);
    }

    [Fact]
    public async Task Every_kind_of_event_has_its_anchor_and_a_page_with_what_it_brings()
    {
        var page = await DocsPage.GetAsync(platform, "/docs/events");

        Assert.Equal(WireCatalog.Events.Select(told => told.Type.Name), page.Sections);
        Assert.All(WireCatalog.Events, told => Assert.Contains($"/docs/events/{told.Type.Name}", page.Links));
        Assert.Contains("<code>purchase_order_number</code>", (await DocsPage.GetAsync(platform, "/docs/events/order.placed")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_scope_is_there_with_the_operations_it_opens()
    {
        var page = await DocsPage.GetAsync(platform, "/docs/scopes");

        Assert.Equal(Scopes.All.Keys.Order(StringComparer.Ordinal), page.Sections);
        Assert.All(ApiDocument.Operations, operation => Assert.Contains($"/docs/operations/{operation.Operation["operationId"]}", page.Links));
    }

    [Fact]
    public async Task Every_limit_is_there_with_its_value()
    {
        var rows = (await DocsPage.GetAsync(platform, "/docs/limits")).Rows;
        var rates = new RateLimitOptions();

        Assert.Contains(WireCatalog.Limits, limit => limit is { What: "Rows in a page of a list", Value: 500 });
        Assert.Equal(
            WireCatalog.Limits.Select(limit => $"{limit.What.Replace("`", "", StringComparison.Ordinal)}: {limit.Value:N0}"),
            rows.Where(row => row.Length == 2).Select(row => $"{row[0]}: {row[1]}"));
        Assert.Equal(rates.Rates.Count() + 1, rows.Count(row => row.Length == 3));
        Assert.Equal(platform.Settings["Limits__App__PerSecond"], rows.First(row => row.Length == 3)[1].Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_a_lane_of_its_own_is_listed()
    {
        var page = await DocsPage.GetAsync(platform, "/docs/limits");

        Assert.Contains("<code>GET /v1/events</code>", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>GET /v1/orders</code>", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_magic_value_is_there_and_nothing_else()
    {
        var page = await DocsPage.GetAsync(platform, "/docs/sandbox");

        Assert.Equal(
            [
                "cards", .. MagicValues.Cards.Select(card => card.Token),
                "carrier", .. MagicValues.Trackings.Select(tracking => tracking.Number),
                "receivers", .. MagicValues.Receivers.Select(receiver => receiver.Path),
            ],
            page.Sections);
    }

    [Fact]
    public async Task Every_change_of_state_is_there_and_nothing_else()
    {
        var page = await DocsPage.GetAsync(platform, "/docs/states");

        Assert.Contains("order", page.Sections);
        Assert.Contains("<dt><code>partially_shipped</code></dt><dd>Some of it is on its way.</dd>", page.Main, StringComparison.Ordinal);
        Assert.Equal(
            WireCatalog.Moves.Select(move => $"{move.Verb}: {string.Join(' ', move.Before)} to {move.After} by {move.Actors}: {move.Effect} {move.Event?.Name}"),
            page.Rows.Select(row => $"{row[0]}: {row[1]} to {row[2]} by {row[3]}: {row[4]} {row[5]}"));
        Assert.Equal(OrderMoves.All.Select(move => move.Event?.Name), page.Rows.Select(row => row[5]).Where(name => name.StartsWith("order.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_version_and_every_change_of_the_wire_is_in_the_changelog()
    {
        var page = await DocsPage.GetAsync(platform, "/docs/changelog");

        Assert.All(ApiVersion.Known, version => Assert.Contains($"<h2 id=\"{version}\">", page.Text, StringComparison.Ordinal));
        Assert.Contains("<section id=\"addresses_name_their_subdivision\"><h3>Addresses name their subdivision</h3>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<code>Address.region</code>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_leads_somewhere_and_no_page_has_an_anchor_twice()
    {
        var wanted = new HashSet<string>();
        var seen = new Dictionary<string, DocsPage>();
        var next = new Stack<string>(["/docs"]);
        while (next.TryPop(out var path))
        {
            if (seen.ContainsKey(path))
                continue;

            var page = seen[path] = await DocsPage.GetAsync(platform, path);
            Assert.All(page.Ids.GroupBy(id => id), same => Assert.True(same.Count() == 1, $"{path}#{same.Key} is there {same.Count()} times."));
            foreach (var link in page.Links.Select(link => link[0] == '#' ? path + link : link))
            {
                Assert.True(link[0] == '/' && !link.StartsWith("//", StringComparison.Ordinal), $"{path} leads outside: {link}");
                wanted.Add(link);
                if (link.StartsWith("/docs", StringComparison.Ordinal) && !link.StartsWith("/docs/assets/", StringComparison.Ordinal))
                    next.Push(link.Split('#')[0]);
            }
        }

        Assert.True(seen.Count > ApiDocument.Operations.Count() + WireCatalog.Events.Count);
        Assert.All(wanted.Where(link => link.Contains('#', StringComparison.Ordinal)), link => Assert.Contains(link.Split('#')[1], seen[link.Split('#')[0]].Ids));
        foreach (var file in wanted.Where(link => !seen.ContainsKey(link.Split('#')[0])))
            await DocsPage.GetAsync(platform, file);
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/docs/operations/orders_place")]
    [InlineData("/docs/errors")]
    [InlineData("/docs/assets/docs.css")]
    [InlineData("/docs/assets/docs.js")]
    [InlineData("/docs/assets/try.js")]
    [InlineData("/swagger/index.html")]
    public async Task No_page_asks_another_host_for_anything_or_may_run_what_is_not_its_own(string path)
    {
        var page = await DocsPage.GetAsync(platform, path);

        Assert.DoesNotMatch(Outside(), page.Text);
        Assert.Contains("default-src 'none'; script-src 'self'; ", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        if (path.StartsWith("/docs", StringComparison.Ordinal))
            Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_address_names_its_content_is_kept_for_good_and_any_other_is_not()
    {
        var named = (await DocsPage.GetAsync(platform, "/docs")).Links.First(link => link.Contains("docs.css", StringComparison.Ordinal));

        Assert.Contains("immutable", (await DocsPage.GetAsync(platform, named)).Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("no-cache", (await DocsPage.GetAsync(platform, "/docs/assets/docs.css?v=other")).Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("/docs/nothing")]
    [InlineData("/docs/operations/nothing")]
    [InlineData("/docs/events/nothing")]
    [InlineData("/docs/assets/nothing.js")]
    public async Task What_is_not_there_is_a_404(string path)
    {
        using var http = new HttpClient();
        using var reply = await http.GetAsync(platform.Server.BaseUrl + path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public async Task The_served_document_is_the_exported_one()
    {
        Assert.Equal(ApiDocument.Text, (await DocsPage.GetAsync(platform, "/openapi/v1.json")).Text);
    }

    private static IEnumerable<string> ParametersOf(JsonObject operation) =>
        operation["parameters"]!.AsArray().Select(parameter => (string)ApiDocument.Resolved(parameter!)["name"]!);

    private static IEnumerable<string> MembersOf(JsonObject operation) =>
        operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
            ? ApiDocument.Resolved(schema)["properties"]!.AsObject().Select(member => member.Key)
            : [];

    private static IEnumerable<string> StatusesOf(JsonObject operation) => operation["responses"]!.AsObject().Select(response => response.Key);

    [GeneratedRegex("((src|href)\\s*=|\\burl\\(|\\b(import|from|fetch)[ (]+)\\s*[\"']?(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();
}
