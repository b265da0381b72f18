using System.Diagnostics;
using Npgsql;

namespace Platform.Api.Hosting.Postgres;

/// <summary>
/// A PostgreSQL server of our own in a folder, for machines where none is configured: made on first use, shared by
/// all processes that name the folder, stopped when the last of them ends, recovered when anything was killed.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    FileStream? use;
    PostgresGuard? guard;

    PrivatePostgres()
    {
    }

    /// <summary>The superuser <c>postgres</c> in the database <c>postgres</c>, over a socket.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts the server in a folder, or joins the one that already runs there.</summary>
    /// <param name="folder">Holds the databases, the socket and the log; is made when missing.</param>
    /// <param name="log">Hears what is done.</param>
    /// <param name="cancel">Gives up starting.</param>
    /// <param name="durable">False risks the data when the machine itself fails, for speed: for tests only.</param>
    public static async Task<PrivatePostgres> StartAsync(
        string folder, ILogger log, CancellationToken cancel, bool durable = true)
    {
        var postgres = new PrivatePostgres();
        try
        {
            await postgres.BeginAsync(PostgresFolder.Open(Path.GetFullPath(folder)), log, durable, cancel);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server cleanly, unless another process still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (use is not null)
        {
            await use.DisposeAsync();
        }

        if (guard is not null)
        {
            await guard.DisposeAsync();
        }

        (use, guard) = (null, null);
    }

    async Task BeginAsync(PostgresFolder folder, ILogger log, bool durable, CancellationToken cancel)
    {
        var begun = Stopwatch.StartNew();
        var binaries = PostgresBinaries.For(folder.Data);
        var account = await PostgresAccount.ForAsync(folder.Path, binaries.Server, cancel);
        var cluster = new PostgresCluster(folder, binaries, account, durable);
        var server = new PostgresServer(folder);

        await using var start = await LockFile.AloneAsync(folder.StartLock, cancel);
        use = await LockFile.TogetherAsync(folder.UseLock, cancel);
        guard = PostgresGuard.Begin(account, binaries, folder);

        if (await server.IsServingAsync(cancel))
        {
            log.LogInformation("Joined the private PostgreSQL that runs in {Folder}", folder.Path);
        }
        else
        {
            await cluster.StartAsync(cancel);
            log.LogInformation(
                "Started a private PostgreSQL {Version} in {Folder} in {Milliseconds} ms",
                binaries.Major, folder.Path, begun.ElapsedMilliseconds);
        }

        var address = new NpgsqlConnectionStringBuilder
        {
            Host = server.Sockets,
            Port = PostgresCluster.Port,
            Username = PostgresCluster.Superuser,
            Database = "postgres",
        };
        ConnectionString = address.ConnectionString;
    }
}
