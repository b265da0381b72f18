using System.Collections.Frozen;

namespace Platform.Api.Access.Credentials;

/// <summary>Everything that a credential can be allowed, and what it means.</summary>
public static class Scopes
{
    /// <summary>Each scope with a sentence on what it lets an app do.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["products:read"] = "Read products, variants and prices.",
        ["products:write"] = "Create and change products, variants and prices.",
        ["inventory:read"] = "Read stock levels and reservations.",
        ["inventory:write"] = "Set and adjust stock levels.",
        ["orders:read"] = "Read the orders that the organization buys or sells in.",
        ["orders:write"] = "Place orders and move them through their states.",
        ["shipments:write"] = "Create shipments and report their progress.",
        ["payments:read"] = "Read the payments and refunds of the organization's orders.",
        ["escrow:read"] = "Read the escrow holds of the organization's orders.",
        ["ledger:read"] = "Read the marketplace's ledger; of use to its operator only.",
        ["events:read"] = "Read the feed of events.",
        ["webhooks:read"] = "Read webhook endpoints and their deliveries.",
        ["webhooks:write"] = "Register webhook endpoints, change them and have deliveries sent again.",
        ["audit:read"] = "Read who did what, when, from where and why.",
        ["audit:verify"] = "Prove that the audit log is whole; of use to the marketplace's operator only.",
        ["requests:read"] = "Read the log of the organization's own calls.",
        ["organizations:read"] = "Read the organizations of the marketplace.",
        ["apps:read"] = "Read the organization's apps, what they use that is on its way out, and the list of scopes.",
        ["apps:write"] = "Make apps, change what they may do, disable and enable them.",
        ["app_secrets:read"] = "Read which client secrets an app has, never the secrets themselves.",
        ["app_secrets:write"] = "Make client secrets for an app, and revoke them.",
        ["api_keys:read"] = "Read which API keys there are, never the keys themselves.",
        ["api_keys:write"] = "Make API keys, narrow and revoke them.",
        ["sandbox:read"] = "Read a sandbox's clock and how its advances go.",
        ["sandbox:write"] = "Stop a sandbox's clock, send it ahead and let it run.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a key that stands in a browser may have: reading the catalog.</summary>
    public static readonly FrozenSet<string> Publishable = FrozenSet.Create(StringComparer.Ordinal, "products:read");

    /// <summary>Scopes as they are kept: each once, in order.</summary>
    public static string[] Sorted(IEnumerable<string> scopes) => [.. scopes.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The scopes a request asks for, separated by spaces (RFC 6749, 3.3), or <c>null</c> where one is not in the list.</summary>
    public static string[]? Parse(string text)
    {
        var scopes = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        return scopes.Length > 0 && scopes.All(All.ContainsKey) ? scopes : null;
    }
}
