using System.Buffers.Binary;
using Microsoft.AspNetCore.Http;

namespace Platform.Kernel;

/// <summary>
/// Whom an address counts as: an IPv4 address itself, also where it is mapped into IPv6; of an IPv6 address the first
/// 64 bits, because one household has all of the rest to change between.
/// </summary>
public static class CallerAddress
{
    private static readonly UInt128 Network = UInt128.MaxValue << 64;
    private static readonly UInt128 MappedMark = (UInt128)0xFFFF << 32;

    public static UInt128 Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return 0;

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        if (length == 4)
            return MappedMark | BinaryPrimitives.ReadUInt32BigEndian(bytes);

        var whole = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return address.IsIPv4MappedToIPv6 ? whole : whole & Network;
    }
}
