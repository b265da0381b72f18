using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;

namespace Platform.Kernel;

/// <summary>One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others.</summary>
/// <param name="Data">The rows of this page.</param>
/// <param name="HasMore">Whether there are rows after this page.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> to get the next page; <c>null</c> on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Data, bool HasMore, string? NextCursor) : IPage;

/// <summary>What every page shows, whatever its rows: enough for the <c>Link</c> header.</summary>
public interface IPage
{
    string? NextCursor { get; }
}

/// <summary>Where in a list its reader stands.</summary>
public record CursorQuery
{
    [Limit("Rows in a page of a list")]
    private const int LimitMax = 500;

    /// <summary>Rows per page, 1 to 500.</summary>
    [FromQuery(Name = "limit"), Range(1, LimitMax)]
    public int? Limit { get; init; }

    /// <summary>Where the page starts: the <c>next_cursor</c> of the page before. Opaque.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>One more than the page's rows, so that the last page is known without another query.</summary>
    public int Fetch() => (Limit ?? 50) + 1;

    /// <summary>The id after which the page starts, or <c>null</c> on the first page.</summary>
    public Guid? After()
    {
        if (Cursor is null)
            return null;

        Span<byte> bytes = stackalloc byte[16];
        return Cursor.Length == 22 && Base64Url.TryDecodeFromChars(Cursor, bytes, out var written) && written == 16
            ? new Guid(bytes, bigEndian: true)
            : throw RequestErrors.InvalidCursor.Because("This cursor is not one that a page gave as next_cursor; leave it out to start over.");
    }

    /// <summary>Cuts what was fetched to the page, and says where the next one starts.</summary>
    public Page<TRow> Cut<TRow>(IReadOnlyList<TRow> fetched, Func<TRow, Guid> id) => Cut(fetched, id, row => row);

    public Page<TOut> Cut<TRow, TOut>(IReadOnlyList<TRow> fetched, Func<TRow, Guid> id, Func<TRow, TOut> show)
    {
        var size = Fetch() - 1;
        var more = fetched.Count > size;
        var rows = fetched.Take(size).Select(show).ToList();
        return new Page<TOut>(rows, more, more ? CursorAt(id(fetched[size - 1])) : null);
    }

    private static string CursorAt(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));
}

/// <summary>Which page of a list is wanted, and in what order. Ids sort by time, so both orders are the same index read.</summary>
public record PageQuery : CursorQuery
{
    private const string OldestFirst = "created_at";
    private const string NewestFirst = "-created_at";

    /// <summary><c>created_at</c> lists the oldest first, <c>-created_at</c> the newest. Keep it while you follow cursors.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>This page of the rows, and one row more for <see cref="CursorQuery.Cut{TRow}"/>.</summary>
    /// <param name="rows">The rows that the filters let through.</param>
    /// <param name="id">What pages and sorts them.</param>
    /// <param name="oldestFirst">The order where the request names none.</param>
    public IQueryable<TRow> Page<TRow, T>(IQueryable<TRow> rows, Expression<Func<TRow, Id<T>>> id, bool oldestFirst = false)
        where T : IIdentified
    {
        var ascends = Ascends(oldestFirst);
        if (After() is { } after)
        {
            var last = new Id<T>(after);
            Expression<Func<Id<T>>> value = () => last; // a variable, not a constant: one plan serves every page
            var isBeyond = ascends ? Expression.GreaterThan(id.Body, value.Body) : Expression.LessThan(id.Body, value.Body);
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(isBeyond, id.Parameters));
        }

        return (ascends ? rows.OrderBy(id) : rows.OrderByDescending(id)).Take(Fetch());
    }

    /// <summary>Whether the oldest come first.</summary>
    public bool Ascends(bool oldestFirst = false) => Sort switch
    {
        null => oldestFirst,
        OldestFirst => true,
        NewestFirst => false,
        _ => throw UnknownSort(),
    };

    private static Refusal UnknownSort()
    {
        const string detail = $"This list is not sorted by that. Send {OldestFirst} or {NewestFirst}, or leave it out.";
        return new Refusal(RequestErrors.UnknownParameter, detail) { Faults = [new Fault("sort", "unknown_parameter", detail)] };
    }
}
