namespace Platform.Api.Access.Credentials;

/// <summary>What one may give away: scopes that there are, and none that one lacks oneself.</summary>
public static class ScopeGrants
{
    /// <summary>Refuses a scope that does not exist, naming each.</summary>
    public static void DemandKnown(IReadOnlyList<string> scopes, string pointer = "/scopes")
    {
        var faults = FaultsOf(scopes, pointer).ToList();
        if (faults.Count > 0)
            throw new Refusal(CredentialErrors.UnknownScope, $"{scopes.First(scope => !Scopes.All.ContainsKey(scope))} is not a scope. GET /v1/scopes lists them all.") { Faults = faults };
    }

    /// <summary>The scopes that do not exist.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<string> scopes, string pointer) => scopes
        .Select((scope, index) => (scope, index)).Where(one => !Scopes.All.ContainsKey(one.scope))
        .Select(one => new Fault($"{pointer}/{one.index}", "unknown_scope", "Send a scope that GET /v1/scopes lists."));

    /// <summary>
    /// Refuses to give away what the caller lacks. Whoever makes a credential of an app gives away all that it can do.
    /// </summary>
    public static void DemandHeld(Caller caller, IEnumerable<string> scopes)
    {
        if (scopes.FirstOrDefault(scope => !caller.Scopes.Contains(scope)) is { } lacking)
            throw new Refusal(CredentialErrors.ScopeNotHeld, $"Your own credential lacks {lacking}, so you cannot give it away. Use one that has it, or leave it out.")
            {
                Members = new Dictionary<string, object?> { ["required_scope"] = lacking },
            };
    }
}
