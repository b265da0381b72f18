using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>
/// Secrets at rest: AES-256-GCM under a master key that the database never sees. What is sealed for one row cannot
/// be opened as another's, so ciphertext that was moved between rows, columns or tables is refused.
/// </summary>
/// <remarks>
/// The form is: version (1 byte), key id (1), nonce (12), tag (16), ciphertext. The key id is taken from the master
/// key itself and only speeds up finding it; which key it was is proven by the tag.
/// </remarks>
public sealed class SecretBox
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 2;
    private const int Overhead = HeadLength + NonceLength + TagLength;
    private const int KeyLength = 32;

    private readonly MasterKey[] keys;

    /// <param name="masterKeys">256 bits each. The first seals, all of them open.</param>
    public SecretBox(IReadOnlyList<byte[]> masterKeys)
    {
        if (masterKeys.Count == 0 || masterKeys.Any(key => key.Length != KeyLength))
            throw new ArgumentException($"Each master key is {KeyLength} bytes, and there is at least one.", nameof(masterKeys));
        keys = [.. masterKeys.Select(key => new MasterKey(SHA256.HashData(key)[0], key))];
    }

    /// <param name="secret">What must not be read from a copy of the database.</param>
    /// <param name="purpose">What kind of secret it is, such as <c>webhook_endpoint_secret</c>.</param>
    /// <param name="row">The identity of the row it is kept in, the tenant's included.</param>
    public byte[] Seal(ReadOnlySpan<byte> secret, string purpose, string row)
    {
        var box = new byte[Overhead + secret.Length];
        box[0] = Version;
        box[1] = keys[0].Id;
        var nonce = box.AsSpan(HeadLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);

        using var cipher = new AesGcm(keys[0].Key, TagLength);
        cipher.Encrypt(nonce, secret, box.AsSpan(Overhead), box.AsSpan(HeadLength + NonceLength, TagLength), Belonging(purpose, row));
        return box;
    }

    /// <exception cref="CryptographicException">It was changed, belongs elsewhere, or its master key is not among the configured.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string purpose, string row)
    {
        if (box.Length < Overhead || box[0] != Version)
            throw new CryptographicException("This is no sealed secret.");

        var secret = new byte[box.Length - Overhead];
        foreach (var key in keys)
        {
            if (key.Id == box[1] && TryOpen(key, box, Belonging(purpose, row), secret))
                return secret;
        }

        throw new CryptographicException(
            "A sealed secret was changed, was moved from another row, or its master key is missing from Secrets:MasterKeys.");
    }

    /// <summary>Whether a retired master key sealed it, so that it should be sealed anew.</summary>
    public bool IsUnderOldKey(ReadOnlySpan<byte> box) => box.Length >= Overhead && box[1] != keys[0].Id;

    private static bool TryOpen(MasterKey key, ReadOnlySpan<byte> box, byte[] belonging, byte[] secret)
    {
        using var cipher = new AesGcm(key.Key, TagLength);
        try
        {
            cipher.Decrypt(
                box.Slice(HeadLength, NonceLength), box[Overhead..], box.Slice(HeadLength + NonceLength, TagLength), secret, belonging);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    // With its length before it, no purpose and row can be read as another purpose and row.
    private static byte[] Belonging(string purpose, string row)
    {
        var bytes = new byte[4 + Encoding.UTF8.GetByteCount(purpose) + Encoding.UTF8.GetByteCount(row)];
        var length = Encoding.UTF8.GetBytes(purpose, bytes.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        Encoding.UTF8.GetBytes(row, bytes.AsSpan(4 + length));
        return bytes;
    }

    private sealed record MasterKey(byte Id, byte[] Key);
}

public static class SecretBoxServices
{
    /// <summary>
    /// Master keys come from <c>Secrets:MasterKeys</c>, base64, newest first. Where none is configured, one is made
    /// in the data folder: enough for one machine; several machines must be given the same.
    /// </summary>
    public static IServiceCollection AddSecretBox(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => new SecretBox(MasterKeys(configuration)));

    private static byte[][] MasterKeys(IConfiguration configuration)
    {
        var configured = configuration.GetSection("Secrets:MasterKeys").GetChildren().Select(key => key.Value ?? "").ToArray();
        return configured.Length > 0
            ? [.. configured.Select(Convert.FromBase64String)]
            : [MasterKeyFile.ReadOrMake(Path.Combine(configuration["DataFolder"] ?? ".data", "master.key"))];
    }
}
