using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Kernel;

/// <summary>
/// The database's own wall between tenants, written from the model: every tenant table has row-level security that
/// even its owner cannot pass, and the role of requests sees the rows of the tenant its transaction named, or none.
/// Repeatable: it is laid anew after every migration, so a new table cannot be forgotten.
/// </summary>
public static class SchemaSecurity
{
    private const string Roles = """
        do $$
        begin
            perform pg_advisory_xact_lock(7302, 2); -- roles belong to the whole server: two databases may be set up at once
            if not exists (select from pg_roles where rolname = 'platform_app') then create role platform_app nologin; end if;
            if not exists (select from pg_roles where rolname = 'platform_system') then create role platform_system nologin; end if;
            if not exists (select from pg_roles where rolname = 'platform_purge') then create role platform_purge nologin; end if;
            if not (pg_has_role(current_user, 'platform_app', 'member') and pg_has_role(current_user, 'platform_system', 'member')
                    and pg_has_role(current_user, 'platform_purge', 'member')) then
                execute format('grant platform_app, platform_system, platform_purge to %I', current_user);
            end if;
        end $$;
        grant usage on schema public to platform_app, platform_system, platform_purge;
        create or replace function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
        begin
            if tg_op = 'DELETE' and current_user = 'platform_purge' then
                return old; -- a sandbox ends with its history; this role sees no other tenant's
            end if;
            raise exception 'rows of % are history: they are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
        end $$;

        """;

    // A sandbox sets its own clock; a check keeps the clocks of live tenants.
    private const string OfTenants = "select, update (clock_frozen_at, clock_ahead, clock_version, clock_set_at)";

    /// <summary>The role that deletes sandboxes' rows: it may do nothing else, and sees one sandbox at a time.</summary>
    public const string PurgeRole = "platform_purge";

    // The sandbox that the transaction names, if it is one, and of the live tenant that the transaction names as well.
    private const string OwnSandbox = """
        id = nullif(current_setting('app.tenant', true), '')::uuid and mode = 'sandbox' and parent_id = nullif(current_setting('app.parent', true), '')::uuid
        """;

    public static string Sql(IModel model)
    {
        var sql = new StringBuilder(Roles);
        foreach (var table in model.GetEntityTypes().Where(type => type.GetTableName() is not null))
            Table(sql, table);
        return sql.ToString();
    }

    private static void Table(StringBuilder sql, IEntityType type)
    {
        var table = type.GetTableName()!;
        sql.Append(Invariant($"revoke all on {table} from public, platform_app, platform_system, platform_purge;\n"));

        if (TenantColumn(type) is { } column)
        {
            var rights = type.FindAnnotation(TableRules.History) is null ? "select, insert, update, delete" : "select, insert";
            var own = $"{column} = nullif(current_setting('app.tenant', true), '')::uuid";
            sql.Append(Invariant($"""
                alter table {table} enable row level security;
                alter table {table} force row level security;
                drop policy if exists tenant on {table};
                create policy tenant on {table} to platform_app using ({own}) with check ({own});
                grant {(type.ClrType == typeof(Tenant) ? OfTenants : rights)} on {table} to platform_app;

                """));
        }

        if (TenantColumn(type) is { } ofSandbox)
        {
            var own = type.ClrType == typeof(Tenant) ? OwnSandbox : $"{ofSandbox} = (select id from tenants)";
            sql.Append(Invariant($"""
                drop policy if exists purge on {table};
                create policy purge on {table} to {PurgeRole} using ({own});
                grant select, delete on {table} to {PurgeRole};

                """));
        }

        if (type.FindAnnotation(TableRules.System)?.Value is string privileges)
        {
            sql.Append(Invariant($"grant {privileges} on {table} to platform_system;\n"));
            if (TenantColumn(type) is not null)
                sql.Append(Invariant($"""
                    drop policy if exists system on {table};
                    create policy system on {table} to platform_system using (true) with check (true);

                    """));
        }

        StatementTriggers(sql, type, table);
        if (type.FindAnnotation(TableRules.Hot) is not null)
            sql.Append(Invariant($"alter table {table} set (fillfactor = 30);\n"));
        if (type.FindAnnotation(TableRules.History) is not null)
            sql.Append(Invariant($"""
                create or replace trigger history before update or delete on {table} for each row execute function refuse_change();
                create or replace trigger history_whole before truncate on {table} for each statement execute function refuse_change();

                """));
    }

    private static void StatementTriggers(StringBuilder sql, IEntityType type, string table)
    {
        foreach (var rule in type.GetAnnotations().Where(rule => rule.Name.StartsWith(TableRules.Trigger, StringComparison.Ordinal)))
        {
            var name = $"{table}_{rule.Name[TableRules.Trigger.Length..]}";
            sql.Append(Invariant($"""
                create or replace function {name}() returns trigger language plpgsql set search_path = pg_catalog, public as $rule$
                begin
                {rule.Value}
                end $rule$;
                create or replace trigger {name} after insert on {table}
                    referencing new table as added for each statement execute function {name}();

                """));
        }
    }

    private static string? TenantColumn(IEntityType type) =>
        type.ClrType == typeof(Tenant) ? "id"
        : type.ClrType.IsAssignableTo(typeof(Entity)) ? "tenant_id"
        : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
