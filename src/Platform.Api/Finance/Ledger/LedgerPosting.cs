namespace Platform.Api.Finance.Ledger;

/// <summary>
/// Two or more entries that sum to zero per currency. It has a business key, so it happens once; it is never changed,
/// and is corrected only by a posting that reverses it.
/// </summary>
public sealed class LedgerPosting : Entity, IIdentified
{
    public static string Prefix => "pst";

    public Id<LedgerPosting> Id { get; private init; }

    /// <summary>What happened, and to what, such as <c>escrow.released:esc_…</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>When it was true, by the tenant's clock.</summary>
    public DateTimeOffset EffectiveAt { get; private init; }

    /// <summary>When it was learned, by the database's.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
}

/// <summary>One side of a posting: an amount into (positive, credit) or out of (negative, debit) an account.</summary>
public sealed class LedgerEntry : Entity, IIdentified
{
    public static string Prefix => "ent";

    public Id<LedgerEntry> Id { get; private init; }

    public Id<LedgerPosting> PostingId { get; private init; }

    public Id<LedgerAccount> AccountId { get; private init; }

    public Currency Currency { get; private init; }

    public long AmountMinor { get; private init; }

    /// <summary>The account's balance once this entry was in it.</summary>
    public long BalanceAfterMinor { get; private init; }
}
