namespace Platform.Api.Trade.Orders;

public static class OrderErrors
{
    public static readonly RefusalKind WrongState = new(409, "order_state_conflict", "The order's state does not allow this");
    public static readonly RefusalKind WrongParty = new(403, "order_wrong_party", "This is for another party of the order to do");
    public static readonly RefusalKind NotPayable = new(422, "order_not_payable", "The order cannot be paid as it is");
}
