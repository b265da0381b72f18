namespace Platform.Api.Finance.Payments;

public static class PaymentEvents
{
    public static readonly EventType Captured = new("payment.captured", "The provider took the money for a document.");
    public static readonly EventType Declined = new("payment.declined", "The provider declined the card; no money moved.");
    public static readonly EventType RefundPending = new("refund.pending", "Money is going back to the buyer; the provider has still to send it.");
    public static readonly EventType RefundSent = new("refund.sent", "The provider has sent the money back.");
}
