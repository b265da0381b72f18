using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary><c>?expand=</c>: shows objects beside their ids. A reply without it passes untouched.</summary>
internal sealed class Expansion : IActionFilter, IAsyncResultFilter
{
    /// <summary>What cannot be expanded is refused before anything is read.</summary>
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.Query.TryGetValue(ExpandPaths.Parameter, out var values))
            return;

        var replies = http.RequestServices.GetRequiredService<ExpandableReplies>();
        if (replies.RowOf(context.ActionDescriptor) is { } row)
            http.Items[typeof(Expansion)] = ExpandPaths.Read(values, row, replies, http.RequestServices.GetRequiredService<CallContext>());
    }

    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next) =>
        context.HttpContext.Request.Query.ContainsKey(ExpandPaths.Parameter)
            && context.HttpContext.Items[typeof(Expansion)] is ExpandPaths paths
            && context.Result is ObjectResult { Value: not null } result
                ? ExpandAsync(context.HttpContext, result, paths, next)
                : next();

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    // As JSON it has no version any more, and so no entity tag: its parts change on their own.
    private static async Task ExpandAsync(HttpContext http, ObjectResult result, ExpandPaths paths, ResultExecutionDelegate next)
    {
        var type = result.Value!.GetType();
        var expanded = await new ExpandReply(http.RequestServices).ShowAsync(result.Value, paths, http.RequestAborted);
        result.Value = OldVersions.Of(http)?.Down(expanded, type) ?? expanded;
        result.DeclaredType = typeof(JsonNode);
        await next();
    }
}
