using Npgsql;

namespace Platform.Kernel;

/// <summary>The database as requests reach it: as a role that row-level security binds to one tenant at a time.</summary>
public sealed class RequestDatabase(string connectionString)
    : Database(connectionString, Role, poolSizeMax: 16)
{
    public const string Role = "platform_app";
}

/// <summary>
/// The database as the platform's own work reaches it across tenants: finding a credential, numbering events,
/// delivering them. Its role has the few rights this takes, on the few tables it takes them on, and is no superuser.
/// </summary>
public sealed class SystemDatabase(string connectionString)
    : Database(connectionString, Role, poolSizeMax: 12)
{
    public const string Role = "platform_system";
}

public static class DatabaseRow
{
    /// <summary>The first column as a moment, where there is one.</summary>
    public static DateTimeOffset? MomentOrNull(this NpgsqlDataReader row) => row.IsDBNull(0) ? null : row.GetFieldValue<DateTimeOffset>(0);
}

public abstract class Database : IAsyncDisposable
{
    protected Database(string connectionString, string role, int poolSizeMax)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = role,
            NoResetOnClose = true, // settings here are transaction-local, so there is nothing to reset
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 30,
            Timeout = 5,
        };
        if (!settings.ContainsKey("Maximum Pool Size") || settings.MaxPoolSize == 100)
            settings.MaxPoolSize = poolSizeMax;
        // A plan is kept for as long as its connection: one made while a table was small must not read all of it once it is large.
        settings.Options = $"{settings.Options} -c enable_seqscan=off{(settings.Username == role ? "" : $" -c role={role}")}".Trim();
        Source = NpgsqlDataSource.Create(settings);
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>Reads rows outside any tenant's transaction, parameters by position.</summary>
    public async Task<List<T>> ListAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, IReadOnlyList<object> parameters, CancellationToken cancel)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await rows.ReadAsync(cancel))
            found.Add(read(rows));
        return found;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Source.DisposeAsync();
    }
}
