using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel;

/// <summary>
/// The tenant's history as a chain: the hash of each event is made of the hash before it and of what the event says and
/// where it came from, so that nothing can be changed, left out or put between without every later hash being wrong.
/// </summary>
public static class AuditChain
{
    /// <summary>What comes before the first event.</summary>
    public static readonly byte[] Start = [];

    /// <summary>
    /// The digest of one event: SHA-256 of its document, type, resource, acting organization, origin and reason in UTF-8,
    /// a line each.
    /// </summary>
    public static byte[] Digest(string document, string type, string resourceId, Id<Organization>? organization, string? origin, string? reason) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{document}\n{type}\n{resourceId}\n{organization}\n{origin}\n{reason}"));

    /// <summary>The hash of an event: SHA-256 of the hash before it, followed by its digest.</summary>
    public static byte[] Next(byte[] before, byte[] digest) => SHA256.HashData([.. before, .. digest]);
}
