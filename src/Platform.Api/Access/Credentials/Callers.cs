namespace Platform.Api.Access.Credentials;

/// <summary>
/// The callers of the last seconds. What is remembered is at most four seconds old, so a revoked credential is refused
/// within five, in every process. Of a token, the proof of its signature is remembered for as long as it lives.
/// </summary>
public sealed class Callers(CallerLookup lookup, AccessTokens tokens, OutsideTokens outsiders, Issuer issuer, TimeProvider wall)
{
    private const int CredentialsMax = 20_000;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(4);

    private readonly BoundedCache<CredentialDigest, AccessToken> proven = new(CredentialsMax);
    private readonly AskedOnce<CredentialDigest, KnownCaller?> asking = new();
    private volatile BoundedCache<CredentialDigest, Remembered> remembered = new(CredentialsMax);

    /// <summary>The caller, where it was found in the last seconds: the way nearly all requests go.</summary>
    public KnownCaller? Recall(in CredentialDigest digest, HttpRequest request) =>
        remembered.TryGet(digest, out var found) && wall.GetElapsedTime(found.AskedAt) < RememberedFor
            ? StillGood(found.Known, request)
            : null;

    /// <summary>The caller as the database has it, or <c>null</c> where the credential is not good. Many who ask at once ask once.</summary>
    public async Task<KnownCaller?> FindAsync(CredentialDigest digest, string credential, HttpRequest request)
    {
        var known = await asking.AskAsync(digest, async () =>
        {
            var (into, askedAt) = (remembered, wall.GetTimestamp());
            var found = await AskAsync(digest, credential, request);
            if (found is not null)
                into.Put(digest, new Remembered(found, askedAt));
            return found;
        }, request.HttpContext.RequestAborted);
        return StillGood(known, request);
    }

    /// <summary>This caller as it acts for another organization of its tenant, or <c>null</c> where there is none of that id.</summary>
    public Task<Caller?> OnBehalfOfAsync(Caller caller, Id<Organization> organization) =>
        lookup.OnBehalfOfAsync(caller, organization, CancellationToken.None);

    /// <summary>Makes what has just been changed here, such as a tenant's clock, act at once here; elsewhere it acts in four seconds.</summary>
    public void Forget() => remembered = new(CredentialsMax);

    /// <summary>Has a credential looked up anew, because it was just taken back.</summary>
    public void Forget(string credential)
    {
        var digest = CredentialDigest.Of(credential);
        if (remembered.TryGet(digest, out var known))
            remembered.Put(digest, known with { AskedAt = wall.GetTimestamp() - (long)(RememberedFor.TotalSeconds * wall.TimestampFrequency) });
    }

    // Not ended when the request is: others may be waiting for the same answer.
    private async Task<KnownCaller?> AskAsync(CredentialDigest digest, string credential, HttpRequest request)
    {
        if (KeyText.TryParseApiKey(credential, out var key))
            return await lookup.OfKeyAsync(key, CancellationToken.None);

        var token = proven.TryGet(digest, out var before) ? before : await ProveAsync(digest, credential, request);
        if (token is not null)
            return await lookup.OfTokenAsync(token, CancellationToken.None);

        return await outsiders.ProveAsync(credential, CancellationToken.None) is { } foreign ? await lookup.OfOutsideTokenAsync(foreign, CancellationToken.None) : null;
    }

    private async Task<AccessToken?> ProveAsync(CredentialDigest digest, string credential, HttpRequest request)
    {
        var token = await tokens.ReadAsync(credential, request, CancellationToken.None);
        if (token is not null)
            proven.Put(digest, token);
        return token;
    }

    private KnownCaller? StillGood(KnownCaller? known, HttpRequest request) =>
        known is null
        || (known.ExpiresAt is { } end && end <= wall.GetUtcNow())
        || (known.Issuer is not null && !issuer.Is(known.Issuer, request))
            ? null
            : known;

    private sealed record Remembered(KnownCaller Known, long AskedAt);
}
