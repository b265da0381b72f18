using Microsoft.EntityFrameworkCore;
using Platform.Api.Tests.Isolation;

namespace Platform.Api.Tests.Architecture;

/// <summary>The real schema, asked from PostgreSQL's own catalog: whatever lacks cover is listed, and the list is empty.</summary>
public sealed class SchemaTests(PlatformFixture platform)
{
    /// <summary>They hold no tenant's rows, and no role of requests reads them.</summary>
    private const string NoTenants = "'signing_keys', 'rate_buckets', 'credential_attempts', 'spent_tokens', '__EFMigrationsHistory'";

    /// <summary>Unique though the tenant does not lead: each is random or the platform's own, so that one is taken tells nobody anything.</summary>
    private const string UniqueAcrossTenants = "'IX_apps_id', 'IX_api_keys_lookup', 'IX_identity_providers_issuer_token_audience', 'IX_tenants_name', 'PK_tenants'";

    /// <summary>Whom, beside its tenant, a table is for where rows name neither their parties nor their owner.</summary>
    private static readonly Dictionary<string, string> SeenBy = new()
    {
        ["organizations"] = "everybody in the tenant",
        ["products"] = "everybody in the tenant; the seller changes its own",
        ["variants"] = "everybody in the tenant; the seller changes its own",
        ["prices"] = "everybody in the tenant; the seller changes its own",
        ["categories"] = "everybody in the tenant",
        ["events"] = "its audience, which the feed and the fan-out ask for",
        ["event_numbers"] = "as the events they number",
        ["event_queue"] = "nobody: the sequencer's",
        ["product_replies"] = "everybody, as the products",
        ["event_heads"] = "nobody: the sequencer's",
        ["idempotency_keys"] = "nobody: its statements name the app in the digest",
        ["ledger_accounts"] = "the operator: every action over it is",
        ["ledger_postings"] = "the operator: every action over it is",
        ["ledger_entries"] = "the operator: every action over it is",
        ["order_lines"] = "whoever sees the order",
        ["stock_reservations"] = "nobody: the document that reserves stands for them",
        ["shipment_lines"] = "whoever sees the shipment",
        ["sandboxes"] = "the operator: every action over it is",
        ["identity_providers"] = "the operator: every action over it is",
        ["identity_provider_subjects"] = "the operator: every action over it is",
        ["clock_advances"] = "everybody in the sandbox",
        ["webhook_lanes"] = "nobody: the delivery worker's",
        ["webhook_fan_outs"] = "nobody: the fan-out's",
        ["deprecated_uses"] = "whoever sees the app",
        ["webhook_attempts"] = "whoever sees the delivery",
    };

