using System.Net;

namespace Platform.Kernel;

/// <summary>Where customers may have the platform connect to, from the configuration section <c>Outside</c>; the defaults run.</summary>
public sealed class OutsideOptions
{
    private IReadOnlyList<IPNetwork>? ours;

    /// <summary>Whether what a sandbox names may be on this machine.</summary>
    public bool AllowLoopbackInSandbox { get; set; } = true;

    /// <summary>Networks never to connect to besides those that are not public, such as <c>203.0.113.0/24</c>: our own addresses.</summary>
    public string[] RefusedNetworks { get; set; } = [];

    /// <summary>What <see cref="RefusedNetworks"/> says.</summary>
    public IReadOnlyList<IPNetwork> Ours => ours ??= [.. RefusedNetworks.Select(IPNetwork.Parse)];

    /// <summary>Whether a tenant may name this machine.</summary>
    public bool AllowsLoopback(TenantMode mode) => AllowLoopbackInSandbox && mode == TenantMode.Sandbox;

    /// <summary>What is wrong with these values, or <c>null</c>.</summary>
    internal string? Fault() => RefusedNetworks.Any(network => !IPNetwork.TryParse(network, out _))
        ? "Outside:RefusedNetworks is a list of networks such as 203.0.113.0/24."
        : null;
}
