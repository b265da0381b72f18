using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Platform.Kernel;

/// <summary>
/// UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, 44 bits of sequence, 30 random bits.
/// </summary>
/// <remarks>
/// The caller gives the time, and several clocks run side by side: a sandbox may stand still or live years ahead. So
/// the order inside one millisecond cannot hang on a counter that starts again with the next, nor may one tenant's
/// future lift another's ids. The sequence is the machine's steady timer instead, in microseconds, pushed on by one
/// where two ids meet; it tells nobody how many ids others have made.
/// </remarks>
internal static class TimeOrderedGuid
{
    // A real clock is set back by this much at most; a greater step is another clock.
    private const long StepBackMillisecondsMax = 1000;

    private static readonly Lock Gate = new();
    private static readonly long Started = Stopwatch.GetTimestamp();
    private static long lastMilliseconds;
    private static long lastSequence;

    public static Guid New(DateTimeOffset now)
    {
        var milliseconds = now.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(now));

        long sequence;
        lock (Gate)
        {
            if (milliseconds < lastMilliseconds && lastMilliseconds - milliseconds <= StepBackMillisecondsMax)
                milliseconds = lastMilliseconds;

            lastMilliseconds = milliseconds;
            lastSequence = Math.Max(lastSequence + 1, MicrosecondsSinceStart);
            sequence = lastSequence;
        }

        return Compose((ulong)milliseconds, (ulong)sequence);
    }

    private static long MicrosecondsSinceStart =>
        Stopwatch.GetElapsedTime(Started).Ticks / TimeSpan.TicksPerMicrosecond;

    private static Guid Compose(ulong milliseconds, ulong sequence)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[12..]);
        var random = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) & 0x3FFF_FFFF;

        var versionAndUpperSequence = 0x7000 | ((sequence >> 32) & 0xFFF);
        var variantAndLowerSequence = (0b10UL << 62) | ((sequence & 0xFFFF_FFFF) << 30);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (milliseconds << 16) | versionAndUpperSequence);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], variantAndLowerSequence | random);

        return new Guid(bytes, bigEndian: true);
    }
}
