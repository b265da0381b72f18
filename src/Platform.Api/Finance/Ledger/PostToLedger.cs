namespace Platform.Api.Finance.Ledger;

/// <summary>Which account: named by what it is for rather than by id, and made on first use.</summary>
public readonly record struct AccountOf(LedgerAccountKind Kind, Id<Organization>? Owner = null, string? Reference = null);

/// <summary>One line of a posting: positive is credit.</summary>
public readonly record struct LedgerLine(AccountOf Account, Money Amount);

/// <summary>
/// The only way money moves: a posting written whole, in the caller's transaction, its balances with it. It is written
/// as the transaction commits, for some accounts are everybody's and must not be locked for long.
/// </summary>
public sealed class PostToLedger(PlatformDb db) : IVerb
{
    private const string Lines = """
        unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::uuid[])
            as l(account_id, kind, owner_id, reference, currency, amount, entry_id)
        """;

    private const string Make = $"""
        insert into ledger_accounts (tenant_id, id, kind, owner_id, reference, currency, balance_minor, created_at)
        select $1, l.account_id, l.kind, l.owner_id, l.reference, l.currency, 0, $9 from {Lines}
        order by l.kind, l.owner_id, l.reference, l.currency
        on conflict (tenant_id, kind, owner_id, reference, currency)
        """;

    private const string MakeMissing = $"{Make} do nothing";

    private const string Book =
        "insert into ledger_postings (tenant_id, id, key, effective_at, recorded_at) values ($1, $2, $3, $4, clock_timestamp())";

    // Every account is there by now, and found by the conflict with it: no comparison of what may be null uses an index.
    // Accounts are locked in one order, so two postings over the same accounts cannot deadlock.
    private const string Move = $"""
        with lines as (
            select * from {Lines}
        ), moved as (
            {Make} do update set balance_minor = ledger_accounts.balance_minor
                + (select amount from lines where lines.account_id = excluded.id)
            returning id, kind, owner_id, reference, currency, balance_minor
        )
        insert into ledger_entries (tenant_id, id, posting_id, account_id, currency, amount_minor, balance_after_minor)
        select $1, l.entry_id, $10, moved.id, moved.currency, l.amount, moved.balance_minor
        from moved join lines l on moved.kind = l.kind and moved.currency = l.currency
            and moved.owner_id is not distinct from l.owner_id and moved.reference is not distinct from l.reference
        """;

    /// <summary>Writes a posting in the running transaction.</summary>
    /// <param name="key">What happened and to what; a second posting with the same key is refused.</param>
    /// <param name="lines">Each account once; per currency they sum to zero.</param>
    public void Post(string key, IReadOnlyList<LedgerLine> lines)
    {
        var moving = lines.Where(line => line.Amount.Minor != 0).ToList();
        if (moving.GroupBy(line => line.Amount.Currency).Any(sum => sum.Sum(line => line.Amount.Minor) != 0))
            throw new InvalidOperationException($"The posting {key} does not sum to zero.");
        if (moving.Count == 0)
            return;

        var now = db.Now;
        var posting = Id<LedgerPosting>.New(now);
        object?[] parameters =
        [
            db.TenantId.Value,
            moving.ConvertAll(_ => Id<LedgerAccount>.New(now).Value),
            moving.ConvertAll(line => SnakeCase.Of(line.Account.Kind.ToString())),
            moving.ConvertAll(line => line.Account.Owner?.Value),
            moving.ConvertAll(line => line.Account.Reference),
            moving.ConvertAll(line => line.Amount.Currency.Code),
            moving.ConvertAll(line => line.Amount.Minor),
            moving.ConvertAll(_ => Id<LedgerEntry>.New(now).Value),
            now,
        ];

        db.AtCommit(MakeMissing, parameters);
        db.AtCommit(Book, db.TenantId.Value, posting.Value, key, now);
        db.AtCommit(Move, [.. parameters, posting.Value]);
    }
}
