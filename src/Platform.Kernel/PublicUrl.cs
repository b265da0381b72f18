using System.Globalization;
using System.Net;

namespace Platform.Kernel;

/// <summary>
/// What a URL may be that a customer has the platform call: https to a public host, no credentials, no fragment. A sandbox may also
/// name this machine, and do so in plain http. What a name resolves to is checked again at every connection.
/// </summary>
public static class PublicUrl
{
    public const int LengthMax = 2048;

    /// <summary>Every fault of the URL that was sent at <paramref name="pointer"/>.</summary>
    public static IReadOnlyList<Fault> Faults(string text, string pointer, bool loopbackAllowed, IReadOnlyList<IPNetwork> ours)
    {
        if (text.Length > LengthMax)
            return [new Fault(pointer, "too_long", $"The URL has {text.Length} characters; send at most {LengthMax}.")];
        if (text.Any(character => character <= ' ' || char.IsControl(character)) || text.Contains('\\')
            || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme is not ("https" or "http") || url.Host.Length == 0 || !url.Host.All(IsPlain))
        {
            return [new Fault(pointer, "not_a_url", "Send a whole URL, such as https://example.com/path.")];
        }

        var faults = new List<Fault>();
        var isLoopback = NamesLoopback(url);
        if (url.Scheme != "https" && !(isLoopback && loopbackAllowed))
            faults.Add(new Fault(pointer, "https_required", "Send a URL that starts with https://; only a sandbox's URL on this machine may do without."));
        if (url.UserInfo.Length > 0 || url.Authority.Contains('@') || HasUserInfo(text))
            faults.Add(new Fault(pointer, "credentials_in_url", "Leave the user name and password out of the URL: it is stored and shown."));
        if (text.Contains('#'))
            faults.Add(new Fault(pointer, "fragment_in_url", "Leave the part from # on out of the URL; it is never sent."));
        if (url.Port is < 1 or > 65_535)
            faults.Add(new Fault(pointer, "not_a_url", "Send a port from 1 to 65535, or none."));
        if (isLoopback ? !loopbackAllowed : IsRefusedLiteral(url, ours))
            faults.Add(new Fault(pointer, "address_not_public", "Send a URL whose host is on the public internet."));
        return faults;
    }

    /// <summary>Whether the URL itself names this machine, rather than a name somebody else answers for.</summary>
    public static bool NamesLoopback(Uri url) =>
        url.IdnHost.TrimEnd('.').Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (Literal(url) is { } address && PublicAddress.IsLoopback(address));

    private static bool IsRefusedLiteral(Uri url, IReadOnlyList<IPNetwork> ours) =>
        url.IdnHost.TrimEnd('.').EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (Literal(url) is { } address && PublicAddress.IsRefused(address, ours));

    // Uri has folded the decimal, octal, hexadecimal and short forms of IPv4 by now.
    private static IPAddress? Literal(Uri url) =>
        IPAddress.TryParse(url.IdnHost.TrimEnd('.'), out var address) ? address : null;

    // A resolver may read "１２７" as 127: beyond ASCII only letters that are no other form of an ASCII one.
    private static bool IsPlain(char character) =>
        char.IsAscii(character) || ((char.IsLetter(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && character is not (>= '\uFF00' and <= '\uFFEF'));

    // "https://@host" has an empty user name, which Uri drops.
    private static bool HasUserInfo(string text)
    {
        var start = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.AsSpan(start).IndexOfAny('/', '?', '#');
        return text.AsSpan(start, end < 0 ? text.Length - start : end).Contains('@');
    }
}
