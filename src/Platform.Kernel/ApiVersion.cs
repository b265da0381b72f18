using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Platform.Kernel;

/// <summary>
/// A dated version of the wire within <c>/v1</c>. What only adds to the wire needs no new one; what breaks a reader
/// starts one, and a <see cref="VersionChange"/> says how to go on serving those from before it.
/// </summary>
public sealed class ApiVersion
{
    public const string Header = "Api-Version";

    private readonly int place;

    private ApiVersion(string text, int place) => (Text, this.place) = (text, place);

    /// <summary>Every version there has been, oldest first. None is ever taken away.</summary>
    public static IReadOnlyList<ApiVersion> Known { get; } =
        [.. ((string[])["2026-11-01", "2026-11-20"]).Select((text, place) => new ApiVersion(text, place))];

    /// <summary>What the code itself speaks, and what a new app is pinned to.</summary>
    public static ApiVersion Newest { get; } = Known[^1];

    /// <summary>The date, as the wire spells it.</summary>
    public string Text { get; }

    public DateOnly Date => DateOnly.ParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The version of this date, or <c>null</c> where there is none.</summary>
    public static ApiVersion? Find(string? text) => Newest.Text == text ? Newest : Known.FirstOrDefault(version => version.Text == text);

    /// <summary>What is wrong with a member that names no version there is.</summary>
    public static Fault Unknown(string pointer) => new(pointer, RequestErrors.UnknownVersion.Code, $"Send one of {string.Join(", ", Known)}.");

    public bool IsBefore(ApiVersion other) => place < other.place;

    public override string ToString() => Text;

    /// <summary>The version that a request names; <c>null</c> where it names none, or one that there is not.</summary>
    internal static ApiVersion? Asked(HttpRequest request) =>
        request.Headers[Header] is [{ } text] ? Find(text) : null;

    /// <summary>Refuses a request that names a version there is not.</summary>
    internal static void Demand(HttpRequest request, CallContext call)
    {
        if (call.AskedVersion is null && request.Headers[Header] != StringValues.Empty)
            throw new Refusal(RequestErrors.UnknownVersion,
                $"Send one of {string.Join(", ", Known)} as {Header}, or leave it out: the version pinned on your app then applies.")
            {
                Members = new Dictionary<string, object?> { ["known_versions"] = Known.Select(version => version.Text) },
            };
    }

    /// <summary>Says with the reply which version it is in, once that is settled.</summary>
    internal static void Echo(HttpContext http, CallContext call)
    {
        call.AskedVersion = Asked(http.Request);
        http.Response.OnStarting(static state =>
        {
            var (headers, call) = ((IHeaderDictionary, CallContext))state;
            headers.Append("Vary", Header);
            if (headers[Header].Count == 0) // a reply that is given again brings its own
                headers[Header] = call.Version.Text;
            return Task.CompletedTask;
        }, (http.Response.Headers, call));
    }
}
