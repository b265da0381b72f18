namespace Platform.Api.Access.Credentials;

/// <summary>Somebody whom an identity provider vouches for, and the app that they call as.</summary>
public sealed class BoundSubject : Aggregate<BoundSubject>, IIdentified
{
    private BoundSubject()
    {
    }

    public static string Prefix => "sbj";

    public Id<IdentityProvider> IdentityProviderId { get; private init; }

    /// <summary>What the provider's claim says.</summary>
    public string Subject { get; private init; } = "";

    public Id<App> AppId { get; private init; }

    public override string ResourceType => "bound_subject";

    public override string Href => $"/v1/identity-providers/{IdentityProviderId}/subjects/{Id}";

    /// <summary>The operator's alone.</summary>
    public override IReadOnlyList<Id<Organization>> Audience => [];

    public static BoundSubject Create(IdentityProvider provider, App app, string subject, DateTimeOffset now)
    {
        var bound = new BoundSubject { Id = Id<BoundSubject>.New(now), IdentityProviderId = provider.Id, AppId = app.Id, Subject = subject };
        bound.Raise(CredentialEvents.SubjectBound);
        return bound;
    }

    public void Delete() => Raise(CredentialEvents.SubjectReleased);

    public override object Resource() => BoundSubjectResponse.From(this);
}
