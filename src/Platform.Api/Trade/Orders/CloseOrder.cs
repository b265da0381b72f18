using Platform.Api.Finance.Escrow;
using Platform.Api.Stock.Inventory;

namespace Platform.Api.Trade.Orders;

/// <summary>The ends of an order that move stock or money: all of it together, or none.</summary>
public sealed class CloseOrder(PlatformDb db, MoveEscrow escrow, ReserveStock stock) : IVerb
{
    public async Task RejectAsync(Order order, string? reason, CancellationToken cancel)
    {
        order.Reject(reason);

        await GiveBackAsync(order, cancel);
    }

    public async Task CancelAsync(Order order, string? reason, CancellationToken cancel)
    {
        order.Cancel(reason);

        await GiveBackAsync(order, cancel);
    }

    public async Task AcceptAsync(Order order, CancellationToken cancel)
    {
        order.Accept();

        escrow.Release(await HoldOf(order, cancel));
        await db.SaveChangesAsync(cancel);
    }

    private async Task GiveBackAsync(Order order, CancellationToken cancel)
    {
        await stock.ReleaseAsync(order.Id.ToString(), cancel);
        await escrow.RefundAsync(await HoldOf(order, cancel), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private Task<EscrowHold> HoldOf(Order order, CancellationToken cancel) =>
        db.EscrowHolds.SingleAsync(hold => hold.Id == order.EscrowId, cancel);
}
