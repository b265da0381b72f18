using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>
/// A piece of a page. Only what is written in the source is markup: whatever is put into a piece is encoded, unless it
/// is a piece itself.
/// </summary>
public sealed partial class Html
{
    private readonly string text;

    private Html(string text) => this.text = text;

    public static Html None { get; } = new("");

    public static Html Of(HtmlParts parts) => new(parts.ToString());

    public static Html When(bool isSo, HtmlParts parts) => isSo ? new(parts.ToString()) : None;

    /// <summary>A sentence as comments have it: what stands in backticks is code, and a page of the reference a link.</summary>
    public static Html Prose(string? sentence) =>
        new(Code().Replace(WebUtility.HtmlEncode(sentence ?? ""), code => Place().IsMatch(code.Groups[1].Value)
            ? $"<a href=\"{code.Groups[1].Value}\"><code>{code.Groups[1].Value}</code></a>"
            : $"<code>{code.Groups[1].Value}</code>"));

    public override string ToString() => text;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^/docs(/[a-z-]+)?$")]
    private static partial Regex Place();
}

/// <summary>What an interpolated string becomes on its way into a page.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlParts(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + 16 * formattedCount);

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(Html piece) => text.Append(piece);

    public void AppendFormatted(IEnumerable<Html> pieces) => text.AppendJoin("", pieces);

    public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value));

    public void AppendFormatted(int value) => text.Append(value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
