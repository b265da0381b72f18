using System.Text.Json;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.Tenants;

namespace Platform.Api.Hosting.Demo;

/// <summary>
/// The sandbox tenant <c>demo</c> that a first start makes: an operator, two manufacturers, a distributor and two
/// retailers, each with credentials in <c>sandbox.json</c>, and a catalog that they stock through the API themselves.
/// A start that was cut off is completed by the next.
/// </summary>
public sealed class DemoMarketplace(IServiceScopeFactory scopes, string folder, string baseUrl)
{
    private static readonly JsonSerializerOptions FileJson = new(WireJson.Options) { WriteIndented = true };

    public string CredentialsPath => Path.Combine(folder, "sandbox.json");

    public async Task<DemoCredentials> PrepareAsync(CancellationToken cancel)
    {
        var known = await ReadAsync(cancel);
        var credentials = known ?? await FoundAsync(cancel);
        if (credentials.BaseUrl != baseUrl)
        {
            credentials = credentials with { BaseUrl = baseUrl };
            await KeepAsync(credentials, cancel);
        }

        if (known is null || !await DemoCatalog.IsStockedAsync(credentials, cancel))
            await DemoCatalog.StockAsync(credentials, cancel);
        return credentials;
    }

    private async Task<DemoCredentials?> ReadAsync(CancellationToken cancel)
    {
        if (!File.Exists(CredentialsPath))
            return null;

        var known = JsonSerializer.Deserialize<DemoCredentials>(await File.ReadAllTextAsync(CredentialsPath, cancel), FileJson);
        await using var scope = scopes.CreateAsyncScope();
        var (tenant, isNew) = await scope.ServiceProvider.GetRequiredService<ProvisionTenant>().TenantAsync("demo", TenantMode.Sandbox, cancel);
        return isNew || known?.TenantId != tenant.Id ? null : known;
    }

    private async Task<DemoCredentials> FoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (tenant, _) = await services.GetRequiredService<ProvisionTenant>().TenantAsync("demo", TenantMode.Sandbox, cancel);
        services.GetRequiredService<CallContext>().Caller = Caller.Clock(tenant, "demo");
        var db = services.GetRequiredService<PlatformDb>();
        var issue = services.GetRequiredService<IssueCredentials>();
        DemoCredentials credentials = null!;

        await services.GetRequiredService<Write>().DoAsync(async () =>
        {
            credentials = new DemoCredentials(
                baseUrl, tenant.Id,
                await PartyAsync("Harbor Exchange", OrganizationKind.Operator),
                [await PartyAsync("Nordwerk Fasteners", OrganizationKind.Manufacturer), await PartyAsync("Solara Textiles", OrganizationKind.Manufacturer)],
                [await PartyAsync("Meridian Supply", OrganizationKind.Distributor)],
                [await PartyAsync("Corner Hardware", OrganizationKind.Retailer), await PartyAsync("Linen & Loft", OrganizationKind.Retailer)]);
            await KeepAsync(credentials, cancel);
        }, cancel);
        return credentials;

        async Task<DemoParty> PartyAsync(string name, OrganizationKind kind)
        {
            var organization = await db.Set<Organization>().SingleOrDefaultAsync(row => row.Name == name, cancel)
                ?? ProvisionTenant.Organization(db, name, kind);
            var issued = await issue.IssueAsync(organization.Id, $"{name} ERP", ScopesOf(kind), cancel);
            return new DemoParty(organization.Id, name, issued.ClientId, issued.ClientSecret, issued.ApiKey);
        }
    }

    private static string[] ScopesOf(OrganizationKind kind) =>
        [.. Scopes.All.Keys.Where(scope => kind == OrganizationKind.Operator || !Scopes.ForOperators.Contains(scope))];

    private async Task KeepAsync(DemoCredentials credentials, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var draft = CredentialsPath + ".new";
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(credentials, FileJson) + "\n", cancel);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(draft, CredentialsPath, overwrite: true);
    }
}

/// <summary>What <c>sandbox.json</c> says: where the sandbox is, and a credential for everybody in it.</summary>
public sealed record DemoCredentials(
    string BaseUrl,
    Id<Tenant> TenantId,
    DemoParty Operator,
    IReadOnlyList<DemoParty> Sellers,
    IReadOnlyList<DemoParty> Distributors,
    IReadOnlyList<DemoParty> Buyers);

/// <summary>One business of the sandbox and its credential.</summary>
public sealed record DemoParty(
    Id<Organization> OrganizationId, string Name, string ClientId, string ClientSecret, string ApiKey);
