namespace Platform.Api.Access.Credentials;

/// <summary>
/// The origins (RFC 6454) of the web pages that a publishable key may be used on: scheme, host and, where it is not the
/// scheme's own, port; or all hosts below one, as in <c>https://*.example.com</c>.
/// </summary>
public static class AllowedOrigins
{
    /// <summary>How many origins one key may have.</summary>
    [Limit("Origins in an `allowed_origins`")]
    public const int Max = 100;

    private const string AnyBelow = "://*.";

    /// <summary>Whether a page of this origin may use the key. Where there is no list, any may, and whoever is no page too.</summary>
    public static bool Include(IReadOnlyList<string> allowed, string? origin) => allowed.Count == 0 || IsAmong(allowed, origin);

    /// <summary>The origins as browsers spell them, without repetition. What is none is a fault, each named.</summary>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string>? origins, string pointer, ICollection<Fault> faults)
    {
        if (origins is null)
            return null;

        var kept = new List<string>();
        foreach (var (text, index) in origins.Select((text, index) => (text, index)))
        {
            if (Canonical(text) is { } origin)
                kept.Add(origin);
            else
                faults.Add(new Fault($"{pointer}/{index}", "not_an_origin",
                    "Send scheme and host of the page, with the port where it is not the usual one and nothing behind it, such as \"https://shop.example.com\", \"https://*.example.com\" or \"http://localhost:3000\"."));
        }

        return [.. kept.Distinct()];
    }

    private static bool IsAmong(IReadOnlyList<string> allowed, string? origin) => origin is not null && allowed.Any(one => Includes(one, origin));

    private static bool Includes(string allowed, string origin)
    {
        var star = allowed.IndexOf(AnyBelow, StringComparison.Ordinal);
        if (star < 0)
            return string.Equals(allowed, origin, StringComparison.OrdinalIgnoreCase);

        var (scheme, below) = (allowed[..(star + 3)], allowed[(star + 4)..]);
        return origin.Length > scheme.Length + below.Length
            && origin.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && origin.EndsWith(below, StringComparison.OrdinalIgnoreCase)
            && !origin.AsSpan(scheme.Length).ContainsAny("/@?#");
    }

    private static string? Canonical(string text)
    {
        var isBelow = text.Contains(AnyBelow, StringComparison.Ordinal);
        var plain = isBelow ? text.Replace(AnyBelow, "://", StringComparison.Ordinal) : text;
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.PathAndQuery != "/" || plain.EndsWith('/') || plain.AsSpan().ContainsAny("@#?*\\") || plain.Any(char.IsWhiteSpace)
            || (isBelow && (uri.HostNameType != UriHostNameType.Dns || !uri.IdnHost.Contains('.', StringComparison.Ordinal))))
            return null;

        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{uri.Scheme}{(isBelow ? AnyBelow : "://")}{host}{port}";
    }
}
