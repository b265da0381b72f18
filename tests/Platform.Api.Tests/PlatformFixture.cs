using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Platform.Api.Hosting.Postgres;
using Platform.Api.Tests.Architecture;

[assembly: AssemblyFixture(typeof(Platform.Api.Tests.PlatformFixture))]

namespace Platform.Api.Tests;

/// <summary>
/// One running platform per run, on a real PostgreSQL, for all tests to share. A new marketplace per test is the
/// isolation: nothing is ever cleaned.
/// </summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"platform-{Guid.NewGuid():N}"[..20]);
    private PrivatePostgres? postgres;
    private string home = "";
    private RunningPlatform platform = null!;

    /// <summary>The database as its owner: to look at what is stored.</summary>
    public NpgsqlDataSource Owner => platform.Owner;

    public PlatformServer Server => platform.Server;

    public string ConnectionString => platform.ConnectionString;

    public IReadOnlyDictionary<string, string> Settings => platform.Settings;

    public async ValueTask InitializeAsync()
    {
        if (MapTests.Writes)
            return; // maps are written before there is a migration for what is new

        home = Environment.GetEnvironmentVariable("ConnectionStrings__Platform") ?? "";
        if (home.Length == 0)
        {
            postgres = await PrivatePostgres.StartAsync(folder, NullLogger.Instance, CancellationToken.None, durable: false);
            home = postgres.ConnectionString;
        }

        platform = await AnotherAsync();
    }

    /// <summary>A platform of a test's own, with its own database and server: to kill it, or to set it otherwise.</summary>
    public Task<RunningPlatform> AnotherAsync(IReadOnlyDictionary<string, string>? settings = null) =>
        RunningPlatform.StartAsync(home, Path.Combine(folder, $"state-{Guid.NewGuid():N}"), settings ?? new Dictionary<string, string>());

    /// <inheritdoc cref="RunningPlatform.MarketplaceAsync"/>
    public Task<Marketplace> MarketplaceAsync(TenantMode mode = TenantMode.Sandbox) => platform.MarketplaceAsync(mode);

    /// <inheritdoc cref="RunningPlatform.PartyAsync"/>
    public Task<Party> PartyAsync(
        Tenant tenant, OrganizationKind kind, IReadOnlyCollection<string>? scopes = null, Id<Organization>? parent = null) =>
        platform.PartyAsync(tenant, kind, scopes, parent);

    public async ValueTask DisposeAsync()
    {
        if (platform is not null)
            await platform.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
