using System.Text.Json;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>What an identity provider's token proves.</summary>
/// <param name="TenantId">The marketplace that trusts the provider.</param>
/// <param name="ProviderId">The provider.</param>
/// <param name="Subject">Who calls.</param>
/// <param name="Scopes">What the token may be used for; <c>null</c> where that is all that its app may do.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="BoundTo">The thumbprint of the key whose holder alone may use it (RFC 9449), if there is one.</param>
public sealed record OutsideToken(Guid TenantId, Guid ProviderId, string Subject, string[]? Scopes, DateTimeOffset ExpiresAt, string? BoundTo);

/// <summary>
/// Checks access tokens that identity providers issued: by the issuer and the audience that a marketplace agreed to, the
/// keys that the issuer publishes now, and the time. Providers are asked for keys by their discovery document
/// (OpenID Connect Discovery 1.0), which must be their own.
/// </summary>
public sealed class OutsideTokens(SystemDatabase database, OutsideDocuments documents, OutsideOptions outside, TimeProvider wall, ILogger<OutsideTokens> log)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private const string Trusted = """
        select p.tenant_id, p.id, p.issuer, p.subject_claim, p.scope_claim, p.scope_map, t.mode
        from identity_providers p join tenants t on t.id = p.tenant_id
        where p.issuer = $1 and p.token_audience = any ($2) and p.disabled_at is null
        """;

    /// <summary>What the token proves, or <c>null</c> where that is nothing.</summary>
    /// <exception cref="Refusal">The provider's keys cannot be read, so it cannot be said.</exception>
    public async Task<OutsideToken?> ProveAsync(string text, CancellationToken cancel)
    {
        if (ForeignJws.Of(text) is not { } token || token.Type is not (null or "jwt" or "at+jwt") || token.Text("iss") is not { } issuer
            || EndOf(token) is not { } expiresAt || !IsBoundByWhatWeCheck(token))
            return null;

        // A token for the audiences of two marketplaces is for neither: the credential alone says which one is meant.
        var providers = await database.ListAsync(Trusted, Provider.Read, [issuer, token.Texts("aud").ToArray()], cancel);
        if (providers is not [var provider] || token.Text(provider.SubjectClaim) is not { } subject || !await IsSignedAsync(provider, token, cancel))
            return null;

        return new OutsideToken(provider.TenantId, provider.Id, subject, provider.ScopesOf(token), expiresAt, BoundTo(token));
    }

    private DateTimeOffset? EndOf(ForeignJws token)
    {
        var now = wall.GetUtcNow();
        return token.Moment("exp") is { } end && end > now && !(token.Moment("nbf") > now + Skew) ? end : null;
    }

    private static string? BoundTo(ForeignJws token) =>
        token.Claims.TryGetProperty("cnf", out var confirmation) && confirmation.ValueKind == JsonValueKind.Object ? Jws.Member(confirmation, "jkt") : null;

    // A token that is bound by a certificate must not pass as one that is not bound.
    private static bool IsBoundByWhatWeCheck(ForeignJws token) => !token.Claims.TryGetProperty("cnf", out _) || BoundTo(token) is not null;

    private async Task<bool> IsSignedAsync(Provider provider, ForeignJws token, CancellationToken cancel)
    {
        try
        {
            var about = await documents.ReadAsync($"{provider.Issuer.TrimEnd('/')}/.well-known/openid-configuration", provider.Mode, _ => true, cancel);
            if (about.ValueKind != JsonValueKind.Object || Jws.Member(about, "issuer") != provider.Issuer || Jws.Member(about, "jwks_uri") is not { } keysAt
                || PublicUrl.Faults(keysAt, "", outside.AllowsLoopback(provider.Mode), outside.Ours).Count > 0)
                throw new OutsideUnavailable($"{provider.Issuer} has no discovery document that names it as the issuer, and its keys at a public URL.");

            var keys = await documents.ReadAsync(keysAt, provider.Mode, set => VerifyingKeys.Of(set)?.Have(token.Kid) == true, cancel);
            return VerifyingKeys.Of(keys)?.Signed(token) == true;
        }
        catch (OutsideUnavailable fault)
        {
            log.LogWarning(fault, "A token of {Issuer} cannot be checked.", provider.Issuer);
            throw new Refusal(RequestErrors.Unavailable, $"The token's issuer cannot be asked for its keys: {fault.Message}") { RetryAfter = TimeSpan.FromSeconds(30) };
        }
    }

    private sealed record Provider(Guid TenantId, Guid Id, string Issuer, string SubjectClaim, string? ScopeClaim, IReadOnlyList<MappedScopes> ScopeMap, TenantMode Mode)
    {
        public static Provider Read(NpgsqlDataReader row) => new(
            row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4),
            JsonSerializer.Deserialize<List<MappedScopes>>(row.GetString(5), WireJson.Options)!, Enum.Parse<TenantMode>(row.GetString(6), ignoreCase: true));

        public string[]? ScopesOf(ForeignJws token) => ScopeClaim is null ? null :
            [.. token.Texts(ScopeClaim).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(Meaning)];

        private IEnumerable<string> Meaning(string value) =>
            ScopeMap.FirstOrDefault(mapped => mapped.Value == value)?.Scopes ?? (Scopes.All.ContainsKey(value) ? [value] : []);
    }
}
