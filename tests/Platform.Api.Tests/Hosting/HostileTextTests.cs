using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Api.Hosting.ApiReference.Pages;

namespace Platform.Api.Tests.Hosting;

/// <summary>Whatever a text says, it stays a text: pages are made of the document, and that of comments that anybody may write.</summary>
public sealed partial class HostileTextTests
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>`<b>`</textarea></pre>";

    [Fact]
    public void No_text_of_the_document_becomes_markup_on_any_page()
    {
        var book = new ApiBook(Poisoned().ToJsonString());
        var frame = new PageFrame(book, new PageAssets());
        var operations = new OperationPage(book);
        var pages = book.Operations.Select(operation => frame.Of(operation.Summary, operation.Href, operations.Of(operation, $"http://{Hostile}")))
            .Append(frame.Of(Hostile, Hostile, OverviewPage.Of(book, Hostile)))
            .Append(frame.Of(Hostile, Hostile, ScopesPage.Of(book)))
            .Append(frame.Of(Hostile, Hostile, ErrorsPage.Of(book)))
            .ToList();

        Assert.True(pages.Count > 50);
        Assert.All(pages, page =>
        {
            Assert.Contains("alert(1)", page, StringComparison.Ordinal);
            Assert.Single(Script().Matches(page));
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.Equal(Opened(page, "textarea"), Closed(page, "textarea"));
            Assert.Equal(Opened(page, "pre"), Closed(page, "pre"));
        });
    }

    [Theory]
    [InlineData("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;")]
    [InlineData("see `<b>`", "see <code>&lt;b&gt;</code>")]
    [InlineData("see `/docs/sandbox`", "see <a href=\"/docs/sandbox\"><code>/docs/sandbox</code></a>")]
    [InlineData("see `/docs/\" onclick=\"x`", "see <code>/docs/&quot; onclick=&quot;x</code>")]
    [InlineData("see `//evil.example`", "see <code>//evil.example</code>")]
    public void A_sentence_has_code_and_links_and_no_other_markup(string sentence, string html)
    {
        Assert.Equal(html, Html.Prose(sentence).ToString());
    }

    private static JsonNode Poisoned()
    {
        var root = JsonNode.Parse(ApiDocument.Text)!;
        Poison(root["tags"]!);
        Poison(root["paths"]!);
        Poison(root["components"]!);
        return root;
    }

    // Names that are looked up stay; everything a reader would see is hostile.
    private static void Poison(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var entry in list.OfType<JsonNode>().Where(entry => entry is not JsonValue))
                Poison(entry);
        }

        foreach (var (name, value) in node is JsonObject members ? members.ToList() : [])
        {
            if (name is "description" or "summary" or "pattern" or "format" or "example" && value is JsonValue)
                node[name] = Hostile;
            else if (name is "examples" or "enum" or "x-extensible-enum")
                node[name] = new JsonArray(Hostile);
            else if (value is not null and not JsonValue)
                Poison(value);
        }
    }

    private static int Opened(string page, string tag) => Regex.Count(page, $"<{tag}[ >]");

    private static int Closed(string page, string tag) => Regex.Count(page, $"</{tag}>");

    [GeneratedRegex("<script")]
    private static partial Regex Script();
}
