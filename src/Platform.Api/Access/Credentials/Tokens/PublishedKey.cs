using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>A signing key as this process holds it: the public half, and the private one where it could be opened.</summary>
public sealed class PublishedKey
{
    public const string Algorithm = "ES256";
    public const int SignatureLength = 64;

    private readonly Lock gate = new(); // the framework does not promise that one key may be used by two threads
    private readonly ECDsa key;

    private PublishedKey(string kid, ECDsa key, bool canSign)
    {
        Kid = kid;
        CanSign = canSign;
        this.key = key;
    }

    public string Kid { get; }

    public bool CanSign { get; }

    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (gate)
            return key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        lock (gate)
            return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The public half as a JSON Web Key (RFC 7517), named by its thumbprint (RFC 7638).</summary>
    public static (string Kid, string Jwk) Describe(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var essence = $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";
        var kid = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(essence)));
        return (kid, $$"""{"kty":"EC","crv":"P-256","x":"{{x}}","y":"{{y}}","use":"sig","alg":"{{Algorithm}}","kid":"{{kid}}"}""");
    }

    /// <summary>The public half from its JSON Web Key: enough to check tokens with.</summary>
    public static PublishedKey ThatChecks(string kid, string jwk)
    {
        using var document = JsonDocument.Parse(jwk);
        var point = new ECPoint { X = Coordinate("x"), Y = Coordinate("y") };
        return new PublishedKey(kid, ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point }), canSign: false);

        byte[] Coordinate(string name) => Base64Url.DecodeFromChars(document.RootElement.GetProperty(name).GetString());
    }

    /// <summary>Both halves from PKCS #8.</summary>
    public static PublishedKey ThatSigns(string kid, ReadOnlySpan<byte> privateKey)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return new PublishedKey(kid, key, canSign: true);
    }
}
