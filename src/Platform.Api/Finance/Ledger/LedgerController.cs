namespace Platform.Api.Finance.Ledger;

/// <summary>Where the money is. The operator's view; nothing here changes anything.</summary>
[ApiController, Route("v1/ledger"), Tags("ledger")]
public sealed class LedgerController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists the ledger's accounts, newest first.</summary>
    [HttpGet("accounts"), Requires("ledger_accounts:read", OperatorOnly = true)]
    public async Task<ActionResult<Page<LedgerAccountResponse>>> Accounts([FromQuery] LedgerAccountQuery query, CancellationToken cancel)
    {
        var accounts = await query.Apply(db.LedgerAccounts.AsNoTracking()).ToListAsync(cancel);

        return query.Cut(accounts, account => account.Id.Value, LedgerAccountResponse.From);
    }

    /// <summary>Lists an account's entries, newest first.</summary>
    [HttpGet("accounts/{id}/entries"), Requires("ledger_entries:read", OperatorOnly = true)]
    public async Task<ActionResult<Page<LedgerEntryResponse>>> Entries(
        Id<LedgerAccount> id, [FromQuery] PageQuery query, CancellationToken cancel)
    {
        if (!await db.LedgerAccounts.AnyAsync(account => account.Id == id, cancel))
            throw Refusal.NotFound();
        var entries = db.LedgerEntries.AsNoTracking().Where(entry => entry.AccountId == id)
            .Join(db.LedgerPostings, entry => entry.PostingId, posting => posting.Id, (entry, posting) => new { entry, posting });
        var fetched = await query.Page(entries, row => row.entry.Id).ToListAsync(cancel);

        return query.Cut(fetched, row => row.entry.Id.Value, row => LedgerEntryResponse.From(row.entry, row.posting));
    }

    /// <summary>Proves that the ledger balances: every currency sums to zero, and every balance equals its entries.</summary>
    [HttpGet("trial-balance"), Requires("trial_balance:read", OperatorOnly = true)]
    public async Task<ActionResult<TrialBalanceResponse>> TrialBalance([FromServices] ProveLedger prove, CancellationToken cancel)
    {
        return await prove.TrialBalanceAsync(cancel);
    }
}

/// <summary>Which ledger accounts are wanted.</summary>
public sealed record LedgerAccountQuery : PageQuery
{
    /// <summary>Only accounts of this kind.</summary>
    [FromQuery(Name = "kind")]
    public LedgerAccountKind? Kind { get; init; }

    /// <summary>Only accounts of this organization.</summary>
    [FromQuery(Name = "owner_id")]
    public Id<Organization>? OwnerId { get; init; }

    /// <summary>Only the accounts of this document, such as an order's id.</summary>
    [FromQuery(Name = "reference")]
    public string? Reference { get; init; }

    internal IQueryable<LedgerAccount> Apply(IQueryable<LedgerAccount> accounts)
    {
        if (Kind is { } kind)
            accounts = accounts.Where(account => account.Kind == kind);
        if (OwnerId is { } owner)
            accounts = accounts.Where(account => account.OwnerId == owner);
        if (Reference is not null)
            accounts = accounts.Where(account => account.Reference == Reference);

        return Page(accounts, account => account.Id);
    }
}
