using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel;

/// <summary>A reply that shows the version of what it shows; it becomes the entity tag.</summary>
public interface IVersioned
{
    int Version { get; }
}

/// <summary>Entity tags (RFC 9110): a strong one on every versioned reply, and 304 where the caller has it already.</summary>
public sealed class EntityTags : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ObjectResult { Value: IVersioned shown })
            return;

        var tag = TagOf(shown.Version);
        context.HttpContext.Response.Headers.ETag = tag;
        if (HttpMethods.IsGet(context.HttpContext.Request.Method)
            && TagsIn(context.HttpContext.Request.Headers.IfNoneMatch.ToString()) is { } known
            && known.Any(mine => mine == "*" || mine == tag || mine == "W/" + tag))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    public static string TagOf(int version) => $"\"{version}\"";

    /// <summary>The tags a condition lists, or <c>null</c> where there is no condition.</summary>
    public static IReadOnlyList<string>? TagsIn(string header) =>
        header.Length == 0 ? null : header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Finding the one resource that a request is about.</summary>
public static class Finding
{
    /// <summary>
    /// The resource, if it is there for this caller and as the caller's <c>If-Match</c> says. With that condition it is held
    /// from here on: of many who send one tag, those who come too late are all told so.
    /// </summary>
    public static async Task<T> FoundAsync<T>(this IQueryable<T> query, PlatformDb db, CancellationToken cancel) where T : Aggregate
    {
        await query.HoldIfConditionalAsync(db, cancel);
        var found = await query.SingleOrDefaultAsync(cancel) ?? throw Refusal.NotFound();
        db.Context.Demand(found);
        return found;
    }

    /// <summary>Holds the resource (<see cref="Holding"/>) where the caller says which version of it is meant.</summary>
    public static async Task HoldIfConditionalAsync<T>(this IQueryable<T> query, PlatformDb db, CancellationToken cancel) where T : Aggregate
    {
        if (db.Context.IfMatch is not null && await query.AsNoTracking().SingleOrDefaultAsync(cancel) is { } seen)
            await db.HoldAsync<T>([seen.Key], cancel);
    }

    /// <summary>Holds the caller's <c>If-Match</c> against the resource.</summary>
    public static void Demand(this CallContext call, Aggregate found)
    {
        if (call.IfMatch is { } tags && !tags.Contains("*") && !tags.Contains(EntityTags.TagOf(found.Version)))
            throw new Refusal(RequestErrors.Stale, $"It is at version {found.Version} now, as shown in current. Take your change to that and send its ETag.")
            {
                Current = found,
            };
    }
}
