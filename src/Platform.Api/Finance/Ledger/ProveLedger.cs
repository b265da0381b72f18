using Npgsql;

namespace Platform.Api.Finance.Ledger;

/// <summary>Replays the entries against the balances, in one statement and so at one moment.</summary>
public sealed class ProveLedger(PlatformDb db) : IVerb
{
    private const string Sums = """
        select a.currency,
               coalesce(-sum(a.balance_minor) filter (where a.balance_minor < 0), 0)::bigint,
               coalesce(sum(a.balance_minor) filter (where a.balance_minor > 0), 0)::bigint,
               sum(a.balance_minor)::bigint,
               coalesce(sum(e.entries), 0)::bigint,
               (count(*) filter (where a.balance_minor <> coalesce(e.entries, 0)))::int
        from ledger_accounts a
        left join (select account_id, sum(amount_minor) as entries from ledger_entries
                   where tenant_id = $1 group by account_id) e on e.account_id = a.id
        where a.tenant_id = $1
        group by a.currency order by a.currency
        """;

    public async Task<TrialBalanceResponse> TrialBalanceAsync(CancellationToken cancel)
    {
        await using var batch = new TenantBatch(db);
        batch.Add(Sums, db.TenantId.Value);
        await using var row = await batch.ReadAsync(cancel);

        var lines = new List<TrialBalanceLine>();
        while (await row.ReadAsync(cancel))
            lines.Add(LineIn(row));
        return new TrialBalanceResponse(
            lines.TrueForAll(line => line is { Sum.Minor: 0, EntriesSum.Minor: 0, AccountsOff: 0 }), lines);
    }

    private static TrialBalanceLine LineIn(NpgsqlDataReader row)
    {
        var currency = Currency.Parse(row.GetString(0));
        return new(currency, Sum(1), Sum(2), Sum(3), Sum(4), row.GetInt32(5));

        Money Sum(int column) => new(row.GetInt64(column), currency);
    }
}
