using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Platform.Api.Tests.Architecture;

/// <summary>An action of a controller, as it is compiled: its route, and the permission it states.</summary>
public sealed record Operation(Type Controller, MethodInfo Action, string Method, string Path, IReadOnlyList<RequiresAttribute> Requires)
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. Capability.AllCompiled.Where(type => type.IsAssignableTo(typeof(ControllerBase)) && !type.IsAbstract)
            .SelectMany(controller => controller.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(action => action.GetCustomAttribute<NonActionAttribute>() is null && !action.IsSpecialName)
                .SelectMany(action => Of(controller, action)))
            .OrderBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal),
    ];

    /// <summary>The permission in words.</summary>
    public string Permission => Requires switch
    {
        [] => "open",
        [{ OperatorOnly: true } one] => $"{one.Scope}, operator only",
        [var one] => one.Scope,
        _ => string.Join(" and ", Requires.Select(one => one.Scope)),
    };

    public override string ToString() => $"{Method} {Path} ({Controller.Name}.{Action.Name})";

    private static IEnumerable<Operation> Of(Type controller, MethodInfo action)
    {
        var requires = action.GetCustomAttributes<RequiresAttribute>().ToList();
        var routes = action.GetCustomAttributes<HttpMethodAttribute>().ToList();
        if (routes.Count == 0)
            return [new(controller, action, "ANY", "no route", requires)];

        var prefix = controller.GetCustomAttribute<RouteAttribute>()?.Template ?? "";
        return routes.SelectMany(route => route.HttpMethods.Select(method => new Operation(controller, action, method, Joined(prefix, route.Template), requires)));
    }

    private static string Joined(string prefix, string? template) =>
        template is ['/', ..] ? template : "/" + string.Join('/', new[] { prefix, template }.Where(part => !string.IsNullOrEmpty(part)));
}
