using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Webhooks;

/// <summary>
/// The signature of Standard Webhooks 1.0.0, scheme v1: HMAC-SHA256 over the id, the moment of the attempt and the
/// exact bytes of the body.
/// </summary>
internal static class WebhookSignature
{
    public static string Of(ReadOnlySpan<byte> secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        mac.AppendData(body);
        return "v1," + Convert.ToBase64String(mac.GetHashAndReset());
    }
}
