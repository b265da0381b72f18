namespace Platform.Api.Finance.Payments;

/// <summary>One try to take money from a buyer.</summary>
/// <param name="Id">The payment's id.</param>
/// <param name="Reference">The document paid for, such as an order's id.</param>
/// <param name="BuyerId">Who pays.</param>
/// <param name="SellerId">For whose goods.</param>
/// <param name="Amount">How much.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ProviderReference">The provider's id of the charge, once captured.</param>
/// <param name="DeclineCode">Why the provider declined, where it did.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="CreatedAt">When it was started.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record PaymentResponse(
    Id<Payment> Id,
    string Reference,
    Id<Organization> BuyerId,
    Id<Organization> SellerId,
    Money Amount,
    PaymentStatus Status,
    string? ProviderReference,
    string? DeclineCode,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static PaymentResponse From(Payment payment) => new(
        payment.Id, payment.Reference, payment.BuyerId, payment.SellerId, payment.Amount, payment.Status,
        payment.ProviderReference, payment.DeclineCode, payment.Version, payment.CreatedAt, payment.UpdatedAt);
}

/// <summary>Money on its way back to a buyer.</summary>
/// <param name="Id">The refund's id.</param>
/// <param name="PaymentId">The payment it gives back from.</param>
/// <param name="Reference">The document it is for, such as an order's id.</param>
/// <param name="Amount">How much.</param>
/// <param name="Status">Whether the provider has sent it.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="CreatedAt">When it was decided.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record RefundResponse(
    Id<Refund> Id,
    Id<Payment> PaymentId,
    string Reference,
    Money Amount,
    RefundStatus Status,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static RefundResponse From(Refund refund) => new(
        refund.Id, refund.PaymentId, refund.Reference, refund.Amount, refund.Status, refund.Version, refund.CreatedAt, refund.UpdatedAt);
}
