using Npgsql;

namespace Platform.Kernel;

/// <summary>Statements that go to the database in one round trip, inside a transaction; parameters by position.</summary>
public sealed class StatementBatch(NpgsqlTransaction transaction) : IAsyncDisposable
{
    private readonly NpgsqlBatch batch = new(transaction.Connection, transaction);

    public void Add(string sql, params ReadOnlySpan<object?> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        batch.BatchCommands.Add(command);
    }

    /// <summary>Runs them all; the rows written by all of them together.</summary>
    public Task<int> ExecuteNonQueryAsync(CancellationToken cancel) => batch.ExecuteNonQueryAsync(cancel);

    public Task<NpgsqlDataReader> ExecuteReaderAsync(CancellationToken cancel) => batch.ExecuteReaderAsync(cancel);

    public ValueTask DisposeAsync() => batch.DisposeAsync();
}
