namespace Platform.Api.Finance.Ledger;

/// <summary>Replays the entries against the balances, in one statement and so at one moment.</summary>
public sealed class ProveLedger(PlatformDb db) : IVerb
{
    public async Task<TrialBalanceResponse> TrialBalanceAsync(CancellationToken cancel)
    {
        var rows = await db.Database.SqlQuery<TrialBalanceRow>($"""
            select a.currency,
                   coalesce(-sum(a.balance_minor) filter (where a.balance_minor < 0), 0)::bigint as debits,
                   coalesce(sum(a.balance_minor) filter (where a.balance_minor > 0), 0)::bigint as credits,
                   sum(a.balance_minor)::bigint as balances,
                   coalesce(sum(e.entries), 0)::bigint as entries,
                   (count(*) filter (where a.balance_minor <> coalesce(e.entries, 0)))::int as accounts_off
            from ledger_accounts a
            left join (select account_id, sum(amount_minor) as entries from ledger_entries
                       where tenant_id = {db.TenantId.Value} group by account_id) e on e.account_id = a.id
            where a.tenant_id = {db.TenantId.Value}
            group by a.currency order by a.currency
            """).ToListAsync(cancel);

        var lines = rows.ConvertAll(row => row.Line());
        return new TrialBalanceResponse(
            lines.All(line => line is { Sum.Minor: 0, EntriesSum.Minor: 0, AccountsOff: 0 }), lines);
    }

    private sealed record TrialBalanceRow(string Currency, long Debits, long Credits, long Balances, long Entries, int AccountsOff)
    {
        public TrialBalanceLine Line()
        {
            var currency = Kernel.Currency.Parse(Currency);
            return new(currency, new(Debits, currency), new(Credits, currency), new(Balances, currency), new(Entries, currency), AccountsOff);
        }
    }
}