    [Fact]
    public void Every_table_says_who_may_see_it()
    {
        var unsaid = CompiledModel.Tables.Where(table => table.ClrType.IsAssignableTo(typeof(Entity))
            && !table.ClrType.IsAssignableTo(typeof(IBetweenParties)) && !table.ClrType.IsAssignableTo(typeof(IOwned))).Select(CompiledModel.NameOf).ToHashSet();

        Assert.True(unsaid.SetEquals(SeenBy.Keys),
            $"An entity is IBetweenParties, IOwned, or in this list with who may see it. Not said: {string.Join(", ", unsaid.Except(SeenBy.Keys))}. Said in vain: {string.Join(", ", SeenBy.Keys.Except(unsaid))}.");
        Assert.Equal(["credential_attempts", "rate_buckets", "signing_keys", "spent_tokens", "tenants"], CompiledModel.Tables.Where(table => !table.ClrType.IsAssignableTo(typeof(Entity))).Select(CompiledModel.NameOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_filter_of_a_table_is_in_the_model()
    {
        foreach (var table in CompiledModel.Tables.Where(table => table.ClrType.IsAssignableTo(typeof(Entity))))
        {
            var hasParty = table.ClrType.IsAssignableTo(typeof(IBetweenParties)) || table.ClrType.IsAssignableTo(typeof(IOwned));
            Assert.Equal(hasParty ? ["party", "tenant"] : ["tenant"], table.GetDeclaredQueryFilters().Select(filter => filter.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Nothing_waits_for_a_migration()
    {
        using var db = CompiledModel.Db();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed and the migrations have not. Run ./dev migrate NAME.");
    }

    [Theory]
    [InlineData("a table without row-level security, or with one that its owner passes", $"""
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
        and not (relrowsecurity and relforcerowsecurity) and relname not in ({NoTenants})
        """)]
    [InlineData("a table that requests are let into by another rule than their tenant", """
        select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
        and (select array_agg(pg_get_expr(p.polqual, p.polrelid) || ' ' || pg_get_expr(p.polwithcheck, p.polrelid))
             from pg_policy p where p.polrelid = c.oid and p.polpermissive and (p.polroles = '{0}' or 'platform_app'::regrole = any (p.polroles)))
            is distinct from array[(select format('(%1$s = (NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid) (%1$s = (NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid)',
                case c.relname when 'tenants' then 'id' else 'tenant_id' end))]
        """)]
    [InlineData("a policy for anybody but the three roles", """
        select polrelid::regclass || ' ' || polname from pg_policy
        where polroles not in (array['platform_app'::regrole::oid], array['platform_system'::regrole::oid], array['platform_purge'::regrole::oid])
        """)]
    [InlineData("a view, which would show its owner's rows", """
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
        """)]
    [InlineData("a function that works with its owner's rights, or finds names along a path of its caller's", """
        select proname from pg_proc where pronamespace = 'public'::regnamespace
        and (prosecdef or not exists (select from unnest(proconfig) as setting where setting like 'search_path=%'))
        """)]
    [InlineData("a right of the roles that passes row-level security", """
        select relname || ' ' || privilege || ' ' || role from pg_class, unnest(array['platform_app', 'platform_system', 'public']) as role,
            unnest(array['truncate', 'references', 'trigger']) as privilege
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(role, pg_class.oid, privilege)
        """)]
    [InlineData("a table that everybody may use", """
        select relname from pg_class, aclexplode(relacl) as given where relnamespace = 'public'::regnamespace and given.grantee = 0
        """)]
    [InlineData("a thing that a role of the platform owns", """
        select relname from pg_class where relowner in ('platform_app'::regrole, 'platform_system'::regrole)
        union all select proname from pg_proc where proowner in ('platform_app'::regrole, 'platform_system'::regrole)
        """)]
    [InlineData("a role that is more than itself", """
        select rolname from pg_roles where rolname like 'platform\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
        union all select member::regrole::text from pg_auth_members where member in ('platform_app'::regrole, 'platform_system'::regrole)
        union all select role from unnest(array['platform_app', 'platform_system']) as role where has_schema_privilege(role, 'public', 'create')
        """)]
    [InlineData("a table outside the model", $"""
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ({NoTenants})
        and not exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id' and attnotnull) and relname <> 'tenants'
        """)]
    [InlineData("a unique key that another tenant's value can be felt through", $"""
        select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
        where t.relnamespace = 'public'::regnamespace and i.indisunique and t.relname not in ({NoTenants}) and c.relname not in ({UniqueAcrossTenants})
        and (select attname from pg_attribute where attrelid = t.oid and attnum = i.indkey[0]) <> 'tenant_id'
        """)]
    [InlineData("a foreign key that can point into another tenant", """
        select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and (
            (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'tenant_id'
            or (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) <> case confrelid when 'tenants'::regclass then 'id' else 'tenant_id' end)
        """)]
    [InlineData("a key or check that is not enforced", """
        select conname from pg_constraint where connamespace = 'public'::regnamespace and (not convalidated or condeferrable)
        union all select tgname from pg_trigger where tgrelid::regclass::text not like 'pg_%' and tgenabled <> 'O'
        """)]
    [InlineData("a column of binary fractions", """
        select attrelid::regclass || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and atttypid in ('real'::regtype, 'double precision'::regtype, 'money'::regtype)
        """)]
    public async Task The_schema_has_no(string thing, string question)
    {
        var found = await ListAsync(question);

        Assert.True(found.Count == 0, $"There is {thing}: {string.Join(", ", found)}. Say it in the mapping (ForSystem, IsHistory, keys led by TenantId) and let SchemaSecurity write it.");
    }

    [Fact]
    public async Task The_platform_s_own_role_reaches_the_tables_that_say_so()
    {
        var said = CompiledModel.Tables.Where(table => table.FindAnnotation("platform:system") is not null).Select(CompiledModel.NameOf).ToHashSet();
        var found = await ListAsync("""
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            and (has_table_privilege('platform_system', pg_class.oid, 'select, insert, update, delete') or has_any_column_privilege('platform_system', pg_class.oid, 'update'))
            """);

        Assert.True(said.SetEquals(found), $"platform_system reaches {string.Join(", ", found.Except(said))} without ForSystem, and not {string.Join(", ", said.Except(found))}.");
    }

    [Fact]
    public async Task History_is_kept_by_triggers()
    {
        var said = CompiledModel.Tables.Where(table => table.FindAnnotation("platform:history") is not null).Select(CompiledModel.NameOf).Order(StringComparer.Ordinal).ToList();
        var kept = await ListAsync("""
            select tgrelid::regclass::text from pg_trigger where tgfoid = 'refuse_change'::regproc and tgenabled = 'O'
            group by tgrelid having bit_or(tgtype & 56) = 56 order by 1
            """);

        Assert.Equal(said, kept.Order(StringComparer.Ordinal));
        Assert.Contains("ledger_entries", said);
    }

    [Fact]
    public async Task The_catalog_is_asked_about_the_tables_there_are()
    {
        var tables = await ListAsync("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");

        Assert.Equal(
            CompiledModel.Tables.Select(CompiledModel.NameOf).Append("__EFMigrationsHistory").Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
        Assert.True(TenantTables.All.Count > 20);
    }

    private async Task<List<string>> ListAsync(string question)
    {
        await using var command = platform.Owner.CreateCommand(question);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }
}
