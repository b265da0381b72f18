using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// A credential as its holder keeps it: <c>{prefix}_{live|test}_</c>, 12 characters of a public lookup id, 27 random
/// characters (160 bits) and a checksum of 6, all base62. Scanners find what must not be public by
/// <c>\bmks?_(live|test)_[0-9A-Za-z]{45}\b</c>, and the checksum tells a mistyped one without asking anybody.
/// </summary>
public sealed class KeyText
{
    /// <summary>What an API key starts with.</summary>
    public const string ApiKeyPrefix = "mk";

    /// <summary>What an API key that may be public starts with.</summary>
    public const string PublishableKeyPrefix = "mkp";

    /// <summary>What a client secret starts with.</summary>
    public const string SecretPrefix = "mks";

    public const int LookupLength = 12;

    private const int RandomLength = 27;
    private const int ChecksumLength = 6;
    private const int BodyLength = LookupLength + RandomLength + ChecksumLength;
    private const int MarkLength = 6; // "_live_" or "_test_"
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Base62 = SearchValues.Create(Alphabet);

    private KeyText(string text, string prefix)
    {
        Text = text;
        Mode = text[prefix.Length + 1] == 'l' ? TenantMode.Live : TenantMode.Sandbox;
        Lookup = text.Substring(prefix.Length + MarkLength, LookupLength);
    }

    /// <summary>The whole of it: shown once, stored nowhere.</summary>
    public string Text { get; }

    /// <summary>What it says about its environment; the tenant it belongs to must say the same.</summary>
    public TenantMode Mode { get; }

    /// <summary>The part that may be shown: it finds the row and proves nothing.</summary>
    public string Lookup { get; }

    /// <summary>What is stored: so many random bits need no slow hash.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public static KeyText New(string prefix, TenantMode mode)
    {
        var mark = mode == TenantMode.Live ? "live" : "test";
        var bare = $"{prefix}_{mark}_{RandomNumberGenerator.GetString(Alphabet, LookupLength + RandomLength)}";
        return new KeyText(bare + Checksum(bare), prefix);
    }

    /// <summary>A new API key of this kind.</summary>
    public static KeyText New(ApiKeyKind kind, TenantMode mode) =>
        New(kind == ApiKeyKind.Publishable ? PublishableKeyPrefix : ApiKeyPrefix, mode);

    /// <summary>Reads what has the form of an API key of either kind; it may still be nobody's.</summary>
    public static bool TryParseApiKey(ReadOnlySpan<char> text, [NotNullWhen(true)] out KeyText? key) =>
        TryParse(text, ApiKeyPrefix, out key) || TryParse(text, PublishableKeyPrefix, out key);

    /// <summary>Reads what has the form and the checksum of such a credential; it may still be nobody's.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, string prefix, [NotNullWhen(true)] out KeyText? key)
    {
        key = null;
        if (text.Length != prefix.Length + MarkLength + BodyLength
            || !text.StartsWith(prefix, StringComparison.Ordinal)
            || text.Slice(prefix.Length, MarkLength) is not ("_live_" or "_test_")
            || text[(prefix.Length + MarkLength)..].ContainsAnyExcept(Base62)
            || !text[^ChecksumLength..].SequenceEqual(Checksum(text[..^ChecksumLength])))
            return false;

        key = new KeyText(text.ToString(), prefix);
        return true;
    }

    // CRC-32C notices every error within four characters in a row, so every single mistyped one.
    private static string Checksum(ReadOnlySpan<char> text)
    {
        var crc = uint.MaxValue;
        foreach (var character in text)
            crc = BitOperations.Crc32C(crc, (byte)character);
        crc = ~crc;

        Span<char> digits = stackalloc char[ChecksumLength];
        for (var i = ChecksumLength - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[(int)(crc % (uint)Alphabet.Length)];
            crc /= (uint)Alphabet.Length;
        }

        return digits.ToString();
    }
}
