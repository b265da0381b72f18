using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.Tenants;
using Platform.Api.Hosting;

[assembly: AssemblyFixture(typeof(Platform.Api.Tests.PlatformFixture))]

namespace Platform.Api.Tests;

/// <summary>
/// One running platform on one fresh database per run: a real PostgreSQL, the real server in a process of its own, and
/// as many marketplaces as tests ask for. A new marketplace per test is the isolation: nothing is ever cleaned.
/// </summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"platform-{Guid.NewGuid():N}"[..20]);
    private PrivatePostgres? postgres;
    private ServiceProvider? services;

    /// <summary>The database as its owner: to look at what is stored.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    public PlatformServer Server { get; private set; } = null!;

    public string ConnectionString { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var home = Environment.GetEnvironmentVariable("ConnectionStrings__Platform");
        if (string.IsNullOrEmpty(home))
        {
            postgres = await PrivatePostgres.StartAsync(folder, NullLogger.Instance, CancellationToken.None, durable: false);
            home = postgres.ConnectionString;
        }

        ConnectionString = await DatabaseHome.CreateDatabaseAsync(home, $"test_{Guid.NewGuid():N}", CancellationToken.None);
        Owner = NpgsqlDataSource.Create(ConnectionString);
        Settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Platform"] = ConnectionString,
            ["DataFolder"] = Path.Combine(folder, "state"),
            ["Demo__Enabled"] = "false",
            ["Limits__App__PerSecond"] = "100000",
            ["Limits__App__Burst"] = "100000",
            ["Limits__Address__PerSecond"] = "100000",
            ["Limits__Address__Burst"] = "100000",
            ["Webhooks__RetrySchedule"] = "0,0.2,0.5,1,2,4",
        };
        Server = new PlatformServer(Settings);
        await Server.StartAsync();
        services = Provisioning();
    }

    /// <summary>A new marketplace with an operator, a seller and a buyer, each with every scope.</summary>
    public async Task<Marketplace> MarketplaceAsync(TenantMode mode = TenantMode.Sandbox)
    {
        await using var scope = services!.CreateAsyncScope();
        var (tenant, _) = await scope.ServiceProvider.GetRequiredService<ProvisionTenant>()
            .TenantAsync($"test {Guid.NewGuid():N}", mode, CancellationToken.None);
        return new Marketplace(this, tenant)
        {
            Operator = await PartyAsync(tenant, OrganizationKind.Operator),
            Seller = await PartyAsync(tenant, OrganizationKind.Manufacturer),
            Buyer = await PartyAsync(tenant, OrganizationKind.Retailer),
        };
    }

    /// <summary>Another business in a tenant, with a credential that has these scopes, or all of them.</summary>
    public async Task<Party> PartyAsync(
        Tenant tenant, OrganizationKind kind, IReadOnlyCollection<string>? scopes = null, Id<Organization>? parent = null)
    {
        await using var scope = services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.Clock(tenant, "test");
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Organization organization = null!;
        IssuedCredentials credentials = null!;

        await scope.ServiceProvider.GetRequiredService<Write>().DoAsync(async () =>
        {
            organization = ProvisionTenant.Organization(db, $"{kind} {Guid.NewGuid():N}"[..24], kind, parent);
            credentials = await scope.ServiceProvider.GetRequiredService<IssueCredentials>()
                .IssueAsync(organization.Id, "ERP", scopes ?? Scopes.All.Keys, CancellationToken.None);
        }, CancellationToken.None);
        return new Party(Server.BaseUrl, organization.Id, credentials);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
            await Server.DisposeAsync();
        if (services is not null)
            await services.DisposeAsync();
        if (Owner is not null)
            await Owner.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Provisioning()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton<IConfiguration>(configuration)
            .AddKernel(ConnectionString, DatabaseSetup.Capabilities)
            .AddCredentials(configuration)
            .AddCapabilities(typeof(Program).Assembly, withJobs: false)
            .BuildServiceProvider();
    }
}
