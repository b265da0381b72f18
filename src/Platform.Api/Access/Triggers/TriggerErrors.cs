namespace Platform.Api.Access.Triggers;

public static class TriggerErrors
{
    public static readonly RefusalKind NeedsParties = new(409, "trigger_needs_parties", "The sandbox lacks somebody to trade with");
}
