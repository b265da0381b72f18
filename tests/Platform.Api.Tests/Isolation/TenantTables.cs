using Npgsql;
using Platform.Api.Tests.Architecture;

namespace Platform.Api.Tests.Isolation;

/// <summary>Every table that holds tenants' rows, and the column that says whose: taken from the model, so a new table is in at once.</summary>
public static class TenantTables
{
    public static IReadOnlyList<(string Table, string Column)> All { get; } =
    [
        .. CompiledModel.Tables.Where(table => table.ClrType.IsAssignableTo(typeof(Entity))).Select(table => (CompiledModel.NameOf(table), "tenant_id")),
        ("tenants", "id"),
    ];

    /// <summary>The rows of a tenant as the owner counts them.</summary>
    public static async Task<long> CountAsync(NpgsqlDataSource owner, string table, string column, Tenant tenant)
    {
        await using var count = owner.CreateCommand($"select count(*) from {table} where {column} = $1");
        count.Parameters.Add(new() { Value = tenant.Id.Value });
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
