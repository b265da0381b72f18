using System.Text.Json;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// Proves clients by what they signed themselves (<c>private_key_jwt</c>, RFC 7523 with its update): an assertion by a
/// key that the app published, meant for this issuer and nobody else, good for minutes and once.
/// </summary>
public sealed class ClientAssertions(SystemDatabase database, OutsideDocuments documents, SpentTokens spent, TimeProvider wall, ILogger<ClientAssertions> log)
{
    private static readonly TimeSpan LifeMax = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private const int IdLengthMax = 255;

    private const string Published = """
        select a.jwks, a.jwks_uri, t.mode from apps a join tenants t on t.id = a.tenant_id
        where a.id = $1 and a.disabled_at is null and (a.jwks is not null or a.jwks_uri is not null)
        """;

    /// <summary>Whether the client signed the assertion, for this issuer, now, and for the first time.</summary>
    public async Task<bool> ProveAsync(Id<App> client, string assertion, string issuer, CancellationToken cancel)
    {
        if (ForeignJws.Of(assertion) is not { } signed || FaultOf(signed, client.ToString(), issuer) is not null)
            return false;
        if ((await database.ListAsync(Published, KeySource.Read, [client.Value], cancel)).SingleOrDefault() is not { } source
            || await KeysAsync(source, signed.Kid, cancel) is not { } keys || !keys.Signed(signed))
            return false;

        // Only what was signed is remembered: nobody fills the memory with forgeries, or spends another's assertion.
        return await spent.SpendAsync(SpentTokens.DigestOf("client_assertion", client.ToString(), signed.Text("jti")!), signed.Moment("exp")!.Value + Skew, cancel);
    }

    private string? FaultOf(ForeignJws signed, string client, string issuer)
    {
        var now = wall.GetUtcNow();
        return signed.Type is not (null or "jwt" or "client-authentication+jwt") ? "typ"
            : signed.Text("iss") != client || signed.Text("sub") != client ? "iss and sub"
            : signed.Texts("aud") is not [var audience] || audience != issuer ? "aud"
            : signed.Moment("exp") is not { } expiresAt || expiresAt <= now - Skew || expiresAt > now + LifeMax ? "exp"
            : signed.Moment("nbf") > now + Skew ? "nbf"
            : signed.Moment("iat") > now + Skew ? "iat"
            : signed.Text("jti") is not { Length: <= IdLengthMax } ? "jti"
            : null;
    }

    private async Task<VerifyingKeys?> KeysAsync(KeySource source, string? kid, CancellationToken cancel)
    {
        if (source.Jwks is not null)
        {
            using var document = JsonDocument.Parse(source.Jwks);
            return VerifyingKeys.Of(document.RootElement);
        }

        try
        {
            return VerifyingKeys.Of(await documents.ReadAsync(source.JwksUri!, source.Mode, set => VerifyingKeys.Of(set)?.Have(kid) == true, cancel));
        }
        catch (OutsideUnavailable fault)
        {
            log.LogWarning(fault, "A client cannot be proven: its keys cannot be read.");
            return null;
        }
    }

    private sealed record KeySource(string? Jwks, string? JwksUri, TenantMode Mode)
    {
        public static KeySource Read(NpgsqlDataReader row) => new(
            row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), Enum.Parse<TenantMode>(row.GetString(2), ignoreCase: true));
    }
}
