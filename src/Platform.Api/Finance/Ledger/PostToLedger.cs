namespace Platform.Api.Finance.Ledger;

/// <summary>Which account: named by what it is for rather than by id, and made on first use.</summary>
public readonly record struct AccountOf(LedgerAccountKind Kind, Id<Organization>? Owner = null, string? Reference = null);

/// <summary>One line of a posting: positive is credit.</summary>
public readonly record struct LedgerLine(AccountOf Account, Money Amount);

/// <summary>The only way money moves: a posting written whole, in the caller's transaction, its balances with it.</summary>
public sealed class PostToLedger(PlatformDb db) : IVerb
{
    private const string Make = """
        insert into ledger_accounts (tenant_id, id, kind, owner_id, reference, currency, balance_minor, created_at)
        select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::timestamptz[])
        on conflict (tenant_id, kind, owner_id, reference, currency) do nothing
        """;

    private const string Book = """
        insert into ledger_postings (tenant_id, id, key, effective_at, recorded_at) values ($1, $2, $3, $4, clock_timestamp())
        """;

    // Accounts are locked in the order of their ids, so two postings over the same accounts cannot deadlock.
    private const string Move = """
        with lines as (
            select * from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::bigint[])
                as line(entry_id, kind, owner_id, reference, currency, amount)
        ), locked as (
            select a.id, l.entry_id, l.amount
            from ledger_accounts a join lines l
              on a.kind = l.kind and a.owner_id is not distinct from l.owner_id
             and a.reference is not distinct from l.reference and a.currency = l.currency
            where a.tenant_id = $1 order by a.id for update of a
        ), moved as (
            update ledger_accounts a set balance_minor = a.balance_minor + locked.amount
            from locked where a.tenant_id = $1 and a.id = locked.id
            returning a.id, a.currency, a.balance_minor, locked.entry_id, locked.amount
        )
        insert into ledger_entries (tenant_id, id, posting_id, account_id, currency, amount_minor, balance_after_minor)
        select $1, entry_id, $2, id, currency, amount, balance_minor from moved
        """;

    /// <summary>Writes a posting in the running transaction.</summary>
    /// <param name="key">What happened and to what; a second posting with the same key is refused.</param>
    /// <param name="lines">Each account once; per currency they sum to zero.</param>
    public async Task PostAsync(string key, IReadOnlyList<LedgerLine> lines, CancellationToken cancel)
    {
        var moving = lines.Where(line => line.Amount.Minor != 0).ToList();
        if (moving.GroupBy(line => line.Amount.Currency).Any(sum => sum.Sum(line => line.Amount.Minor) != 0))
            throw new InvalidOperationException($"The posting {key} does not sum to zero.");
        if (moving.Count == 0)
            return;

        var now = db.Now;
        var kinds = moving.ConvertAll(line => SnakeCase.Of(line.Account.Kind.ToString()));
        var owners = moving.ConvertAll(line => line.Account.Owner?.Value);
        var references = moving.ConvertAll(line => line.Account.Reference);
        var currencies = moving.ConvertAll(line => line.Amount.Currency.Code);
        var posting = Id<LedgerPosting>.New(now);

        await using var batch = new TenantBatch(db);
        batch.Add(Make, db.TenantId.Value, moving.ConvertAll(_ => Id<LedgerAccount>.New(now).Value), kinds, owners, references,
            currencies, moving.ConvertAll(_ => 0L), moving.ConvertAll(_ => now));
        batch.Add(Book, db.TenantId.Value, posting.Value, key, now);
        batch.Add(Move, db.TenantId.Value, posting.Value, moving.ConvertAll(_ => Id<LedgerEntry>.New(now).Value), kinds, owners,
            references, currencies, moving.ConvertAll(line => line.Amount.Minor));
        var written = await batch.WriteAsync(cancel);
        System.Diagnostics.Debug.Assert(written >= 1 + moving.Count, "every line of a posting is written");
    }
}
