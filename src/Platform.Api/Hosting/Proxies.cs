using Microsoft.AspNetCore.HttpOverrides;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Hosting;

/// <summary>
/// Whom the server believes when they say for whom they ask. <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> count
/// only from a proxy whose address is in <c>Proxies:Trusted</c> (addresses, or networks in CIDR notation), and of a chain
/// only the last <c>Proxies:Hops</c> entries, 1 unless set: what stands before them anybody may have written.
/// </summary>
public static class Proxies
{
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var trusted = TrustedIn(configuration);
        var hops = configuration.GetValue("Proxies:Hops", 1);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = hops;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
                options.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Before all that looks at an address or a host. Without anybody to trust it is left out: the framework would then trust everybody.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (TrustedIn(app.Configuration).Count > 0)
            app.UseForwardedHeaders();
    }

    private static List<System.Net.IPNetwork> TrustedIn(IConfiguration configuration)
    {
        var faults = new List<Fault>();
        var networks = AllowedAddresses.Read(configuration.GetSection("Proxies:Trusted").Get<string[]>(), "Proxies:Trusted", faults) ?? [];
        return faults.Count == 0
            ? [.. networks.Select(network => System.Net.IPNetwork.Parse(network))]
            : throw new InvalidOperationException($"{faults[0].Pointer} is no network. {faults[0].Detail}");
    }
}
