using System.Text.RegularExpressions;

namespace Platform.Webhooks;

/// <summary>
/// Which events an endpoint wants: one type (<c>order.confirmed</c>), all that start alike (<c>order.*</c>), or all
/// (<c>*</c>).
/// </summary>
internal static partial class EventTypePattern
{
    public const int LengthMax = 100;

    public static bool IsValid(string pattern) => pattern.Length <= LengthMax && Form().IsMatch(pattern);

    public static bool Matches(string pattern, string eventType) =>
        pattern == "*"
        || (pattern.EndsWith(".*", StringComparison.Ordinal)
            ? eventType.Length >= pattern.Length && eventType.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : pattern == eventType);

    /// <summary>Those that are none.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<string> patterns) => patterns
        .Select((pattern, at) => (pattern, at)).Where(one => one.pattern is null || !IsValid(one.pattern))
        .Select(one => new Fault($"/event_types/{one.at}", "not_an_event_type", "Send an event type such as order.confirmed, or order.*, or *."));

    [GeneratedRegex(@"\A(\*|[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*(\.\*)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
