using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Platform.Kernel;

/// <summary>
/// The TypeID text form of a UUID, specification 0.3: a type prefix, an underscore, and the 128 bits as 26 characters
/// of Crockford base32. The form is canonical: exactly one text for each id, and texts sort as the ids do.
/// </summary>
public static class TypeId
{
    private const int SuffixLength = 26;
    private const int PrefixLengthMax = 63;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const byte NotInAlphabet = 0xFF;

    /// <summary>The longest text a TypeID can have.</summary>
    public const int LengthMax = PrefixLengthMax + 1 + SuffixLength;

    private static readonly byte[] DigitOf = DigitsByCharacter();

    public static string Encode(string prefix, Guid value) =>
        string.Create(LengthOf(prefix), (prefix, value), static (text, id) => Write(id.prefix, id.value, text));

    /// <summary>Writes the id into the buffer, as characters or as UTF-8, and says how much of it was used.</summary>
    public static int Encode(string prefix, Guid value, Span<char> destination) => Write(prefix, value, destination);

    /// <inheritdoc cref="Encode(string, Guid, Span{char})"/>
    public static int Encode(string prefix, Guid value, Span<byte> destination) => Write(prefix, value, destination);

    /// <summary>Reads any TypeID; the prefix is empty where the text has none.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, out ReadOnlySpan<char> prefix, out Guid value)
    {
        prefix = default;
        value = default;

        if (text.Length is < SuffixLength or > LengthMax)
            return false;

        if (text.Length > SuffixLength)
        {
            // An underscore without a prefix before it is refused here: the prefix would be empty.
            var candidate = text[..^(SuffixLength + 1)];
            if (text[candidate.Length] != '_' || candidate.IsEmpty || !IsPrefix(candidate))
                return false;

            prefix = candidate;
        }

        return TryReadSuffix(text[^SuffixLength..], out value);
    }

    /// <summary>Reads a TypeID that must bear exactly this prefix.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, string prefix, out Guid value)
    {
        value = default;

        return text.Length == LengthOf(prefix)
            && text.StartsWith(prefix, StringComparison.Ordinal)
            && (prefix.Length == 0 || text[prefix.Length] == '_')
            && TryReadSuffix(text[^SuffixLength..], out value);
    }

    /// <summary>At most 63 of a to z and underscores, starting and ending with a letter; or nothing at all.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        if (prefix.IsEmpty)
            return true;

        return prefix.Length <= PrefixLengthMax
            && prefix[0] != '_'
            && prefix[^1] != '_'
            && !prefix.ContainsAnyExcept(PrefixCharacters);
    }

    private static readonly SearchValues<char> PrefixCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private static int LengthOf(string prefix) =>
        prefix.Length == 0 ? SuffixLength : prefix.Length + 1 + SuffixLength;

    private static int Write<TCharacter>(string prefix, Guid value, Span<TCharacter> destination)
        where TCharacter : unmanaged, IBinaryInteger<TCharacter>
    {
        if (!IsPrefix(prefix))
            throw new ArgumentException($"\"{prefix}\" cannot be the prefix of a TypeID.", nameof(prefix));

        var length = LengthOf(prefix);
        for (var i = 0; i < prefix.Length; i++)
            destination[i] = TCharacter.CreateTruncating(prefix[i]);

        if (prefix.Length > 0)
            destination[prefix.Length] = TCharacter.CreateTruncating('_');

        WriteSuffix(value, destination[(length - SuffixLength)..length]);
        return length;
    }

    private static void WriteSuffix<TCharacter>(Guid value, Span<TCharacter> suffix)
        where TCharacter : unmanaged, IBinaryInteger<TCharacter>
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);

        for (var i = SuffixLength - 1; i >= 0; i--)
        {
            suffix[i] = TCharacter.CreateTruncating(Alphabet[(int)(low & 31)]);
            low = (low >> 5) | (high << 59);
            high >>= 5;
        }
    }

    private static bool TryReadSuffix(ReadOnlySpan<char> suffix, out Guid value)
    {
        value = default;

        // 26 characters hold 130 bits; the two above 128 must be zero.
        if (suffix[0] > '7')
            return false;

        ulong high = 0, low = 0;
        foreach (var character in suffix)
        {
            var digit = character < DigitOf.Length ? DigitOf[character] : NotInAlphabet;
            if (digit == NotInAlphabet)
                return false;

            high = (high << 5) | (low >> 59);
            low = (low << 5) | digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
        value = new Guid(bytes, bigEndian: true);
        return true;
    }

    private static byte[] DigitsByCharacter()
    {
        var digits = new byte[128];
        Array.Fill(digits, NotInAlphabet);
        for (var digit = 0; digit < Alphabet.Length; digit++)
            digits[Alphabet[digit]] = (byte)digit;

        return digits;
    }
}
