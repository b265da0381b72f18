using System.Net;
using System.Net.Sockets;

namespace Platform.Kernel;

/// <summary>Whether an address is on the public internet: only there are the hosts that customers name, and never in our own network.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] RefusedV4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32"); // a cloud's metadata service, on an address that looks public

    // Outside 2000::/3 nothing is global unicast: not ::1, not NAT64 (64:ff9b::/96), not fc00::/7, fe80::/10 or 5f00::/16.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] RefusedV6 = Networks(
        "2001::/23",     // protocol assignments, Teredo among them
        "2001:db8::/32", // documentation
        "2002::/16",     // 6to4, which carries any IPv4 address inside
        "3fff::/20");    // documentation

    public static bool IsRefused(IPAddress address, IReadOnlyList<IPNetwork> ours)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return ours.Any(network => network.Contains(plain)) || (plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => RefusedV4.Any(network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => !GlobalV6.Contains(plain) || RefusedV6.Any(network => network.Contains(plain)),
            _ => true,
        });
    }

    public static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
