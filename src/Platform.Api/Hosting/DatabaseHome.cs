using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Platform.Api.Hosting.Postgres;

namespace Platform.Api.Hosting;

/// <summary>
/// Where the database is: the PostgreSQL that <c>ConnectionStrings:Platform</c> names, or else a private one under
/// the data folder, which then lives as long as this process.
/// </summary>
public sealed class DatabaseHome : IAsyncDisposable
{
    private readonly PrivatePostgres? server;

    private DatabaseHome(string connectionString, string ownerConnectionString, PrivatePostgres? server)
    {
        ConnectionString = connectionString;
        OwnerConnectionString = ownerConnectionString;
        this.server = server;
    }

    /// <summary>For tools that need no database.</summary>
    public static DatabaseHome None => new("Host=none", "Host=none", null);

    /// <summary>What the platform runs on.</summary>
    public string ConnectionString { get; }

    /// <summary>What migrates it: <c>ConnectionStrings:Owner</c>, where the platform itself may not change the schema.</summary>
    public string OwnerConnectionString { get; }

    public bool IsPrivate => server is not null;

    public static async Task<DatabaseHome> FindAsync(IConfiguration configuration, CancellationToken cancel)
    {
        if (configuration.GetConnectionString("Platform") is { Length: > 0 } configured)
            return new DatabaseHome(configured, configuration.GetConnectionString("Owner") ?? configured, null);

        var folder = Path.Combine(configuration["DataFolder"] ?? ".data", "postgres");
        var server = await PrivatePostgres.StartAsync(folder, NullLogger.Instance, cancel);
        var own = await CreateDatabaseAsync(server.ConnectionString, "platform", cancel);
        return new DatabaseHome(own, own, server);
    }

    /// <summary>Makes the database where it is missing, and says how to reach it.</summary>
    public static async Task<string> CreateDatabaseAsync(string serverConnectionString, string name, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(serverConnectionString);
        await using var exists = source.CreateCommand("select count(*) from pg_database where datname = $1");
        exists.Parameters.Add(new() { Value = name });
        if (await exists.ExecuteScalarAsync(cancel) is 0L)
        {
            await using var create = source.CreateCommand($"create database \"{name}\"");
            await create.ExecuteNonQueryAsync(cancel);
        }

        return new NpgsqlConnectionStringBuilder(serverConnectionString) { Database = name }.ConnectionString;
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
