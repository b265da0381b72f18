using Platform.Api.Finance.Escrow;
using Platform.Api.Finance.Payments;
using Platform.Api.Stock.Inventory;

namespace Platform.Api.Trade.Orders;

/// <summary>What the provider's answer does to an order: it is placed with its money in escrow, or it never was.</summary>
public sealed class SettleOrder(PlatformDb db, ChargeCard charge, MoveEscrow escrow, ReserveStock stock) : IVerb
{
    public async Task SettleAsync(Order order, Payment payment, ChargeOutcome outcome, CancellationToken cancel)
    {
        await charge.HoldStillAsync(payment, cancel);
        payment.Settle(outcome);
        if (payment.Status == PaymentStatus.Captured)
        {
            order.Place(escrow.Hold(payment));
        }
        else
        {
            await stock.ReleaseAsync(order.Id.ToString(), cancel);
            db.Orders.Remove(order);
        }

        await db.SaveChangesAsync(cancel);
    }
}
