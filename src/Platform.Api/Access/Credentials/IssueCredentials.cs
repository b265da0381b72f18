namespace Platform.Api.Access.Credentials;

/// <summary>A new app's credentials in plain text. They are kept nowhere: this is the only time they can be seen.</summary>
public sealed record IssuedCredentials(string ClientId, string ClientSecret, string ApiKey);

/// <summary>Makes an app for an organization of the running transaction's tenant, with one secret and one API key.</summary>
public sealed class IssueCredentials(PlatformDb db, TimeProvider wall) : IVerb
{
    public async Task<IssuedCredentials> IssueAsync(
        Id<Organization> organization, string name, IReadOnlyCollection<string> scopes, CancellationToken cancel)
    {
        if (scopes.FirstOrDefault(scope => !Scopes.All.ContainsKey(scope)) is { } unknown)
            throw CredentialErrors.UnknownScope.Because($"{unknown} is not a scope. The reference lists them all.");

        var now = wall.GetUtcNow();
        var mode = db.Caller.Tenant.Mode;
        var secret = KeyText.New(KeyText.SecretPrefix, mode);
        var key = KeyText.New(KeyText.ApiKeyPrefix, mode);
        var app = new App
        {
            Id = Id<App>.New(now),
            OrganizationId = organization,
            Name = name,
            Scopes = [.. scopes.Distinct().Order(StringComparer.Ordinal)],
            CreatedAt = now,
        };

        db.Add(app);
        db.Add(new AppSecret
        {
            Id = Id<AppSecret>.New(now),
            AppId = app.Id,
            OrganizationId = organization,
            Lookup = secret.Lookup,
            Hash = secret.Hash(),
            CreatedAt = now,
        });
        db.Add(new ApiKey
        {
            Id = Id<ApiKey>.New(now),
            AppId = app.Id,
            OrganizationId = organization,
            Lookup = key.Lookup,
            Hash = key.Hash(),
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancel);

        return new IssuedCredentials(app.Id.ToString(), secret.Text, key.Text);
    }
}
