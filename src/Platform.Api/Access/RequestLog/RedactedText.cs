using System.Text.RegularExpressions;

namespace Platform.Api.Access.RequestLog;

/// <summary>
/// A text as it may be kept: without what has the form of our credentials, whatever it is called, and without what a URL
/// in it says of who calls: its userinfo, and parameters whose names are words for secrets.
/// </summary>
public static partial class RedactedText
{
    /// <summary>What stands instead.</summary>
    public const string Instead = "[redacted]";

    /// <summary>A parameter that has one of these in its name is a secret.</summary>
    private static readonly string[] Secret = ["token", "secret", "pass", "pwd", "assertion", "credential", "auth", "key", "sig", "jwt"];

    /// <summary>A parameter of an operation that only sounds like one.</summary>
    private const string NoSecret = "idempotency_key";

    /// <summary>The text with its secrets left out.</summary>
    public static string Of(string text) => Parameters().Replace(UserInfo().Replace(Credentials().Replace(text, Instead), Instead + "@"), Judged);

    private static string Judged(Match parameter)
    {
        var name = Uri.UnescapeDataString(parameter.Groups[1].Value);
        return name != NoSecret && Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? $"{parameter.Groups[1].Value}={Instead}"
            : parameter.Value;
    }

    // API keys and client secrets, webhook secrets, access tokens. In a URL they may be escaped.
    [GeneratedRegex(@"mk[ps]?(_|%5[Ff])(live|test)(_|%5[Ff])[0-9A-Za-z]{13,}|whsec(_|%5[Ff])[0-9A-Za-z+/_%=-]+|(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*", RegexOptions.ExplicitCapture)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"(?<=://)[^/?#\s]*@")]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"(?<=[?&#])([^=&#?\s]+)=([^&#\s]*)")]
    private static partial Regex Parameters();
}
