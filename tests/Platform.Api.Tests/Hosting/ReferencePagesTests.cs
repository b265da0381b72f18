using System.Net;
using System.Text.RegularExpressions;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Tests.Hosting;

public sealed partial class ReferencePagesTests(PlatformFixture platform)
{
    [Fact]
    public async Task Every_operation_is_on_the_page_with_a_call_to_copy()
    {
        var page = await Page("/docs");

        Assert.All(ApiDocument.Operations, operation => Assert.Contains($"id=\"{operation.Operation["operationId"]}\"", page, StringComparison.Ordinal));
        Assert.Contains(WebUtility.HtmlEncode($"curl -X POST '{platform.Server.BaseUrl}/v1/orders'"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_refusal_has_the_anchor_that_problem_documents_name()
    {
        var page = await Page("/docs/errors");

        Assert.NotEmpty(WireCatalog.Refusals);
        Assert.All(WireCatalog.Refusals, refusal => Assert.Contains($"<section id=\"{refusal.Kind.Code}\">", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_kind_of_event_is_on_the_page()
    {
        var page = await Page("/docs/events");

        Assert.All(WireCatalog.Events, told => Assert.Contains($"<section id=\"{told.Type.Name}\">", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_version_and_every_change_of_the_wire_is_in_the_changelog()
    {
        var page = await Page("/docs/changelog");

        Assert.All(ApiVersion.Known, version => Assert.Contains($"<h2 id=\"{version}\">", page, StringComparison.Ordinal));
        Assert.Contains("<section id=\"addresses_name_their_subdivision\"><h3>Addresses name their subdivision</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<code>Address.region</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/docs/errors")]
    [InlineData("/docs/events")]
    [InlineData("/docs/changelog")]
    [InlineData("/swagger/index.html")]
    public async Task No_page_asks_another_host_for_anything(string path)
    {
        Assert.DoesNotMatch(Outside(), await Page(path));
    }

    [Fact]
    public async Task The_served_document_is_the_exported_one()
    {
        Assert.Equal(ApiDocument.Text, await Page("/openapi/v1.json"));
    }

    private async Task<string> Page(string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri(platform.Server.BaseUrl) };
        return await http.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("(src|href|url)\\s*[=(]\\s*[\"']?(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();
}
