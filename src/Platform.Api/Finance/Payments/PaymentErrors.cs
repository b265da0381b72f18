namespace Platform.Api.Finance.Payments;

public static class PaymentErrors
{
    public static readonly RefusalKind CardDeclined = new(402, "card_declined", "The card was declined, and nothing was ordered");
    public static readonly RefusalKind AlreadySettled = new(409, "payment_already_settled", "The payment has its outcome already");
    public static readonly RefusalKind OutcomeUnknown = new(503, "payment_outcome_unknown", "The payment provider has not said whether it took the money");
    public static readonly RefusalKind NoProvider = new(503, "payment_provider_missing", "This marketplace has no payment provider");
}
