using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Platform.Kernel;

/// <summary>Reads a parameter of the path. One that cannot be read names nothing that exists.</summary>
internal sealed class RouteBinder : IModelBinder
{
    public static readonly RouteBinder Instance = new();

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (bindingContext.ActionContext.RouteData.Values[bindingContext.ModelName] is not string text)
            return Task.CompletedTask;

        var value = WireValue.Read(Whole(bindingContext, text), bindingContext.ModelType, out var fault);
        if (fault is not null)
            throw Refusal.NotFound();

        bindingContext.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }

    /// <summary>
    /// The server leaves an escaped slash as it is, so that it does not part the path; but an ERP's keys have slashes
    /// (<c>INV/2026-27/001</c>), so the value is read again from the path as it was sent.
    /// </summary>
    private static string Whole(ModelBindingContext context, string text)
    {
        if (!text.Contains("%2f", StringComparison.OrdinalIgnoreCase))
            return text;

        var sent = context.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0].Trim('/').Split('/');
        var pattern = (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments;
        for (var place = 0; place < pattern?.Count && place < sent?.Length; place++)
        {
            if (pattern[place].Parts is [RoutePatternParameterPart part] && part.Name == context.ModelName)
                return Uri.UnescapeDataString(sent[place]);
        }

        return text;
    }
}
