using System.Collections.Frozen;

namespace Platform.Api.Access.Credentials;

/// <summary>Everything that a credential can be allowed, and what it means.</summary>
public static class Scopes
{
    /// <summary>Each scope with a sentence on what it lets an app do.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["products:read"] = "Read products, variants and prices.",
        ["products:write"] = "Put products up, by id or under your own keys, and change them, their variants and prices.",
        ["products:create"] = "Create products with their variants and prices.",
        ["products:edit"] = "Change products, variants and prices.",
        ["inventory:read"] = "Read stock levels, their movements and warehouses.",
        ["stock_levels:read"] = "Read stock levels.",
        ["stock_movements:read"] = "Read what moved stock, and why.",
        ["warehouses:read"] = "Read warehouses.",
        ["inventory:write"] = "Adjust stock levels and make warehouses.",
        ["stock:adjust"] = "Adjust stock levels.",
        ["warehouses:write"] = "Make warehouses.",
        ["orders:read"] = "Read the orders that the organization buys or sells in, and their shipments.",
        ["orders:write"] = "Place orders and move them through their states.",
        ["orders:place"] = "Place orders, which pays for them.",
        ["orders:confirm"] = "Confirm orders as their seller.",
        ["orders:reject"] = "Reject orders as their seller, which pays the buyer back.",
        ["orders:cancel"] = "Cancel orders before they ship, which pays the buyer back.",
        ["orders:accept"] = "Accept what was delivered, which pays the seller.",
        ["shipments:read"] = "Read the shipments of the organization's orders.",
        ["shipments:write"] = "Create shipments and report their progress.",
        ["shipments:send"] = "Ship what was ordered.",
        ["shipments:deliver"] = "Report that a shipment was delivered.",
        ["payments:read"] = "Read the payments and refunds of the organization's orders.",
        ["refunds:read"] = "Read the refunds of the organization's orders.",
        ["escrow:read"] = "Read the escrow holds of the organization's orders.",
        ["ledger:read"] = "Read the marketplace's ledger; of use to its operator only.",
        ["ledger_accounts:read"] = "Read the ledger's accounts and balances; of use to the marketplace's operator only.",
        ["ledger_entries:read"] = "Read the ledger's entries; of use to the marketplace's operator only.",
        ["trial_balance:read"] = "Read the ledger's trial balance; of use to the marketplace's operator only.",
        ["events:read"] = "Read the feed of events.",
        ["event_types:read"] = "Read which types of events there are, and what they carry.",
        ["event_consumers:read"] = "Read the consumers of the feed, and how far they have come.",
        ["event_consumers:write"] = "Make consumers of the feed, move them on and delete them.",
        ["webhooks:read"] = "Read webhook endpoints and their deliveries.",
        ["webhook_endpoints:read"] = "Read webhook endpoints.",
        ["webhook_deliveries:read"] = "Read what was delivered to webhook endpoints, and what was not.",
        ["webhooks:write"] = "Register webhook endpoints, change them and have deliveries sent again.",
        ["webhook_endpoints:create"] = "Register webhook endpoints.",
        ["webhook_endpoints:edit"] = "Change webhook endpoints, stop and start them.",
        ["webhook_endpoints:delete"] = "Delete webhook endpoints and their deliveries.",
        ["webhook_deliveries:resend"] = "Have a delivery sent again.",
        ["audit:read"] = "Read who did what, when, from where and why.",
        ["audit:verify"] = "Prove that the audit log is whole; of use to the marketplace's operator only.",
        ["requests:read"] = "Read the log of the organization's own calls.",
        ["organizations:read"] = "Read the organizations of the marketplace.",
        ["apps:read"] = "Read the organization's apps, what they use that is on its way out, and the list of scopes.",
        ["scopes:read"] = "Read the list of scopes.",
        ["apps:write"] = "Make apps, change what they may do, disable and enable them.",
        ["apps:create"] = "Make apps.",
        ["apps:edit"] = "Change what an app is called, what it may do and from where.",
        ["apps:disable"] = "Disable apps, and enable them again.",
        ["app_secrets:read"] = "Read which client secrets an app has, never the secrets themselves.",
        ["app_secrets:write"] = "Make client secrets for an app, and revoke them.",
        ["app_secrets:create"] = "Make client secrets for an app.",
        ["app_secrets:revoke"] = "Revoke client secrets.",
        ["api_keys:read"] = "Read which API keys there are, never the keys themselves.",
        ["api_keys:write"] = "Make API keys, change and revoke them.",
        ["api_keys:create"] = "Make API keys.",
        ["api_keys:edit"] = "Change what an API key is called, what it may do, from where and until when.",
        ["api_keys:revoke"] = "Revoke API keys.",
        ["roles:read"] = "Read the roles that apps can be given.",
        ["roles:write"] = "Make, change and delete the organization's own roles.",
        ["roles:create"] = "Make roles.",
        ["roles:edit"] = "Change what a role is called and what it allows.",
        ["roles:delete"] = "Delete roles that no app has.",
        ["identity_providers:read"] = "Read whose access tokens the marketplace takes beside its own; of use to its operator only.",
        ["identity_providers:write"] = "Change whose access tokens the marketplace takes, and who of them calls as which app; of use to its operator only.",
        ["sandboxes:read"] = "Read which sandboxes a live marketplace has; of use to its operator only.",
        ["sandboxes:write"] = "Make, reset and delete sandboxes of a live marketplace; of use to its operator only.",
        ["sandbox:read"] = "Read a sandbox's clock and how its advances go.",
        ["sandbox:write"] = "Stop a sandbox's clock, send it ahead and let it run.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The broad scopes with the finer ones that each includes. A part includes nothing itself: one step says it all.</summary>
    public static readonly FrozenDictionary<string, string[]> Parts = new Dictionary<string, string[]>
    {
        ["products:write"] = ["products:create", "products:edit"],
        ["inventory:read"] = ["stock_levels:read", "stock_movements:read", "warehouses:read"],
        ["inventory:write"] = ["stock:adjust", "warehouses:write"],
        ["orders:read"] = ["shipments:read"],
        ["orders:write"] = ["orders:place", "orders:confirm", "orders:reject", "orders:cancel", "orders:accept"],
        ["shipments:write"] = ["shipments:send", "shipments:deliver"],
        ["payments:read"] = ["refunds:read"],
        ["ledger:read"] = ["ledger_accounts:read", "ledger_entries:read", "trial_balance:read"],
        ["events:read"] = ["event_types:read", "event_consumers:read"],
        ["webhooks:read"] = ["webhook_endpoints:read", "webhook_deliveries:read"],
        ["webhooks:write"] = ["webhook_endpoints:create", "webhook_endpoints:edit", "webhook_endpoints:delete", "webhook_deliveries:resend"],
        ["apps:read"] = ["scopes:read"],
        ["apps:write"] = ["apps:create", "apps:edit", "apps:disable"],
        ["app_secrets:write"] = ["app_secrets:create", "app_secrets:revoke"],
        ["api_keys:write"] = ["api_keys:create", "api_keys:edit", "api_keys:revoke"],
        ["roles:write"] = ["roles:create", "roles:edit", "roles:delete"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What only the marketplace's operator can use, whoever has it.</summary>
    public static readonly FrozenSet<string> ForOperators = FrozenSet.Create(StringComparer.Ordinal,
        "ledger:read", "ledger_accounts:read", "ledger_entries:read", "trial_balance:read", "audit:verify", "sandboxes:read", "sandboxes:write",
        "identity_providers:read", "identity_providers:write");

    /// <summary>What a key that stands in a browser may have: reading the catalog.</summary>
    public static readonly FrozenSet<string> Publishable = FrozenSet.Create(StringComparer.Ordinal, "products:read");

    /// <summary>The scopes that no other includes: all of them are all that can be done.</summary>
    public static IEnumerable<string> Broadest => All.Keys.Except(Parts.Values.SelectMany(parts => parts));

    /// <summary>These scopes with all that they include: what whoever has them may do.</summary>
    public static HashSet<string> Whole(IEnumerable<string> scopes)
    {
        var whole = new HashSet<string>(scopes, StringComparer.Ordinal);
        foreach (var parts in whole.ToList().Select(scope => Parts.GetValueOrDefault(scope, [])))
            whole.UnionWith(parts);
        return whole;
    }

    /// <summary>Scopes as they are kept: each once, in order.</summary>
    public static string[] Sorted(IEnumerable<string> scopes) => [.. scopes.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The scopes a request asks for, separated by spaces (RFC 6749, 3.3), or <c>null</c> where one is not in the list.</summary>
    public static string[]? Parse(string text)
    {
        var scopes = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        return scopes.Length > 0 && scopes.All(All.ContainsKey) ? scopes : null;
    }
}
