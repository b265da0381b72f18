namespace Platform.Api.Access.Credentials;

/// <summary>
/// An OpenID Connect issuer whose access tokens the marketplace takes beside its own: those made for it, of subjects that
/// were bound to an app. The token says who calls, and, where a claim for it is named, how much of what the app may do
/// it may be used for.
/// </summary>
public sealed class IdentityProvider : Aggregate<IdentityProvider>, IIdentified
{
    private IdentityProvider()
    {
    }

    public static string Prefix => "idp";

    public string Name { get; private set; } = "";

    /// <summary>What its tokens say as <c>iss</c>; its discovery document is found below it.</summary>
    public string Issuer { get; private init; } = "";

    /// <summary>What its tokens say as <c>aud</c> where they are for this marketplace.</summary>
    public string TokenAudience { get; private init; } = "";

    /// <summary>The claim that says who calls.</summary>
    public string SubjectClaim { get; private set; } = "sub";

    /// <summary>The claim that says what the token may be used for; <c>null</c> where that is all that its app may do.</summary>
    public string? ScopeClaim { get; private set; }

    /// <summary>What the values of that claim mean here; a value that is a scope itself means that.</summary>
    public IReadOnlyList<MappedScopes> ScopeMap { get; private set; } = [];

    public DateTimeOffset? DisabledAt { get; private set; }

    public override string ResourceType => "identity_provider";

    public override string Href => $"/v1/identity-providers/{Id}";

    /// <summary>The operator's alone.</summary>
    public override IReadOnlyList<Id<Organization>> Audience => [];

    public static IdentityProvider Create(CreateIdentityProviderRequest request, DateTimeOffset now)
    {
        var provider = new IdentityProvider
        {
            Id = Id<IdentityProvider>.New(now),
            Name = request.Name,
            Issuer = request.Issuer,
            TokenAudience = request.Audience,
        };
        provider.Take(request.SubjectClaim, request.ScopeClaim, request.ScopeMap);
        provider.Raise(CredentialEvents.ProviderCreated);
        return provider;
    }

    /// <summary>Changes what is given, and leaves the rest.</summary>
    public void Change(EditIdentityProviderRequest request, DateTimeOffset now)
    {
        Name = request.Name ?? Name;
        Take(request.SubjectClaim, request.ScopeClaim, request.ScopeMap);
        DisabledAt = request.Enabled switch { true => null, false => DisabledAt ?? now, null => DisabledAt };
        Raise(CredentialEvents.ProviderUpdated);
    }

    public void Delete() => Raise(CredentialEvents.ProviderDeleted);

    public override object Resource() => IdentityProviderResponse.From(this);

    private void Take(string? subjectClaim, string? scopeClaim, IReadOnlyList<MappedScopes>? scopeMap)
    {
        SubjectClaim = subjectClaim ?? SubjectClaim;
        ScopeClaim = scopeClaim is null ? ScopeClaim : scopeClaim.Length == 0 ? null : scopeClaim;
        ScopeMap = scopeMap ?? ScopeMap;
    }
}
