namespace Platform.Api.Access.Credentials;

public static class CredentialErrors
{
    public static readonly RefusalKind UnknownScope = new(422, "credential_scope_unknown", "A scope is not one that the platform knows");
}
