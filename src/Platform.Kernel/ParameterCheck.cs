using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>Refuses parameters that the operation does not know, and values that it cannot take: all of them at once.</summary>
internal sealed class ParameterCheck : IResourceFilter, IActionFilter, IOrderedFilter
{
    private readonly ConditionalWeakTable<ActionDescriptor, ParameterSet> sets = [];

    /// <summary>Before every other filter.</summary>
    public int Order => int.MinValue;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (http.Request.Query.Count == 0 || !http.Request.Path.StartsWithSegments("/v1"))
            return;

        var known = SetOf(context).Names;
        var faults = http.Request.Query.Keys.Where(name => !known.Contains(name))
            .Select(name => new Fault(name, "unknown_parameter", $"\"{name}\" is not known here. {NearestName.Advice(name, known)}"))
            .ToList();
        if (faults.Count > 0)
            throw new Refusal(RequestErrors.UnknownParameter, string.Join(' ', faults.Select(fault => fault.Detail))) { Faults = faults };
    }

    public void OnActionExecuting(ActionExecutingContext context)
    {
        var faults = ParameterFaults.Found(context.HttpContext);
        var broken = SetOf(context).FaultsOf(context.HttpContext.Request.Query, context.ActionArguments, faults);
        if (faults.Count + broken.Count > 0)
        {
            IReadOnlyList<Fault> all = [.. faults, .. broken];
            throw new Refusal(RequestErrors.InvalidParameter, string.Join(' ', all.Select(fault => $"{fault.Pointer}: {fault.Detail}"))) { Faults = all };
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private ParameterSet SetOf(FilterContext context) => sets.GetValue(
        context.ActionDescriptor,
        action => new ParameterSet(
            action,
            context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>(),
            context.HttpContext.RequestServices.GetRequiredService<ExpandableReplies>()));
}
