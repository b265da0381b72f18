using Platform.Api.Hosting.Demo;

namespace Platform.Api.Access.Sandboxes;

/// <summary>What a sandbox starts with.</summary>
public enum SandboxScenario
{
    /// <summary>An operator, and nothing else.</summary>
    Empty,

    /// <summary>An operator, a manufacturer with a dozen products in stock, and a retailer.</summary>
    Trade,

    /// <summary>The demo marketplace: an operator, two manufacturers, a distributor and two retailers, and some two hundred products in stock.</summary>
    Marketplace,
}

/// <summary>Who is in a scenario, and what they sell.</summary>
public static class Scenarios
{
    private const int ProductsOfTrade = 12;

    public static IReadOnlyList<(string Name, OrganizationKind Kind)> PartiesOf(SandboxScenario scenario) => scenario switch
    {
        SandboxScenario.Empty => [("Harbor Exchange", OrganizationKind.Operator)],
        SandboxScenario.Trade =>
        [
            ("Harbor Exchange", OrganizationKind.Operator), ("Nordwerk Fasteners", OrganizationKind.Manufacturer), ("Corner Hardware", OrganizationKind.Retailer),
        ],
        _ =>
        [
            ("Harbor Exchange", OrganizationKind.Operator), ("Nordwerk Fasteners", OrganizationKind.Manufacturer),
            ("Solara Textiles", OrganizationKind.Manufacturer), ("Meridian Supply", OrganizationKind.Distributor),
            ("Corner Hardware", OrganizationKind.Retailer), ("Linen & Loft", OrganizationKind.Retailer),
        ],
    };

    public static IEnumerable<DemoProduct> ProductsOf(SandboxScenario scenario, SandboxParty seller)
    {
        if (seller.Kind is not (OrganizationKind.Manufacturer or OrganizationKind.Distributor))
            return [];

        var all = DemoProducts.Of(new DemoParty(seller.OrganizationId, seller.Name, "", "", ""));
        return scenario == SandboxScenario.Trade ? all.Take(ProductsOfTrade) : all;
    }
}
