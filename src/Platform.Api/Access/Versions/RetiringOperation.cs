using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Platform.Api.Access.Versions;

/// <summary>An operation on its way out, as its code marks it.</summary>
/// <param name="Name">Its method and path, as its uses are counted by.</param>
/// <param name="Retiring">Since when, until when, and what takes its place.</param>
public sealed record RetiringOperation(string Name, RetiringAttribute Retiring)
{
    public static IEnumerable<RetiringOperation> In(IActionDescriptorCollectionProvider actions) =>
        from action in actions.ActionDescriptors.Items
        from retiring in action.EndpointMetadata.OfType<RetiringAttribute>()
        from method in action.EndpointMetadata.OfType<IHttpMethodMetadata>().SelectMany(methods => methods.HttpMethods)
        select new RetiringOperation($"{method} /{action.AttributeRouteInfo!.Template}", retiring);
}
