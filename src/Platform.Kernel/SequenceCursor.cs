using System.Buffers.Binary;

namespace Platform.Kernel;

/// <summary>Cursors of lists that are in the order of the tenant's history.</summary>
public static class SequenceCursor
{
    public static Guid At(long sequence)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], sequence);
        return new Guid(bytes, bigEndian: true);
    }

    public static long SequenceOf(Guid cursor)
    {
        Span<byte> bytes = stackalloc byte[16];
        cursor.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }
}
