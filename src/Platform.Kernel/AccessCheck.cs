using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>Lets an operation run only for a caller who has its scope. What states no scope runs for nobody.</summary>
public sealed class AccessCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CallContext call)
    {
        if (http.GetEndpoint()?.Metadata is not { } endpoint || !http.Request.Path.StartsWithSegments("/v1"))
            return next(http);

        if (!call.HasCaller)
            throw RequestErrors.Unauthenticated.Because(
                "Send Authorization: Bearer with an API key or an access token from POST /oauth/token.");

        ApiVersion.Demand(http.Request, call);

        if (endpoint.GetMetadata<ControllerActionDescriptor>() is null)
            return next(http); // no operation: routing answers with 405 or 415

        var required = endpoint.GetMetadata<RequiresAttribute>()
            ?? throw new InvalidOperationException($"{http.GetEndpoint()} states no scope.");
        Demand(required, call.Caller);
        if (endpoint.GetMetadata<RetiringAttribute>() is { } retiring)
            Retire(http, call, retiring);

        return next(http);
    }

    private static void Retire(HttpContext http, CallContext call, RetiringAttribute retiring)
    {
        retiring.Tell(http);
        http.RequestServices.GetRequiredService<DeprecatedUses>()
            .Note(call, $"{http.Request.Method} /{((RouteEndpoint)http.GetEndpoint()!).RoutePattern.RawText}");
    }

    /// <summary>For a request that waited: lets it go on only where one that came now would be let in.</summary>
    /// <exception cref="Refusal">Its credential was revoked, or lacks the scope by now.</exception>
    public static async Task DemandStillAsync(HttpContext http)
    {
        var caller = await http.RequestServices.GetRequiredService<ICallerCheck>().AgainAsync(http);
        Demand(http.GetEndpoint()!.Metadata.GetRequiredMetadata<RequiresAttribute>(), caller);
    }

    internal static void Demand(RequiresAttribute required, Caller caller)
    {
        if (required.OperatorOnly && !caller.IsOperator)
            throw RequestErrors.OperatorOnly.Because("Use a credential of the operator's own app.");
        if (!caller.Scopes.Contains(required.Scope))
            throw new Refusal(RequestErrors.MissingScope,
                $"This needs the scope {required.Scope}. Ask for it in the token request, or use a credential that has it.")
            {
                Members = new Dictionary<string, object?> { ["required_scope"] = required.Scope },
            };
    }
}
