using System.Collections.Frozen;
using System.Globalization;

namespace Platform.Api.Access.Credentials;

/// <summary>A role that comes with the platform. It has the same id in every marketplace, and nobody changes it.</summary>
/// <param name="Number">Its place in the list, of which its id is made: never given to another.</param>
/// <param name="For">The kind of organization that it is meant for.</param>
/// <param name="Name">What it is called in the trade.</param>
/// <param name="Description">Who has it.</param>
/// <param name="Scopes">What it allows.</param>
public sealed record RoleTemplate(int Number, OrganizationKind For, string Name, string Description, string[] Scopes)
{
    // A version 7 UUID of the day on which the platform came to be: in a list, templates stand as the oldest.
    public Id<Role> Id { get; } = new(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"01a19467-e800-7000-8000-{Number:x12}")));
}

/// <summary>The roles that businesses of this trade have. Their owners may do everything; what is new, they may too.</summary>
public static class RoleTemplates
{
    private static readonly string[] Everything = Scopes.Sorted(Scopes.Broadest.Except(Scopes.ForOperators));
    private static readonly string[] EverythingAndTheOperators = Scopes.Sorted(Scopes.Broadest);

    private static readonly string[] Watching = ["products:read", "inventory:read", "orders:read", "organizations:read", "events:read"];

    /// <summary>All of them, by number and so by id.</summary>
    public static readonly IReadOnlyList<RoleTemplate> All =
    [
        new(1, OrganizationKind.Manufacturer, "Factory owner", "Does everything.", Everything),
        new(2, OrganizationKind.Manufacturer, "Factory manager", "Runs the factory: catalog, stock, orders and shipments, and sees the money.",
            [.. Watching, "products:write", "inventory:write", "orders:confirm", "orders:reject", "shipments:write", "payments:read", "escrow:read", "webhooks:read", "audit:read"]),
        new(3, OrganizationKind.Manufacturer, "Sales representative", "Looks after customers: the catalog and their orders.",
            [.. Watching, "products:edit", "orders:confirm", "orders:reject", "payments:read"]),
        new(4, OrganizationKind.Manufacturer, "Production manager", "Looks after stock and the schedule of what is ordered.",
            [.. Watching, "inventory:write", "orders:confirm", "shipments:send"]),
        new(5, OrganizationKind.Retailer, "Business owner", "Does everything.", Everything),
        new(6, OrganizationKind.Retailer, "Store manager", "Places orders and follows them until they are accepted.",
            [.. Watching, "orders:place", "orders:cancel", "orders:accept", "payments:read", "escrow:read"]),
        new(7, OrganizationKind.Retailer, "Purchasing agent", "Finds suppliers and orders from them; somebody else accepts.",
            [.. Watching, "orders:place", "orders:cancel", "payments:read"]),
        new(8, OrganizationKind.Distributor, "Distributor owner", "Does everything.", Everything),
        new(9, OrganizationKind.Distributor, "Regional manager", "Runs a region: buys and sells, and sees the money.",
            [.. Watching, "products:write", "orders:write", "shipments:write", "payments:read", "escrow:read", "audit:read"]),
        new(10, OrganizationKind.Distributor, "Warehouse manager", "Looks after stock, what leaves and what arrives.",
            [.. Watching, "inventory:write", "shipments:write", "orders:accept"]),
        new(11, OrganizationKind.Distributor, "Sales manager", "Looks after retailers: the catalog, its prices and their orders.",
            [.. Watching, "products:write", "orders:confirm", "orders:reject", "payments:read"]),
        new(12, OrganizationKind.Operator, "Operations", "Runs the marketplace.", EverythingAndTheOperators),
        new(13, OrganizationKind.Operator, "Compliance and verification", "Sees who does what, and proves it.",
            [.. Watching, "audit:read", "audit:verify", "apps:read", "app_secrets:read", "api_keys:read", "roles:read"]),
        new(14, OrganizationKind.Operator, "Support and disputes", "Helps both sides of an order, and stops an app that runs wild.",
            [.. Watching, "payments:read", "escrow:read", "webhooks:read", "webhook_deliveries:resend", "audit:read", "apps:read", "apps:disable", "api_keys:read", "api_keys:revoke"]),
        new(15, OrganizationKind.Operator, "Finance and analytics", "Keeps the books and reads the figures.",
            [.. Watching, "payments:read", "escrow:read", "ledger:read", "audit:read"]),
    ];

    private static readonly FrozenDictionary<Id<Role>, RoleTemplate> ById = All.ToFrozenDictionary(template => template.Id);

    /// <summary>The template of this id, or <c>null</c> where it is an organization's own role, or nobody's.</summary>
    public static RoleTemplate? Find(Id<Role> id) => ById.GetValueOrDefault(id);

    /// <summary>Scopes, and those that the templates among these roles allow.</summary>
    public static string[] With(IEnumerable<string> scopes, IEnumerable<Guid> roles) =>
        [.. scopes.Concat(roles.SelectMany(role => Find(new(role))?.Scopes ?? [])).Distinct()];
}
