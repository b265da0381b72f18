using System.Security.Cryptography;

namespace Platform.Webhooks;

/// <summary>What one endpoint's deliveries are signed with: 32 random bytes, shown once and kept sealed.</summary>
internal static class WebhookSecret
{
    private const int Length = 32;
    private const string Purpose = "webhook_endpoint_secret";

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>As its owner is shown it, and as the libraries of Standard Webhooks take it.</summary>
    public static string Show(byte[] secret) => "whsec_" + Convert.ToBase64String(secret);

    public static byte[] Seal(SecretBox box, byte[] secret, Id<Tenant> tenant, Id<WebhookEndpoint> endpoint) =>
        box.Seal(secret, Purpose, Row(tenant, endpoint));

    /// <exception cref="CryptographicException">It was changed, moved here from another row, or sealed under a key that is gone.</exception>
    public static byte[] Open(SecretBox box, byte[] sealedSecret, Id<Tenant> tenant, Id<WebhookEndpoint> endpoint) =>
        box.Open(sealedSecret, Purpose, Row(tenant, endpoint));

    private static string Row(Id<Tenant> tenant, Id<WebhookEndpoint> endpoint) => $"{tenant}/{endpoint}";
}
