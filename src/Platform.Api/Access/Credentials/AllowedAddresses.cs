using System.Net;

namespace Platform.Api.Access.Credentials;

/// <summary>The networks that a credential may be used from, in CIDR notation, IPv4 and IPv6.</summary>
public sealed class AllowedAddresses
{
    /// <summary>How many networks one list may have.</summary>
    [Limit("Networks in an IP allow list")]
    public const int Max = 100;

    private readonly IPNetwork[][] lists;

    private AllowedAddresses(IPNetwork[][] lists) => this.lists = lists;

    /// <summary>What all of the lists allow; <c>null</c> where none of them limits anything.</summary>
    public static AllowedAddresses? Of(params IEnumerable<IReadOnlyList<string>> lists)
    {
        var limiting = lists.Where(list => list.Count > 0).Select(list => list.Select(IPNetwork.Parse).ToArray()).ToArray();
        return limiting.Length == 0 ? null : new AllowedAddresses(limiting);
    }

    /// <summary>Whether a call may come from there. IPv4 is IPv4 also where it is mapped into IPv6.</summary>
    public bool Include(IPAddress? address)
    {
        if (address is null)
            return false;

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var list in lists)
        {
            if (!Array.Exists(list, network => network.Contains(plain)))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The networks as they are kept, without repetition: a single address becomes a network of one. What is no network
    /// is a fault, each named.
    /// </summary>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string>? networks, string pointer, ICollection<Fault> faults)
    {
        if (networks is null)
            return null;

        var kept = new List<string>();
        foreach (var (text, index) in networks.Select((text, index) => (text, index)))
        {
            if (Canonical(text) is { } network)
                kept.Add(network);
            else
                faults.Add(new Fault($"{pointer}/{index}", "not_a_network",
                    "Send an address or a network in CIDR notation with no bit set behind its mask, such as \"203.0.113.7\", \"198.51.100.0/24\" or \"2001:db8::/48\"."));
        }

        return [.. kept.Distinct()];
    }

    private static string? Canonical(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var written = slash < 0 ? text : text[..slash];
        if (!IPAddress.TryParse(written, out var address) || address.IsIPv4MappedToIPv6 || written.AsSpan().ContainsAny("%[]"))
            return null;

        // 010.1 and 167838211 are addresses to some and others to others: only the form that everybody reads alike.
        var isV4 = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork;
        if (isV4 && address.ToString() != written)
            return null;

        var bits = isV4 ? 32 : 128;
        if (slash >= 0 && !(byte.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out var length) && length <= bits && (bits = length) >= 0))
            return null;

        return IPNetwork.TryParse($"{address}/{bits}", out var network) && network.BaseAddress.Equals(address) ? network.ToString() : null;
    }
}
