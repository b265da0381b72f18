using Platform.Api.Finance.Payments;

namespace Platform.Api.Finance.Escrow;

/// <summary>The money of one order, and where it is.</summary>
/// <param name="Id">The escrow's id.</param>
/// <param name="OrderId">The order it is for.</param>
/// <param name="BuyerId">Who paid in.</param>
/// <param name="SellerId">Who is paid when the goods are accepted.</param>
/// <param name="PaymentId">The payment the money came by.</param>
/// <param name="Status">Where the money is.</param>
/// <param name="Amount">What was paid in.</param>
/// <param name="Held">What is held now.</param>
/// <param name="PaidToSeller">What the seller was credited.</param>
/// <param name="PaidToBuyer">What went back to the buyer.</param>
/// <param name="Commission">What the operator kept.</param>
/// <param name="CommissionRule">The rule the commission came from.</param>
/// <param name="ClosedAt">When it was released or refunded.</param>
/// <param name="Version">One more with every change.</param>
/// <param name="CreatedAt">When the money came in.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record EscrowResponse(
    Id<EscrowHold> Id,
    string OrderId,
    Id<Organization> BuyerId,
    Id<Organization> SellerId,
    Id<Payment> PaymentId,
    EscrowStatus Status,
    Money Amount,
    Money Held,
    Money PaidToSeller,
    Money PaidToBuyer,
    Money Commission,
    string? CommissionRule,
    DateTimeOffset? ClosedAt,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static EscrowResponse From(EscrowHold hold) => new(
        hold.Id, hold.Reference, hold.BuyerId, hold.SellerId, hold.PaymentId, hold.Status, hold.Amount, hold.Held,
        hold.PaidToSeller, hold.PaidToBuyer, hold.Commission, hold.CommissionRule, hold.ClosedAt,
        hold.Version, hold.CreatedAt, hold.UpdatedAt);
}
