namespace Platform.Api.Finance.Ledger;

/// <summary>A ledger account.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="OwnerId">The organization whose money it is; <c>null</c> for the operator's own.</param>
/// <param name="Reference">The document it belongs to, where it is one document's.</param>
/// <param name="Balance">Credit less debit: positive is owed by the marketplace, negative is owed to it.</param>
/// <param name="CreatedAt">When it was first used.</param>
public sealed record LedgerAccountResponse(
    Id<LedgerAccount> Id, LedgerAccountKind Kind, Id<Organization>? OwnerId, string? Reference, Money Balance, DateTimeOffset CreatedAt)
{
    public static LedgerAccountResponse From(LedgerAccount account) =>
        new(account.Id, account.Kind, account.OwnerId, account.Reference, account.Balance, account.CreatedAt);
}

/// <summary>Which side of an account an entry is on.</summary>
public enum LedgerSide
{
    Debit,
    Credit,
}

/// <summary>One entry of a ledger account.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="PostingId">The posting it is part of; the entries of a posting sum to zero.</param>
/// <param name="PostingKey">What happened, and to what.</param>
/// <param name="Side">Credit adds to the balance, debit takes from it.</param>
/// <param name="Amount">How much, always positive.</param>
/// <param name="BalanceAfter">The account's balance once this entry was in it.</param>
/// <param name="EffectiveAt">When it was true, by the tenant's clock.</param>
/// <param name="RecordedAt">When it was recorded, by the wall clock.</param>
public sealed record LedgerEntryResponse(
    Id<LedgerEntry> Id,
    Id<LedgerPosting> PostingId,
    string PostingKey,
    LedgerSide Side,
    Money Amount,
    Money BalanceAfter,
    DateTimeOffset EffectiveAt,
    DateTimeOffset RecordedAt)
{
    public static LedgerEntryResponse From(LedgerEntry entry, LedgerPosting posting) => new(
        entry.Id, posting.Id, posting.Key,
        entry.AmountMinor < 0 ? LedgerSide.Debit : LedgerSide.Credit,
        new Money(Math.Abs(entry.AmountMinor), entry.Currency),
        new Money(entry.BalanceAfterMinor, entry.Currency),
        posting.EffectiveAt, posting.RecordedAt);
}

/// <summary>The proof that no money appeared or vanished: per currency, all balances sum to zero.</summary>
/// <param name="IsBalanced">Whether every sum is zero and every balance equals the sum of its entries.</param>
/// <param name="Currencies">One line per currency.</param>
public sealed record TrialBalanceResponse(bool IsBalanced, IReadOnlyList<TrialBalanceLine> Currencies);

/// <summary>The ledger in one currency.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Debits">The sum of all accounts with a debit balance, as a positive amount.</param>
/// <param name="Credits">The sum of all accounts with a credit balance.</param>
/// <param name="Sum">Credits less debits: always zero.</param>
/// <param name="EntriesSum">The sum of every entry: always zero.</param>
/// <param name="AccountsOff">Accounts whose balance is not the sum of their entries: always 0.</param>
public sealed record TrialBalanceLine(
    Currency Currency, Money Debits, Money Credits, Money Sum, Money EntriesSum, int AccountsOff);
