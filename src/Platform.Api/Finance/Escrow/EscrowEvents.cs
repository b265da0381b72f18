namespace Platform.Api.Finance.Escrow;

public static class EscrowEvents
{
    public static readonly EventType Held = new("escrow.held", "The buyer's money is in, and held until the goods are accepted.");
    public static readonly EventType Released = new("escrow.released", "The money was released to the seller, less commission.");
    public static readonly EventType Refunded = new("escrow.refunded", "The money goes back to the buyer.");
}
