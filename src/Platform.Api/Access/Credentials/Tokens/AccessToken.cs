using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// What an access token says (RFC 9068): which app may do what, for fifteen minutes. Issuer and audience are the same,
/// this API; subject and client are the same, the app.
/// </summary>
/// <param name="Issuer">Who issued it, and for whom it is.</param>
/// <param name="Id">Its own id.</param>
/// <param name="BoundTo">The thumbprint of the key whose holder alone may use it (RFC 9449), if there is one.</param>
public sealed record AccessToken(
    string Issuer,
    string Id,
    Id<App> AppId,
    Id<Tenant> TenantId,
    Id<Organization> OrganizationId,
    string[] Scopes,
    string? BoundTo,
    DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(900);

    /// <summary>How it is sent.</summary>
    public string Type => BoundTo is null ? "Bearer" : "DPoP";

    /// <summary>What is kept of it once it is revoked.</summary>
    public byte[] Digest => SpentTokens.DigestOf("access_token", AppId.ToString(), Id);

    public string Sign(PublishedKey key)
    {
        var claims = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(claims))
        {
            var app = AppId.ToString();
            json.WriteStartObject();
            json.WriteString("iss", Issuer);
            json.WriteString("aud", Issuer);
            json.WriteString("sub", app);
            json.WriteString("client_id", app);
            json.WriteNumber("iat", (ExpiresAt - Life).ToUnixTimeSeconds());
            json.WriteNumber("exp", ExpiresAt.ToUnixTimeSeconds());
            json.WriteString("jti", Id);
            json.WriteString("scope", string.Join(' ', Scopes));
            json.WriteString("tenant", TenantId.ToString());
            json.WriteString("org", OrganizationId.ToString());
            if (BoundTo is not null)
            {
                json.WriteStartObject("cnf");
                json.WriteString("jkt", BoundTo);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Jws.Sign(key, claims.WrittenSpan);
    }

    /// <summary>What the token says, or <c>null</c> where it proves nothing here and now.</summary>
    public static AccessToken? Read(Jws token, PublishedKey key, string issuer, DateTimeOffset now)
    {
        if (!token.IsSignedBy(key))
            return null;

        try
        {
            using var document = JsonDocument.Parse(token.Payload, Jws.StrictJson);
            var said = Claims(document.RootElement);
            return said is not null && said.Issuer == issuer && said.ExpiresAt > now ? said : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AccessToken? Claims(JsonElement claims)
    {
        if (claims.ValueKind != JsonValueKind.Object
            || Jws.Member(claims, "iss") is not { } issuer
            || Jws.Member(claims, "aud") != issuer
            || Jws.Member(claims, "sub") is not { } subject
            || Jws.Member(claims, "client_id") != subject
            || Jws.Member(claims, "jti") is not { Length: > 0 } id
            || Jws.Member(claims, "scope") is not { } scope
            || Seconds(claims, "iat") is not { } issuedAt
            || Seconds(claims, "exp") is not { } expiresAt
            || expiresAt - issuedAt > Life
            || !Id<App>.TryParse(subject, CultureInfo.InvariantCulture, out var app)
            || !Id<Tenant>.TryParse(Jws.Member(claims, "tenant"), CultureInfo.InvariantCulture, out var tenant)
            || !Id<Organization>.TryParse(Jws.Member(claims, "org"), CultureInfo.InvariantCulture, out var organization))
            return null;

        var boundTo = claims.TryGetProperty("cnf", out var confirmation) ? Jws.Member(confirmation, "jkt") : null;
        return new AccessToken(issuer, id, app, tenant, organization, scope.Split(' '), boundTo, expiresAt);
    }

    private static DateTimeOffset? Seconds(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
