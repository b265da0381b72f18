namespace Platform.Api.Access.Credentials;

/// <summary>A new app's credentials in plain text. They are kept nowhere: this is the only time they can be seen.</summary>
public sealed record IssuedCredentials(string ClientId, string ClientSecret, string ApiKey);

/// <summary>Makes an app for an organization of the running transaction's tenant, with one secret and one API key.</summary>
public sealed class IssueCredentials(PlatformDb db, TimeProvider wall) : IVerb
{
    public async Task<IssuedCredentials> IssueAsync(
        Id<Organization> organization, string name, IReadOnlyCollection<string> scopes, CancellationToken cancel)
    {
        ScopeGrants.DemandKnown([.. scopes]);

        var now = wall.GetUtcNow();
        var mode = db.Caller.Tenant.Mode;
        var secret = KeyText.New(KeyText.SecretPrefix, mode);
        var key = KeyText.New(ApiKeyKind.Secret, mode);
        var app = App.Create(organization, new AppContent { Name = name, Scopes = [.. scopes] }, now, isNews: false);

        db.Add(app);
        db.Add(AppSecret.Create(app, secret, expiresAt: null, now, isNews: false));
        db.Add(ApiKey.Create(app, key, ApiKeyKind.Secret, name, now, isNews: false));
        await db.SaveChangesAsync(cancel);

        return new IssuedCredentials(app.Id.ToString(), secret.Text, key.Text);
    }
}
