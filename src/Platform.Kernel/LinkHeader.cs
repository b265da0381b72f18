using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Platform.Kernel;

/// <summary>Where the next page is, for clients that follow links (RFC 8288).</summary>
internal sealed class LinkHeader : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ObjectResult { Value: IPage { NextCursor: { } cursor } })
            return;

        var request = context.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != "cursor")) { { "cursor", cursor } };
        var next = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query.ToQueryString());
        context.HttpContext.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
