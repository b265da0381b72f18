namespace Platform.Api.Access.Credentials;

/// <summary>What credentials can be allowed to do.</summary>
[ApiController, Route("v1/scopes"), Tags("scopes")]
public sealed class ScopesController : ControllerBase
{
    /// <summary>Lists every scope with what it lets one do, by name, on one page.</summary>
    [HttpGet, Requires("scopes:read")]
    public ActionResult<Page<ScopeResponse>> List() => new Page<ScopeResponse>(
        [.. Scopes.All.OrderBy(scope => scope.Key, StringComparer.Ordinal).Select(scope => ScopeResponse.Of(scope.Key))], HasMore: false, NextCursor: null);
}

/// <summary>One thing that a credential can be allowed to do.</summary>
/// <param name="Name">The scope, as apps, keys and token requests name it.</param>
/// <param name="Description">What it lets one do.</param>
/// <param name="Includes">The finer scopes that whoever has this one has too.</param>
/// <param name="IsForOperators">Whether only the marketplace's operator can use it.</param>
/// <param name="IsPublishable">Whether a publishable key may have it.</param>
public sealed record ScopeResponse(string Name, string Description, IReadOnlyList<string> Includes, bool IsForOperators, bool IsPublishable)
{
    public static ScopeResponse Of(string scope) =>
        new(scope, Scopes.All[scope], Scopes.Parts.GetValueOrDefault(scope, []), Scopes.ForOperators.Contains(scope), Scopes.Publishable.Contains(scope));
}
