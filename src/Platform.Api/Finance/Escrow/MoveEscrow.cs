using Microsoft.Extensions.Options;
using Platform.Api.Finance.Ledger;
using Platform.Api.Finance.Payments;

namespace Platform.Api.Finance.Escrow;

/// <summary>
/// Money into escrow and out of it: the hold and the ledger change together, in the caller's transaction.
/// </summary>
public sealed class MoveEscrow(PlatformDb db, PostToLedger ledger, IOptionsSnapshot<CommissionOptions> commission, TimeProvider wall) : IVerb
{
    /// <summary>Takes a captured payment into escrow.</summary>
    public EscrowHold Hold(Payment payment)
    {
        var hold = EscrowHold.Of(payment, db.Now);
        db.EscrowHolds.Add(hold);
        ledger.Post($"payment.captured:{payment.Id}", [
            new(new(LedgerAccountKind.ProviderClearing), -payment.Amount),
            new(Account(hold), payment.Amount),
        ]);
        return hold;
    }

    /// <summary>Pays the seller, less commission.</summary>
    public void Release(EscrowHold hold)
    {
        hold.Release(commission.Value.On(hold.Amount), db.Now);

        ledger.Post($"escrow.released:{hold.Id}", [
            new(Account(hold), -hold.Amount),
            new(new(LedgerAccountKind.SellerPayable, hold.SellerId), hold.PaidToSeller),
            new(new(LedgerAccountKind.CommissionRevenue), hold.Commission),
        ]);
    }

    /// <summary>Gives the money back to the buyer; the provider sends it once this has committed.</summary>
    public async Task RefundAsync(EscrowHold hold, CancellationToken cancel)
    {
        var payment = await db.Payments.SingleAsync(paid => paid.Id == hold.PaymentId, cancel);
        hold.Refund(db.Now);
        if (hold.Amount.Minor == 0)
            return;

        db.Refunds.Add(Refund.Of(payment, hold.Amount, db.Now, wall.GetUtcNow()));
        ledger.Post($"escrow.refunded:{hold.Id}", [
            new(Account(hold), -hold.Amount),
            new(new(LedgerAccountKind.Refunds, hold.BuyerId), hold.Amount),
        ]);
    }

    private static AccountOf Account(EscrowHold hold) => new(LedgerAccountKind.Escrow, hold.BuyerId, hold.Reference);
}
