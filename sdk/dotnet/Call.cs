using System.Collections;
using System.Globalization;
using System.Text;

namespace Platform.Sdk;

/// <summary>One operation with what it is asked.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Where, from the server's address on.</param>
public sealed record Call(string Method, string Path)
{
    /// <summary>What is sent, as JSON.</summary>
    public object? Body { get; init; }

    /// <summary>What stands in the URL behind the path; what is <c>null</c> is left out.</summary>
    public Dictionary<string, object?> Query { get; init; } = [];

    /// <summary>Headers of this operation; what is <c>null</c> is left out.</summary>
    public Dictionary<string, string?> Headers { get; init; } = [];

    internal bool IsWrite => Method is "POST" or "PATCH" or "DELETE";

    internal string PathAndQuery
    {
        get
        {
            var text = new StringBuilder(Path);
            foreach (var (name, value) in Query.Where(part => part.Value is not null))
                text.Append(text.Length == Path.Length ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(Text(value!)));
            return text.ToString();
        }
    }

    /// <summary>A value as a part of a path.</summary>
    public static string Segment(string value) => Uri.EscapeDataString(value);

    private static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(',', many.Cast<object>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
