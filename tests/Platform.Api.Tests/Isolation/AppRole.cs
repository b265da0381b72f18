using Npgsql;

namespace Platform.Api.Tests.Isolation;

/// <summary>
/// The database as requests reach it, statement by statement, in the name of whichever tenant a test says, or of none.
/// Its pool holds one connection, so that whoever asks next sits where the last one sat.
/// </summary>
public sealed class AppRole(PlatformFixture platform) : IAsyncDisposable
{
    private readonly RequestDatabase database = new(new NpgsqlConnectionStringBuilder(platform.ConnectionString) { MaxPoolSize = 1 }.ConnectionString);

    public NpgsqlDataSource Source => database.Source;

    /// <summary>One value, asked in a transaction of the tenant.</summary>
    public async Task<T> AskAsync<T>(Tenant? tenant, string sql, params object[] parameters)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ActAsAsync(connection, tenant?.Id.Value.ToString());
        await using var command = Command(connection, sql, parameters);
        var answer = (T)(await command.ExecuteScalarAsync())!;
        await transaction.CommitAsync();
        return answer;
    }

    /// <summary>How many rows a statement of the tenant touches.</summary>
    public async Task<int> DoAsync(Tenant? tenant, string sql, params object[] parameters)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ActAsAsync(connection, tenant?.Id.Value.ToString());
        await using var command = Command(connection, sql, parameters);
        var rows = await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return rows;
    }

    /// <summary>Expects the database to refuse a statement of the tenant, with this SQLSTATE.</summary>
    public async Task RefusesAsync(string state, Tenant? tenant, string sql, params object[] parameters)
    {
        var refused = await Record.ExceptionAsync(() => DoAsync(tenant, sql, parameters));
        Assert.True(refused is PostgresException found && found.SqlState == state,
            $"Expected the database to refuse with {state}: {sql}\nIt said: {refused?.Message ?? "yes"}");
    }

    /// <summary>Names the tenant to the running transaction, as the kernel does.</summary>
    public static async Task ActAsAsync(NpgsqlConnection connection, string? tenant)
    {
        if (tenant is null)
            return;
        await using var name = Command(connection, "select set_config('app.tenant', $1, true)", tenant);
        await name.ExecuteNonQueryAsync();
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return command;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
