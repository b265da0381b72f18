using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// Names the tenant to the database. A read outside a transaction carries it in the same round trip: statements sent
/// together are one implicit transaction, so the setting ends with the read and cannot leak to the connection's next
/// user. A write outside a transaction is a fault of ours.
/// </summary>
internal sealed class TenantInterceptor : DbCommandInterceptor
{
    private const string Parameter = "app_tenant";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (NeedsTenant(command, eventData))
        {
            command.CommandText = $"select set_config('app.tenant', @{Parameter}, true);\n{command.CommandText}";
            var tenant = ((PlatformDb)eventData.Context!).TenantId;
            command.Parameters.Add(new NpgsqlParameter<string>(Parameter, tenant.Value.ToString()));
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (NeedsTenant(command, eventData))
            await result.NextResultAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        eventData.Context is PlatformDb && eventData.CommandSource != CommandSource.Migrations
            ? throw new NotSupportedException("Reading is asynchronous here.")
            : result;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        NeedsTenant(command, eventData)
            ? throw new InvalidOperationException("Writes happen inside a transaction: use Write.")
            : ValueTask.FromResult(result);

    private static bool NeedsTenant(DbCommand command, CommandEventData data) =>
        command.Transaction is null && data.Context is PlatformDb && data.CommandSource != CommandSource.Migrations;

    private static bool NeedsTenant(DbCommand command, CommandExecutedEventData data) =>
        command.Transaction is null && data.Context is PlatformDb && data.CommandSource != CommandSource.Migrations;
}
