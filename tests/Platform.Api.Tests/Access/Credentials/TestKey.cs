using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>A key of a client's own, and what it signs: as a library of theirs would do it.</summary>
internal sealed class TestKey
{
    private readonly AsymmetricAlgorithm key;

    private TestKey(AsymmetricAlgorithm key, string algorithm, string kid, Dictionary<string, object> jwk)
    {
        this.key = key;
        Algorithm = algorithm;
        Kid = kid;
        Jwk = jwk;
    }

    public string Algorithm { get; }

    public string Kid { get; }

    /// <summary>The public half.</summary>
    public Dictionary<string, object> Jwk { get; }

    public static TestKey New(string kid = "k1", string algorithm = "ES256")
    {
        if (algorithm[0] != 'E')
            return OfRsa(kid, algorithm, 2048);

        var curve = algorithm switch { "ES384" => ECCurve.NamedCurves.nistP384, "ES512" => ECCurve.NamedCurves.nistP521, _ => ECCurve.NamedCurves.nistP256 };
        var key = ECDsa.Create(curve);
        var point = key.ExportParameters(false).Q;
        return new TestKey(key, algorithm, kid, new()
        {
            ["kty"] = "EC",
            ["kid"] = kid,
            ["crv"] = $"P-{key.KeySize}",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        });
    }

    public static TestKey OfRsa(string kid, string algorithm, int bits)
    {
        var key = RSA.Create(bits);
        var parts = key.ExportParameters(false);
        return new TestKey(key, algorithm, kid, new()
        {
            ["kty"] = "RSA",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(parts.Modulus),
            ["e"] = Base64Url.EncodeToString(parts.Exponent),
        });
    }

    /// <summary>A token in compact form; what is in <paramref name="header"/> stands over what is usual.</summary>
    public string Sign(object claims, Dictionary<string, object?>? header = null)
    {
        var head = new Dictionary<string, object?> { ["alg"] = Algorithm, ["kid"] = Kid };
        foreach (var (name, value) in header ?? [])
            head[name] = value;
        var signed = $"{Encoded(head.Where(member => member.Value is not null).ToDictionary())}.{Encoded(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Header and claims as they are written, however badly.</summary>
    public string SignText(string header, string claims)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    private byte[] Signature(byte[] data)
    {
        var hash = new HashAlgorithmName($"SHA{Algorithm[2..]}");
        return key is ECDsa curve
            ? curve.SignData(data, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            : ((RSA)key).SignData(data, hash, Algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    private static string Encoded(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
