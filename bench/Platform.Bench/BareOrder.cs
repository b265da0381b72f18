using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Platform.Bench;

/// <summary>
/// The rows that one real order wrote, written again under new ids: the same tables, the same columns, the same
/// documents, in one batch that is one transaction. Rows that the order changed rather than made are changed too.
/// </summary>
public sealed partial class BareOrder
{
    private readonly NpgsqlDataSource source;
    private readonly Guid tenant;
    private readonly List<TableRows> tables;
    private readonly Dictionary<Guid, int> newIds = [];
    private readonly Dictionary<string, int> newTexts = [];
    private readonly Guid clearing;

    private BareOrder(NpgsqlDataSource source, List<TableRows> tables, Guid clearing)
    {
        this.source = source;
        this.tables = tables;
        this.clearing = clearing;
        tenant = (Guid)tables[0].Rows[0][tables[0].Columns.IndexOf("tenant_id")]!;
        foreach (var table in tables)
            Learn(table);
    }

    /// <summary>Learns from the rows that the one order since a transaction wrote.</summary>
    public static async Task<BareOrder> LikeLastAsync(NpgsqlDataSource source, long since)
    {
        // The first of its transactions made lines, the last one kept the reply. What other work writes about it comes
        // in transactions of its own.
        var its = $"""
            in (select xmin::text::bigint from order_lines where xmin::text::bigint >= {since}
                union select xmin::text::bigint from idempotency_keys where xmin::text::bigint >= {since})
            """;
        var tables = new List<TableRows>();
        foreach (var (name, columns) in await ColumnsAsync(source))
        {
            var rows = await TableRows.ReadAsync(source, name, columns, its);
            if (rows.Rows.Count > 0 && name != "stock_levels")
                tables.Add(rows);
        }

        await using var account = source.CreateCommand("select id from ledger_accounts where kind = 'provider_clearing'");
        var clearing = (Guid)(await account.ExecuteScalarAsync())!;
        tables.Find(table => table.Name == "ledger_accounts")!.Leave(clearing);
        return new BareOrder(source, tables, clearing);
    }

    public async Task WriteAsync(HttpContext http)
    {
        var ids = newIds.Values.Select(_ => Guid.CreateVersion7()).ToArray();
        var suffix = Guid.NewGuid().ToString("N")[..24];
        var first = Random.Shared.Next(BenchCatalog.ProductsCount * BenchCatalog.VariantsPerProduct / 3) * 3;
        var now = TimeProvider.System.GetUtcNow();

        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        for (var line = 0; line < 3; line++)
            Add(batch, "update stock_levels set reserved = reserved + 12, version = version + 1, updated_at = $3 where tenant_id = $1 and id = $2",
                tenant, BenchCatalog.LevelId(first + line), now);
        foreach (var table in tables)
            Add(batch, table.Insert, [.. table.Rows.SelectMany(row => row).Select(Renewed)]);
        Add(batch, "update ledger_accounts set balance_minor = balance_minor - 1 where tenant_id = $1 and id = $2", tenant, clearing);
        await batch.ExecuteNonQueryAsync();

        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentLength = 0;

        object Renewed(object? value) => value switch
        {
            null => DBNull.Value,
            Guid id when newIds.TryGetValue(id, out var place) => ids[place],
            Variant variant => BenchCatalog.VariantId(first + variant.Line),
            string text when newTexts.TryGetValue(text, out var number) => IdText().Replace(text, match => $"{match.Groups[1].Value}_{number / 26 % 10}{suffix}{(char)('a' + number % 26)}"),
            DateTime => now,
            byte[] { Length: 32 } => RandomNumberGenerator.GetBytes(32),
            _ => value,
        };
    }

    private void Learn(TableRows table)
    {
        var id = table.Columns.IndexOf("id");
        var variants = new List<Guid>();
        foreach (var row in table.Rows)
        {
            if (id >= 0)
                newIds.TryAdd((Guid)row[id]!, newIds.Count);
            for (var column = 0; column < row.Length; column++)
            {
                if (table.Columns[column] == "variant_id")
                {
                    variants.Add((Guid)row[column]!);
                    row[column] = new Variant(variants.Count - 1);
                }
                else if (row[column] is string { Length: < 100 } text && IdText().IsMatch(text) && !newTexts.ContainsKey(text))
                {
                    newTexts[text] = NumberOf(text);
                }
            }
        }
    }

    // Two texts about one thing stay two texts about one thing.
    private int NumberOf(string text)
    {
        var id = IdText().Match(text).Groups[2].Value;
        var known = newTexts.FirstOrDefault(entry => entry.Key.Contains(id, StringComparison.Ordinal));
        return known.Key is null ? newTexts.Count : known.Value;
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        batch.BatchCommands.Add(command);
    }

    /// <summary>Every tenant table with its columns, those that others refer to first.</summary>
    private static async Task<List<(string Name, string[] Columns)>> ColumnsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            with recursive tables as (
                select c.oid, c.relname::text as name, array_agg(a.attname::text order by a.attnum) filter (where a.attidentity = '') as columns
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                group by c.oid having bool_or(a.attname = 'tenant_id')
            ), depths as (
                select oid, 0 as depth from tables
                union
                select f.conrelid, depth + 1 from depths join pg_constraint f on f.confrelid = depths.oid and f.contype = 'f' and f.conrelid <> f.confrelid
                where depth < 20
            )
            select name, columns from tables join depths using (oid) group by name, columns order by max(depth), name
            """);
        await using var row = await command.ExecuteReaderAsync();
        var tables = new List<(string, string[])>();
        while (await row.ReadAsync())
            tables.Add((row.GetString(0), row.GetFieldValue<string[]>(1)));
        return tables;
    }

    [GeneratedRegex("([a-z]+)_([0-7][0-9a-hjkmnp-tv-z]{25})")]
    private static partial Regex IdText();

    /// <summary>The variant of a line, another one in every order.</summary>
    private sealed record Variant(int Line);
}
