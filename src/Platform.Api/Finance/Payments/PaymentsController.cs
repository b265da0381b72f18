namespace Platform.Api.Finance.Payments;

/// <summary>Payments and refunds as both parties see them.</summary>
[ApiController, Route("v1"), Tags("payments")]
public sealed class PaymentsController(PlatformDb db) : ControllerBase
{
    /// <summary>Shows a payment.</summary>
    [HttpGet("payments/{id}"), Requires("payments:read")]
    public async Task<ActionResult<PaymentResponse>> Get(Id<Payment> id, CancellationToken cancel) =>
        PaymentResponse.From(await db.Payments.AsNoTracking().Where(payment => payment.Id == id).FoundAsync(db, cancel));

    /// <summary>Shows a refund.</summary>
    [HttpGet("refunds/{id}"), Requires("refunds:read")]
    public async Task<ActionResult<RefundResponse>> GetRefund(Id<Refund> id, CancellationToken cancel) =>
        RefundResponse.From(await db.Refunds.AsNoTracking().Where(refund => refund.Id == id).FoundAsync(db, cancel));
}
