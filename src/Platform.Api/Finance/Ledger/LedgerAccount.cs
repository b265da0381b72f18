namespace Platform.Api.Finance.Ledger;

/// <summary>What an account is for, and with that whether it may be overdrawn.</summary>
public enum LedgerAccountKind
{
    /// <summary>Money at the payment provider: what came in and has not gone out. Its balance is a debit.</summary>
    ProviderClearing,

    /// <summary>One order's money, held until the buyer accepts.</summary>
    Escrow,

    /// <summary>What is owed to a seller.</summary>
    SellerPayable,

    /// <summary>What the operator has earned.</summary>
    CommissionRevenue,

    /// <summary>What is owed back to buyers and not yet sent by the provider.</summary>
    Refunds,
}

/// <summary>
/// A place where money of one currency is. Balances are kept and always equal the sum of the entries; positive is
/// credit (owed by the marketplace), negative is debit (owed to it). The database refuses to overdraw an account that
/// holds others' money.
/// </summary>
public sealed class LedgerAccount : Entity, IIdentified
{
    public static string Prefix => "acc";

    public Id<LedgerAccount> Id { get; private init; }

    public LedgerAccountKind Kind { get; private init; }

    /// <summary>Whose money it is; the operator's own where nobody is named.</summary>
    public Id<Organization>? OwnerId { get; private init; }

    /// <summary>The document an account belongs to, where it is one document's: an escrow's order.</summary>
    public string? Reference { get; private init; }

    public Currency Currency { get; private init; }

    public long BalanceMinor { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public Money Balance => new(BalanceMinor, Currency);
}
