using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// Names the tenant to the database. A read carries it in the same round trip, outside a transaction and as the first
/// thing in one: statements sent together are one implicit transaction, so the setting ends with the read and cannot
/// leak to the connection's next user. A write outside a transaction is a fault of ours.
/// </summary>
internal sealed class TenantInterceptor : DbCommandInterceptor
{
    private const string Parameter = "app_tenant";

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (DbToName(command, eventData) is not { } db)
            return result;

        if (eventData.CommandSource == CommandSource.SaveChanges) // EF counts its statements
        {
            await NameAsync(db, cancellationToken);
            return result;
        }

        command.CommandText = $"select set_config('app.tenant', @{Parameter}, true);\n{command.CommandText}";
        command.Parameters.Add(new NpgsqlParameter<string>(Parameter, db.TenantId.Value.ToString()));
        db.IsTenantNamed = command.Transaction is not null;
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.Parameters.Contains(Parameter))
            await result.NextResultAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        eventData.Context is PlatformDb && eventData.CommandSource != CommandSource.Migrations
            ? throw new NotSupportedException("Reading is asynchronous here.")
            : result;

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (DbToName(command, eventData) is { } db)
            await NameAsync(db, cancellationToken);
        return result;
    }

    private static PlatformDb? DbToName(DbCommand command, CommandEventData data) =>
        data.CommandSource != CommandSource.Migrations
        && data.Context is PlatformDb db
        && (command.Transaction is null || !db.IsTenantNamed) ? db : null;

    private static async Task NameAsync(PlatformDb db, CancellationToken cancel)
    {
        await using var nothingMore = new TenantBatch(db);
        await nothingMore.WriteAsync(cancel);
    }
}
