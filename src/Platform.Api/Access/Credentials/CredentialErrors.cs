namespace Platform.Api.Access.Credentials;

/// <summary>The refusals of apps and their credentials.</summary>
public static class CredentialErrors
{
    public static readonly RefusalKind DpopProof = new(401, "invalid_dpop_proof", "The proof of possession beside the access token proves nothing");
    public static readonly RefusalKind UnknownScope = new(422, "credential_scope_unknown", "A scope is not one that the platform knows");
    public static readonly RefusalKind ScopeNotHeld = new(403, "credential_scope_not_held", "Nobody gives away a scope that they lack themselves");
    public static readonly RefusalKind TooManySecrets = new(409, "app_secret_limit", "The app has as many good secrets as it may have");
    public static readonly RefusalKind TooManyKeys = new(409, "api_key_limit", "The app has as many good API keys as it may have");
    public static readonly RefusalKind TooManyProviders = new(409, "identity_provider_limit", "The marketplace has as many identity providers as it may have");
    public static readonly RefusalKind ProviderTaken = new(409, "identity_provider_taken", "A marketplace takes tokens of this issuer for this audience already");
    public static readonly RefusalKind RoleInUse = new(409, "role_in_use", "A role that an app has cannot be deleted");
    public static readonly RefusalKind RoleIsTemplate = new(409, "role_is_template", "A role that comes with the platform cannot be changed");
    public static readonly RefusalKind KeyRevoked = new(409, "api_key_is_revoked", "A revoked API key cannot be changed");
}
