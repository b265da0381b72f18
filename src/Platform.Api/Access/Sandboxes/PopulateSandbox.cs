using System.Text.Json;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.Tenants;
using Platform.Api.Catalog.Products;
using Platform.Api.Hosting.Demo;
using Platform.Api.Stock.Inventory;

namespace Platform.Api.Access.Sandboxes;

/// <summary>Puts a scenario into a sandbox: its businesses with their credentials at once, its catalog after.</summary>
public sealed class PopulateSandbox(ProvisionTenant provision, IServiceScopeFactory scopes) : IVerb
{
    private const int ProductsAtOnce = 12;

    /// <summary>What nobody in a sandbox is given: only a live marketplace has sandboxes.</summary>
    private const string OfLive = "sandboxes:";

    /// <summary>The scenario's businesses, new, and a credential for each. They are there all together, or none of them is.</summary>
    public async Task<IReadOnlyList<SandboxCredential>> SettleAsync(Sandbox sandbox, Id<Tenant> parent, CancellationToken cancel)
    {
        var tenant = await provision.SandboxAsync(sandbox.Marketplace, parent, cancel);
        var credentials = new List<SandboxCredential>();
        await InTenantAsync(tenant, Caller.Clock(tenant, nameof(PopulateSandbox)), async (services, db) =>
        {
            foreach (var (name, kind) in Scenarios.PartiesOf(sandbox.Scenario))
            {
                var organization = ProvisionTenant.Organization(db, name, kind);
                var issued = await services.GetRequiredService<IssueCredentials>().IssueAsync(organization.Id, $"{name} ERP", ScopesOf(kind), cancel);
                credentials.Add(new SandboxCredential(organization.Id.ToString(), name, kind, issued.ClientId, issued.ClientSecret, issued.ApiKey));
            }
        }, cancel);
        return credentials;
    }

    /// <summary>The products of the scenario's sellers, each in stock, made as the sellers themselves make them.</summary>
    public async Task StockAsync(Tenant tenant, SandboxScenario scenario, IReadOnlyList<SandboxParty> parties, CancellationToken cancel)
    {
        foreach (var seller in parties)
        {
            var acting = Caller.Clock(tenant, nameof(PopulateSandbox)) with { OrganizationId = seller.OrganizationId, IsOperator = false, Organizations = [seller.OrganizationId] };
            foreach (var products in Scenarios.ProductsOf(scenario, seller).Chunk(ProductsAtOnce))
                await InTenantAsync(tenant, acting, (services, db) => PutUpAsync(services, db, products, cancel), cancel);
        }
    }

    private static async Task PutUpAsync(IServiceProvider services, PlatformDb db, DemoProduct[] products, CancellationToken cancel)
    {
        var make = services.GetRequiredService<MakeProduct>();
        var adjust = services.GetRequiredService<AdjustStock>();
        var made = new List<(Product Product, int Stock)>();
        foreach (var product in products)
        {
            var content = JsonSerializer.Deserialize<PutProductRequest>(JsonSerializer.Serialize(product.Content), WireJson.Options)!;
            made.Add((await make.MakeAsync(content, product.ExternalId, cancel), product.Stock));
            await db.SaveChangesAsync(cancel);
        }

        foreach (var (product, stock) in made)
        {
            foreach (var variant in product.Variants)
                await adjust.AdjustAsync(new AdjustStockRequest { VariantId = variant.Id, Quantity = new Quantity(stock, variant.Unit), Reason = "opening stock" }, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static string[] ScopesOf(OrganizationKind kind) =>
    [
        .. Scopes.All.Keys.Where(scope => !scope.StartsWith(OfLive, StringComparison.Ordinal) && (kind == OrganizationKind.Operator || !Scopes.ForOperators.Contains(scope))),
    ];

    private async Task InTenantAsync(Tenant tenant, Caller caller, Func<IServiceProvider, PlatformDb, Task> work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = caller;
        await scope.ServiceProvider.GetRequiredService<Write>().DoAsync(
            () => work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PlatformDb>()), cancel);
    }
}
