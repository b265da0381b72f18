using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Hosting;

/// <summary>A page of the reference, taken apart.</summary>
public sealed partial class DocsPage
{
    private static readonly HttpClient Http = new();
    private static readonly ConcurrentDictionary<string, Task<DocsPage>> Read = new();

    private DocsPage(string text, IReadOnlyDictionary<string, string> headers)
    {
        Text = text;
        Headers = headers;
    }

    public string Text { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>What stands between the navigation and the end.</summary>
    public string Main => Text[Text.IndexOf("<main", StringComparison.Ordinal)..];

    /// <summary>Where its links lead.</summary>
    public IReadOnlyList<string> Links => [.. Link().Matches(Text).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))];

    /// <summary>The anchors in it.</summary>
    public IReadOnlyList<string> Ids => [.. Id().Matches(Text).Select(id => WebUtility.HtmlDecode(id.Groups[1].Value))];

    public static Task<DocsPage> GetAsync(PlatformFixture platform, string path) =>
        Read.GetOrAdd(platform.Server.BaseUrl + path, LoadAsync);

    public static Task<DocsPage> OfOperationAsync(PlatformFixture platform, string id) => GetAsync(platform, $"/docs/operations/{id}");

    /// <summary>The anchors of its sections, in order.</summary>
    public IReadOnlyList<string> Sections => [.. Section().Matches(Main).Select(section => WebUtility.HtmlDecode(section.Groups[1].Value))];

    /// <summary>The example in a language, as it would be copied.</summary>
    public string Example(string language)
    {
        var start = $"<pre class=\"{language}\" tabindex=\"0\">";
        var from = Text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return WebUtility.HtmlDecode(Text[from..Text.IndexOf("</pre>", from, StringComparison.Ordinal)]);
    }

    /// <summary>The cells of its tables, a row each.</summary>
    public IReadOnlyList<string[]> Rows =>
        [.. Row().Matches(Main).Select(row => Cell().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(Tag().Replace(cell.Groups[1].Value, "")).Trim()).ToArray())
            .Where(cells => cells.Length > 0)];

    private static async Task<DocsPage> LoadAsync(string address)
    {
        using var response = await Http.GetAsync(new Uri(address));
        var reply = await Reply.OfAsync(response);
        return new DocsPage(reply.Expect(200).Text, reply.Headers);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<section id=\"([^\"]*)\">")]
    private static partial Regex Section();

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
