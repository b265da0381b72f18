using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Access.Sandboxes;

/// <summary>
/// Deletes the data of a sandbox, whatever tables there are: they come from the model. It works under a role that can
/// delete and nothing else, and that the database lets see the rows of one tenant only: the one that its transaction
/// names, if that is a sandbox of the live tenant that it names too.
/// </summary>
public sealed class PurgeSandbox(PlatformDb db, SystemDatabase system) : IVerb
{
    private const string Name = "select set_config('app.tenant', $1, true), set_config('app.parent', $2, true)";

    private const string Rewind = """
        update tenants set clock_frozen_at = null, clock_ahead = '0', clock_version = clock_version + 1, clock_set_at = now()
        where id = $1 and mode = 'sandbox' and parent_id = $2
        """;

    /// <summary>Deletes everything but these businesses and their credentials, and sets the clock right; or everything, and the tenant itself.</summary>
    public async Task PurgeAsync(Id<Tenant> sandbox, Id<Tenant> parent, IReadOnlyList<Id<Organization>>? keep, CancellationToken cancel)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (keep is not null)
            await DoAsync(connection, Rewind, [sandbox.Value, parent.Value], cancel);
        await DoAsync(connection, $"set local role {SchemaSecurity.PurgeRole}", [], cancel);
        await DoAsync(connection, Name, [sandbox.Value.ToString(), parent.Value.ToString()], cancel);

        var kept = (keep ?? []).Select(id => id.Value).ToArray();
        foreach (var table in ChildrenFirst(db.Model))
        {
            var owner = table.ClrType == typeof(Organization) ? "id" : IsCredential(table.ClrType) ? "organization_id" : null;
            if (owner is null)
                await DoAsync(connection, $"delete from {table.GetTableName()} where tenant_id = $1", [sandbox.Value], cancel);
            else
                await DoAsync(connection, $"delete from {table.GetTableName()} where tenant_id = $1 and {owner} <> all($2)", [sandbox.Value, kept], cancel);
        }

        if (keep is null)
            await DoAsync(connection, "delete from tenants where id = $1 and mode = 'sandbox' and parent_id = $2", [sandbox.Value, parent.Value], cancel);
        await transaction.CommitAsync(cancel);
    }

    private static bool IsCredential(Type type) => type.IsAssignableTo(typeof(IOwned)) && type.Namespace == typeof(ApiKey).Namespace;

    /// <summary>The tables with tenants' rows, each before those that it refers to.</summary>
    private static List<IEntityType> ChildrenFirst(IModel model)
    {
        var left = model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Entity))).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var free = left.Where(table => !left.Any(other => other != table
                && other.GetForeignKeys().Any(key => key.PrincipalEntityType == table))).ToList();
            if (free.Count == 0)
                throw new InvalidOperationException($"These tables refer to one another in a circle: {string.Join(", ", left.Select(table => table.GetTableName()))}.");
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql, object[] parameters, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
