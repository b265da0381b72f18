namespace Platform.Api.Access.Credentials;

/// <summary>What apps and their credentials tell, to their own organization and the operator. No secret is ever in it.</summary>
public static class CredentialEvents
{
    public static readonly EventType AppCreated = new("app.created", "An app was made; it has no credentials yet.");
    public static readonly EventType AppUpdated = new("app.updated", "An app's name, scopes or networks changed; its keys and tokens follow within five seconds.");
    public static readonly EventType AppDisabled = new("app.disabled", "An app was disabled: all of its credentials and tokens are refused.");
    public static readonly EventType AppEnabled = new("app.enabled", "An app was enabled again, and so were its credentials.");
    public static readonly EventType SecretCreated = new("app_secret.created", "An app has another client secret.");
    public static readonly EventType SecretUpdated = new("app_secret.updated", "A client secret was given an end, because a new one takes its place.");
    public static readonly EventType SecretRevoked = new("app_secret.revoked", "A client secret gets no tokens any more; those it got live on for at most fifteen minutes.");
    public static readonly EventType KeyCreated = new("api_key.created", "An app has another API key.");
    public static readonly EventType KeyUpdated = new("api_key.updated", "An API key's name, scopes, networks or end changed.");
    public static readonly EventType RoleCreated = new("role.created", "A role was made.");
    public static readonly EventType RoleUpdated = new("role.updated", "A role changed; the apps that have it follow within five seconds.");
    public static readonly EventType RoleDeleted = new("role.deleted", "A role is gone; no app had it.");
    public static readonly EventType ProviderCreated = new("identity_provider.created", "An issuer's access tokens are taken, once its subjects are bound to apps.");
    public static readonly EventType ProviderUpdated = new("identity_provider.updated", "What an identity provider's tokens mean changed, or whether they are taken.");
    public static readonly EventType ProviderDeleted = new("identity_provider.deleted", "An issuer's access tokens are refused from now on.");
    public static readonly EventType SubjectBound = new("bound_subject.created", "Somebody whom an identity provider vouches for calls as an app.");
    public static readonly EventType SubjectReleased = new("bound_subject.deleted", "Somebody whom an identity provider vouches for calls as no app any more.");
    public static readonly EventType KeyRevoked = new("api_key.revoked", "An API key is refused from now on.");
}
