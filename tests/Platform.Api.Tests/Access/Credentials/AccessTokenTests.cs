using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class AccessTokenTests
{
    private const string Issuer = "https://api.example";

    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Id<App> App = Id<App>.New(Now);
    private static readonly ECDsa Private = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly PublishedKey Key = PublishedKey.ThatSigns("k1", Private.ExportPkcs8PrivateKey());

    private static readonly AccessToken Said = new(
        Issuer, "jti", App, Id<Tenant>.New(Now), Id<Organization>.New(Now), ["orders:read", "events:read"], BoundTo: null, Now + AccessToken.Life);

    [Fact]
    public void A_token_says_who_may_do_what_until_it_expires()
    {
        var token = Said.Sign(Key);

        var read = Read(token, Now);
        Assert.Equal(Said with { Scopes = [] }, read! with { Scopes = [] });
        Assert.Equal(Said.Scopes, read.Scopes);
        Assert.NotNull(Read(token, Said.ExpiresAt.AddSeconds(-1)));
        Assert.Null(Read(token, Said.ExpiresAt));
    }

    [Fact]
    public void A_token_has_what_the_standard_asks_for()
    {
        var parts = Said.Sign(Key).Split('.');
        var header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0]));
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;

        Assert.Equal("""{"alg":"ES256","typ":"at+jwt","kid":"k1"}""", header);
        Assert.Equal(
            ["iss", "aud", "sub", "client_id", "iat", "exp", "jti", "scope", "tenant", "org"],
            claims.AsObject().Select(claim => claim.Key));
        Assert.Equal(900, (long)claims["exp"]! - (long)claims["iat"]!);
        Assert.Equal("jti", (string?)claims["jti"]);
    }

    [Fact]
    public void A_token_says_which_key_it_is_bound_to()
    {
        var bound = (Said with { BoundTo = "thumbprint" }).Sign(Key);

        Assert.Equal("thumbprint", (string?)JsonNode.Parse(Base64Url.DecodeFromChars(bound.Split('.')[1]))!["cnf"]!["jkt"]);
        Assert.Equal(("thumbprint", "DPoP"), (Read(bound, Now)!.BoundTo, Read(bound, Now)!.Type));
    }

    [Fact]
    public void The_public_half_alone_proves_a_token()
    {
        var (kid, jwk) = PublishedKey.Describe(Private);
        var token = Said.Sign(PublishedKey.ThatSigns(kid, Private.ExportPkcs8PrivateKey()));

        Assert.NotNull(AccessToken.Read(Jws.Parse(token)!, PublishedKey.ThatChecks(kid, jwk), Issuer, Now));
    }

    public static TheoryData<string, string> Forgeries => new()
    {
        { "no algorithm", Forged(header: """{"alg":"none","typ":"at+jwt","kid":"k1"}""") },
        { "no algorithm and no signature", Forged(header: """{"alg":"none","typ":"at+jwt","kid":"k1"}""")[..^86] },
        { "the public key as a shared secret", Forged(header: """{"alg":"HS256","typ":"at+jwt","kid":"k1"}""") },
        { "another curve", Forged(header: """{"alg":"ES384","typ":"at+jwt","kid":"k1"}""") },
        { "the algorithm in small letters", Forged(header: """{"alg":"es256","typ":"at+jwt","kid":"k1"}""") },
        { "another kind of token", Forged(header: """{"alg":"ES256","typ":"JWT","kid":"k1"}""") },
        { "no kind", Forged(header: """{"alg":"ES256","kid":"k1"}""") },
        { "another key's name", Forged(header: """{"alg":"ES256","typ":"at+jwt","kid":"k2"}""") },
        { "no key's name", Forged(header: """{"alg":"ES256","typ":"at+jwt"}""") },
        { "a critical extension", Forged(header: """{"alg":"ES256","typ":"at+jwt","kid":"k1","crit":["exp"]}""") },
        { "a key of its own", Forged(header: """{"alg":"ES256","typ":"at+jwt","kid":"k1","jwk":{"kty":"EC"}}""") },
        { "a key from elsewhere", Forged(header: """{"alg":"ES256","typ":"at+jwt","kid":"k1","jku":"https://evil.example"}""") },
        { "two key names", Forged(header: """{"alg":"ES256","typ":"at+jwt","kid":"k2","kid":"k1"}""") },
        { "a header that is a list", Forged(header: """["ES256","at+jwt","k1"]""") },
        { "a header that is no JSON", Forged(header: "{") },
        { "another issuer", Forged("iss", "https://evil.example") },
        { "the issuer with a slash", Forged("iss", Issuer + "/") },
        { "another audience", Forged("aud", "https://evil.example") },
        { "a list of audiences", Forged("aud", new JsonArray(Issuer, "https://evil.example")) },
        { "no audience", Forged("aud", null) },
        { "another client than subject", Forged("client_id", Id<App>.New(Now).ToString()) },
        { "no subject", Forged("sub", null) },
        { "no id", Forged("jti", null) },
        { "no tenant", Forged("tenant", null) },
        { "no organization", Forged("org", null) },
        { "an organization for a tenant", Forged("tenant", Said.OrganizationId.ToString()) },
        { "no scope", Forged("scope", null) },
        { "expired", Forged("exp", Now.ToUnixTimeSeconds()) },
        { "no end", Forged("exp", null) },
        { "an end in words", Forged("exp", "never") },
        { "an end beyond time", Forged("exp", 9_000_000_000_000_000_000) },
        { "a longer life", Forged("exp", Now.AddSeconds(901).ToUnixTimeSeconds()) },
        { "no beginning", Forged("iat", null) },
        { "claims that are a list", Signed(Header, "[]") },
        { "claims that are no JSON", Signed(Header, "{") },
        { "two issuers", Signed(Header, Claims().ToJsonString().Replace("{", """{"iss":"https://evil.example",""", StringComparison.Ordinal)) },
        { "another key's signature", WithSignature(ECDsa.Create(ECCurve.NamedCurves.nistP256)) },
        { "a signature in DER", Said.Sign(Key)[..^86] + Base64Url.EncodeToString(Private.SignData("x"u8, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) },
        { "a signature of zeros", Said.Sign(Key)[..^86] + Base64Url.EncodeToString(new byte[64]) },
        { "no signature", Said.Sign(Key)[..^86] },
        { "a further part", Said.Sign(Key) + ".e30" },
        { "only two parts", string.Join('.', Said.Sign(Key).Split('.')[..2]) },
        { "padding", Said.Sign(Key) + "=" },
        { "a space", Said.Sign(Key) + " " },
        { "nothing", "" },
        { "far too long", Said.Sign(Key) + new string('A', 5000) },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_forged_token_proves_nothing(string forgery, string token) =>
        Assert.True(Read(token, Now) is null, $"A token with {forgery} was accepted.");

    [Fact]
    public void What_the_forgeries_start_from_is_good() => Assert.NotNull(Read(Forged(), Now));

    [Fact]
    public void No_character_of_a_token_can_be_changed()
    {
        var token = Said.Sign(Key);

        for (var place = 0; place < token.Length; place++)
        {
            var other = token[place] == 'A' ? 'B' : 'A';
            Assert.Null(Read(string.Concat(token.AsSpan(0, place), [other], token.AsSpan(place + 1)), Now));
        }
    }

    [Fact]
    public void The_last_character_has_one_spelling_only()
    {
        var token = Said.Sign(Key);
        var readable = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(last => Read(token[..^1] + last, Now) is not null);

        Assert.Equal([token[^1]], readable);
    }

    private const string Header = """{"alg":"ES256","typ":"at+jwt","kid":"k1"}""";

    private static AccessToken? Read(string token, DateTimeOffset now) =>
        Jws.Parse(token) is { } signed ? AccessToken.Read(signed, Key, Issuer, now) : null;

    private static string Forged(string? claim = null, JsonNode? value = null, string header = Header)
    {
        var claims = Claims();
        if (claim is not null && value is null)
            claims.Remove(claim);
        else if (claim is not null)
            claims[claim] = value;
        return Signed(header, claims.ToJsonString());
    }

    private static JsonObject Claims() => JsonNode.Parse(Base64Url.DecodeFromChars(Said.Sign(Key).Split('.')[1]))!.AsObject();

    private static string Signed(string header, string claims)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(Key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string WithSignature(ECDsa other) =>
        Said.Sign(PublishedKey.ThatSigns("k1", other.ExportPkcs8PrivateKey()));
}
