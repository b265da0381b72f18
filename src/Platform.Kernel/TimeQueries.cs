using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;

namespace Platform.Kernel;

/// <summary>A list that can be limited to what was made in a time.</summary>
public record MadeQuery : PageQuery
{
    /// <summary>Only those made at this time or later.</summary>
    [FromQuery(Name = "created_at[gte]")]
    public DateTimeOffset? CreatedFrom { get; init => field = value?.ToUniversalTime(); }

    /// <summary>Only those made before this time.</summary>
    [FromQuery(Name = "created_at[lt]")]
    public DateTimeOffset? CreatedBefore { get; init => field = value?.ToUniversalTime(); }

    /// <summary>The rows made in that time.</summary>
    protected IQueryable<TRow> Made<TRow>(IQueryable<TRow> rows, Expression<Func<TRow, DateTimeOffset>> at) => Within(rows, at, CreatedFrom, CreatedBefore);

    /// <summary>The rows whose time is not before the one moment, and before the other; either may be left open.</summary>
    protected static IQueryable<TRow> Within<TRow>(
        IQueryable<TRow> rows, Expression<Func<TRow, DateTimeOffset>> at, DateTimeOffset? from, DateTimeOffset? before)
    {
        if (from is { } first)
            rows = rows.Where(Compared(Expression.GreaterThanOrEqual, () => first));
        if (before is { } end)
            rows = rows.Where(Compared(Expression.LessThan, () => end));
        return rows;

        // a variable, not a constant: one plan serves every time
        Expression<Func<TRow, bool>> Compared(Func<Expression, Expression, BinaryExpression> compare, Expression<Func<DateTimeOffset>> moment) =>
            Expression.Lambda<Func<TRow, bool>>(compare(at.Body, moment.Body), at.Parameters);
    }
}

/// <summary>A list that can be limited to what was made, or last changed, in a time.</summary>
public record ChangedQuery : MadeQuery
{
    /// <summary>Only those changed at this time or later.</summary>
    [FromQuery(Name = "updated_at[gte]")]
    public DateTimeOffset? UpdatedFrom { get; init => field = value?.ToUniversalTime(); }

    /// <summary>Only those last changed before this time.</summary>
    [FromQuery(Name = "updated_at[lt]")]
    public DateTimeOffset? UpdatedBefore { get; init => field = value?.ToUniversalTime(); }

    /// <summary>The rows last changed in that time.</summary>
    protected IQueryable<TRow> Changed<TRow>(IQueryable<TRow> rows, Expression<Func<TRow, DateTimeOffset>> at) => Within(rows, at, UpdatedFrom, UpdatedBefore);
}
