using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Kernel;

/// <summary>
/// An operation on its way out: every reply says since when it is deprecated (RFC 9745), when it ends (RFC 8594) and
/// what takes its place; whose apps still call it is counted.
/// </summary>
/// <param name="since">The day it was deprecated, such as <c>2026-11-20</c>.</param>
/// <param name="until">The day it ends.</param>
/// <param name="successor">The path of what takes its place.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RetiringAttribute(string since, string until, string successor) : Attribute
{
    public DateTimeOffset Since { get; } = DayOf(since);

    public DateTimeOffset Until { get; } = DayOf(until);

    public string Successor => successor;

    private string Deprecation => field ??= string.Create(CultureInfo.InvariantCulture, $"@{Since.ToUnixTimeSeconds()}");

    private string Sunset => field ??= Until.ToString("R", CultureInfo.InvariantCulture);

    private string Links => field ??= $"<{successor}>; rel=\"successor-version\", </docs/changelog#retiring>; rel=\"deprecation\"; type=\"text/html\"";

    internal void Tell(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers["Deprecation"] = Deprecation;
        headers["Sunset"] = Sunset;
        headers.Append("Link", Links);
    }

    private static DateTimeOffset DayOf(string day) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);
}
