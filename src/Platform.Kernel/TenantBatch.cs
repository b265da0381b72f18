using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// Statements for one tenant in one round trip: for the reads that are asked most, and for statements that have to be
/// sent together. In a running transaction they join it; outside one the batch names the tenant itself, and is its own
/// implicit transaction. Row-level security is the second wall: every statement still names its tenant.
/// </summary>
public sealed class TenantBatch : IAsyncDisposable
{
    private readonly PlatformDb db;
    private readonly NpgsqlBatch batch;
    private readonly bool isAlone;
    private readonly bool namesTenant;
    private bool isOpen;

    public TenantBatch(PlatformDb db)
    {
        this.db = db;
        isAlone = db.Database.CurrentTransaction is null;
        batch = isAlone
            ? new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection())
            : new NpgsqlBatch(db.Transaction().Connection, db.Transaction());
        namesTenant = isAlone || !db.IsTenantNamed;
        if (namesTenant)
            Add("select set_config('app.tenant', $1, true)", db.TenantId.Value.ToString());
    }

    /// <summary>One more statement, its parameters by position.</summary>
    public void Add(string sql, params ReadOnlySpan<object?> parameters) => batch.BatchCommands.Add(Statement(sql, parameters));

    internal void Add(IEnumerable<NpgsqlBatchCommand> statements)
    {
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
    }

    internal static NpgsqlBatchCommand Statement(string sql, ReadOnlySpan<object?> parameters)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            statement.Parameters.Add(parameter as NpgsqlParameter ?? new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        return statement;
    }

    /// <summary>Sends them all. The reader stands at the first statement's rows.</summary>
    public async Task<NpgsqlDataReader> ReadAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        isOpen = true;
        db.IsTenantNamed = !isAlone;
        var reader = await batch.ExecuteReaderAsync(cancel);
        if (namesTenant)
            await reader.NextResultAsync(cancel);
        return reader;
    }

    /// <summary>Sends them all, inside a transaction; the rows that all of them wrote.</summary>
    public Task<int> WriteAsync(CancellationToken cancel)
    {
        if (isAlone)
            throw new InvalidOperationException("Writes happen inside a transaction: use Write.");

        db.IsTenantNamed = true;
        return batch.ExecuteNonQueryAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await batch.DisposeAsync();
        if (isOpen)
            await db.Database.CloseConnectionAsync();
    }
}
