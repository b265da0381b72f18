using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>A thing with an identity of its own; its prefix starts every id of it on the wire.</summary>
public interface IIdentified
{
    static abstract string Prefix { get; }
}

/// <summary>
/// The id of one resource: its kind's prefix and 26 characters, for example <c>ord_01h455vb4pex5vsknk084sn02q</c>.
/// Ids of one kind sort by the time they were made.
/// </summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct Id<T>(Guid Value) : ISpanParsable<Id<T>>, IComparable<Id<T>>
    where T : IIdentified
{
    /// <summary>True for an id that was never given; no resource has it.</summary>
    public bool IsEmpty => Value == Guid.Empty;

    /// <summary>
    /// An id no one has, greater than every id this process made before at the same or an earlier time.
    /// </summary>
    public static Id<T> New(DateTimeOffset now) => new(TimeOrderedGuid.New(now));

    public static Id<T> Parse(string text, IFormatProvider? provider = null) => Parse(text.AsSpan(), provider);

    public static Id<T> Parse(ReadOnlySpan<char> text, IFormatProvider? provider = null) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"An id that starts with \"{T.Prefix}_\" was expected.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Id<T> id) => TryParse(text.AsSpan(), out id);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Id<T> id) =>
        TryParse(text.AsSpan(), out id);

    public static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out Id<T> id) =>
        TryParse(text, out id);

    public static bool TryParse(ReadOnlySpan<char> text, out Id<T> id)
    {
        var known = TypeId.TryDecode(text, T.Prefix, out var value);
        id = new Id<T>(value);
        return known;
    }

    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    public override string ToString() => TypeId.Encode(T.Prefix, Value);

    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}
