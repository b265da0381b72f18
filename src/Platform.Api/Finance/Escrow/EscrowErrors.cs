namespace Platform.Api.Finance.Escrow;

public static class EscrowErrors
{
    public static readonly RefusalKind NotHeld = new(409, "escrow_not_held", "The escrow holds nothing any more");
}
