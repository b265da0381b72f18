using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Platform.Api.Access.Credentials;

/// <summary>What stands for a credential in memory, so that no cache holds one in plain text: a SHA-256 of its characters.</summary>
public readonly record struct CredentialDigest(UInt128 First, UInt128 Second)
{
    public static CredentialDigest Of(ReadOnlySpan<char> credential)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(credential), hash);
        return MemoryMarshal.Read<CredentialDigest>(hash);
    }

    public override int GetHashCode() => (int)(ulong)First;
}
