using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Platform.Sdk;

/// <summary>A part of a list.</summary>
public sealed class Page<T>
{
    /// <summary>The rows of this page.</summary>
    [JsonPropertyName("data")]
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>Whether there are more.</summary>
    [JsonPropertyName("has_more")]
    public required bool HasMore { get; init; }

    /// <summary>What to send as <c>cursor</c> for the next page.</summary>
    [JsonPropertyName("next_cursor")]
    public required string? NextCursor { get; init; }
}

/// <summary>Lists from their first row to their last.</summary>
public static class Pages
{
    /// <summary>Every row, asking for a page when the one before is used up.</summary>
    /// <param name="page">Asks for the page at a cursor: <c>(cursor, cancel) => client.Orders.ListAsync(cursor: cursor, cancel: cancel)</c>.</param>
    /// <param name="cancel">Ends it.</param>
    public static async IAsyncEnumerable<T> AllAsync<T>(
        Func<string?, CancellationToken, Task<Page<T>>> page, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Page<T>? last = null;
        do
        {
            last = await page(last?.NextCursor, cancel).ConfigureAwait(false);
            foreach (var row in last.Data)
                yield return row;
        }
        while (last.HasMore);
    }
}
