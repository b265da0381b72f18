using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>Reads the public half of a P-256 key from its JSON Web Key.</summary>
public static class JwkParameters
{
    public static ECParameters Of(string jwk)
    {
        using var document = JsonDocument.Parse(jwk);
        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = { X = Coordinate(document, "x"), Y = Coordinate(document, "y") },
        };
    }

    private static byte[] Coordinate(JsonDocument jwk, string name) =>
        Base64Url.DecodeFromChars(jwk.RootElement.GetProperty(name).GetString());
}
