using System.Reflection;
using Npgsql;
using Platform.Webhooks;

namespace Platform.Api.Hosting;

/// <summary>
/// Brings a database to this version's schema, as its owner, and makes sure that the role requests run under is
/// bound by row-level security. One process at a time; the others wait and find it done.
/// </summary>
public static class DatabaseSetup
{
    /// <summary>The assemblies whose tables this host has, the kernel's own left out.</summary>
    public static IReadOnlyList<Assembly> Capabilities => [typeof(Program).Assembly, typeof(WebhookServices).Assembly];

    public static async Task RunAsync(string ownerConnectionString, CancellationToken cancel)
    {
        await using var owner = NpgsqlDataSource.Create(ownerConnectionString);
        var options = new DbContextOptionsBuilder<PlatformDb>().UseNpgsql(owner, npgsql => npgsql.MigrationsAssembly(typeof(Program).Assembly)).Options;
        await using var db = new PlatformDb(options);

        if (await DoneByAsync(owner, cancel) == Build)
            return;

        await db.Database.MigrateAsync(cancel);
        await using var security = owner.CreateCommand($"{SchemaSecurity.Sql(db.Model)}\ncomment on table \"__EFMigrationsHistory\" is '{Build}';");
        await security.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Fails the start where the role of requests could see past row-level security.</summary>
    public static async Task CheckRolesAsync(IServiceProvider services, CancellationToken cancel)
    {
        foreach (var (database, role) in new (Database, string)[]
        {
            (services.GetRequiredService<RequestDatabase>(), RequestDatabase.Role),
            (services.GetRequiredService<SystemDatabase>(), SystemDatabase.Role),
        })
        {
            await using var command = database.Source.CreateCommand("""
                select current_user, rolsuper or rolbypassrls or exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relowner = r.oid)
                from pg_roles r where rolname = current_user
                """);
            await using var row = await command.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            if (row.GetString(0) != role || row.GetBoolean(1))
                throw new InvalidOperationException(
                    $"Connections must run as {role}, which may be no superuser, bypass no row-level security and own no table; this one runs as {row.GetString(0)}.");
        }
    }

    /// <summary>
    /// The build that last set this database up. It is noted with the security, and so only once both the schema and the
    /// security are there; a warm start then asks this one question.
    /// </summary>
    private static async Task<string?> DoneByAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        await using var done = owner.CreateCommand("""select obj_description(to_regclass('"__EFMigrationsHistory"'), 'pg_class')""");
        return await done.ExecuteScalarAsync(cancel) as string;
    }

    private static string Build { get; } = string.Join(' ',
        Capabilities.Append(typeof(PlatformDb).Assembly).Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString("N")));
}
