using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.Tenants;
using Platform.Api.Hosting;

namespace Platform.Api.Tests;

/// <summary>The real server in a process of its own on a fresh database, and as many marketplaces as tests ask for.</summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RunningPlatform(string connectionString, Dictionary<string, string> settings)
    {
        ConnectionString = connectionString;
        Settings = settings;
        Owner = NpgsqlDataSource.Create(connectionString);
        Server = new PlatformServer(settings);
        services = Provisioning();
    }

    /// <summary>The database as its owner: to look at what is stored.</summary>
    public NpgsqlDataSource Owner { get; }

    public PlatformServer Server { get; }

    public string ConnectionString { get; }

    public IReadOnlyDictionary<string, string> Settings { get; }

    public static async Task<RunningPlatform> StartAsync(string home, string folder, IReadOnlyDictionary<string, string> overrides)
    {
        var own = await DatabaseHome.CreateDatabaseAsync(home, $"test_{Guid.NewGuid():N}", CancellationToken.None);
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Platform"] = own,
            ["DataFolder"] = folder,
            ["Demo__Enabled"] = "false",
            ["Limits__App__PerSecond"] = "100000",
            ["Limits__App__Burst"] = "100000",
            ["Limits__Organization__PerSecond"] = "100000",
            ["Limits__Organization__Burst"] = "100000",
            ["Limits__BulkApp__PerSecond"] = "100000",
            ["Limits__BulkApp__Burst"] = "100000",
            ["Limits__BulkOrganization__PerSecond"] = "100000",
            ["Limits__BulkOrganization__Burst"] = "100000",
            ["Limits__Address__PerSecond"] = "100000",
            ["Limits__Address__Burst"] = "100000",
            ["LockOut__PerAddress"] = "1000000", // all tests come from one
            ["Webhooks__RetrySchedule"] = "0,0.2,0.5,1,2,4",
        };
        foreach (var (name, value) in overrides)
            settings[name] = value;

        var platform = new RunningPlatform(own, settings);
        await platform.Server.StartAsync();
        return platform;
    }

    /// <summary>A new marketplace with an operator, a seller and a buyer, each with every scope.</summary>
    public async Task<Marketplace> MarketplaceAsync(TenantMode mode = TenantMode.Sandbox)
    {
        await using var scope = services.CreateAsyncScope();
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
        await using var scope = services.CreateAsyncScope();
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
        await Server.DisposeAsync();
        await services.DisposeAsync();
        await Owner.DisposeAsync();
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
