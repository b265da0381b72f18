namespace Platform.Api.Finance.Payments;

/// <summary>The payments that replies name.</summary>
public sealed class ExpandPayments(PlatformDb db) : IExpands<Payment, PaymentResponse>
{
    [Requires("payments:read")]
    public async Task<IReadOnlyDictionary<Id<Payment>, PaymentResponse>> ShowAsync(IReadOnlyList<Id<Payment>> ids, CancellationToken cancel) =>
        await db.Payments.AsNoTracking().Where(payment => ids.Contains(payment.Id)).ToDictionaryAsync(payment => payment.Id, PaymentResponse.From, cancel);
}
