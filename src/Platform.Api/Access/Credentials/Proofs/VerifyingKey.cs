using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// Somebody else's public key, from its JSON Web Key (RFC 7517): on the curves P-256, P-384 and P-521, or RSA of 2048 to
/// 4096 bits. Symmetric keys are none: what checks with one could also sign with it.
/// </summary>
public sealed class VerifyingKey
{
    /// <summary>The signatures that are checked (RFC 7518, 3.1), strongest habits first.</summary>
    public static readonly string[] Algorithms = ["ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

    private const int RsaBitsMin = 2048;
    private const int RsaBitsMax = 4096;

    private readonly Lock gate = new(); // the framework does not promise that one key may be used by two threads
    private readonly AsymmetricAlgorithm key;
    private readonly string family;

    private VerifyingKey(AsymmetricAlgorithm key, string family, JsonElement jwk, string essence)
    {
        this.key = key;
        this.family = family;
        Kid = Jws.Member(jwk, "kid");
        Algorithm = Jws.Member(jwk, "alg");
        Thumbprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(essence)));
    }

    /// <summary>What its owner calls it.</summary>
    public string? Kid { get; }

    /// <summary>The only algorithm it is for, where it says so.</summary>
    public string? Algorithm { get; }

    /// <summary>What identifies the key itself, whoever publishes it (RFC 7638).</summary>
    public string Thumbprint { get; }

    /// <summary>The key that a JSON Web Key describes, or <c>null</c> where it is none to check signatures with.</summary>
    public static VerifyingKey? Of(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object || IsSecret(jwk) || Jws.Member(jwk, "use") is not (null or "sig"))
            return null;

        try
        {
            return Jws.Member(jwk, "kty") switch
            {
                "EC" => OnCurve(jwk),
                "RSA" => Rsa(jwk),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or PlatformNotSupportedException)
        {
            return null; // no point of its curve, or no base64url
        }
    }

    /// <summary>Whether a JSON Web Key tells what only its owner may know.</summary>
    public static bool IsSecret(JsonElement jwk) => jwk.TryGetProperty("d", out _) || jwk.TryGetProperty("k", out _);

    /// <summary>Whether the key says so by an algorithm that it can be used with.</summary>
    public bool Verifies(string algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (!Algorithms.Contains(algorithm) || !IsFor(algorithm))
            return false;

        var hash = new HashAlgorithmName($"SHA{algorithm.AsSpan(2)}");
        lock (gate)
        {
            return key is ECDsa curve
                ? curve.VerifyData(data, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
                : ((RSA)key).VerifyData(data, signature, hash, algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        }
    }

    // A curve goes with one hash; an RSA key with any, unless it says which.
    private bool IsFor(string algorithm) =>
        (Algorithm is null || Algorithm == algorithm) && (key is RSA ? algorithm[0] is 'P' or 'R' : algorithm == family);

    private static VerifyingKey? OnCurve(JsonElement jwk)
    {
        var name = Jws.Member(jwk, "crv");
        (ECCurve Curve, string Algorithm, int Length)? known = name switch
        {
            "P-256" => (ECCurve.NamedCurves.nistP256, "ES256", 32),
            "P-384" => (ECCurve.NamedCurves.nistP384, "ES384", 48),
            "P-521" => (ECCurve.NamedCurves.nistP521, "ES512", 66),
            _ => null,
        };
        if (known is not var (curve, algorithm, length) || Bytes(jwk, "x") is not { } x || Bytes(jwk, "y") is not { } y || x.Length != length || y.Length != length)
            return null;

        var key = ECDsa.Create(new ECParameters { Curve = curve, Q = new ECPoint { X = x, Y = y } });
        return new VerifyingKey(key, algorithm, jwk, $$"""{"crv":"{{name}}","kty":"EC","x":"{{Base64Url.EncodeToString(x)}}","y":"{{Base64Url.EncodeToString(y)}}"}""");
    }

    private static VerifyingKey? Rsa(JsonElement jwk)
    {
        if (Bytes(jwk, "n") is not { Length: <= RsaBitsMax / 8 + 1 } modulus || Bytes(jwk, "e") is not { Length: > 0 and <= 4 } exponent)
            return null;
        if (new BigInteger(modulus, isUnsigned: true, isBigEndian: true).GetBitLength() is < RsaBitsMin or > RsaBitsMax)
            return null;

        var key = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
        return new VerifyingKey(key, "RSA", jwk, $$"""{"e":"{{Base64Url.EncodeToString(exponent)}}","kty":"RSA","n":"{{Base64Url.EncodeToString(modulus)}}"}""");
    }

    private static byte[]? Bytes(JsonElement jwk, string name) => Jws.Member(jwk, name) is { } text ? Base64Url.DecodeFromChars(text) : null;
}
