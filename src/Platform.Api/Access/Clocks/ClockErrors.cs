namespace Platform.Api.Access.Clocks;

public static class ClockErrors
{
    public static readonly RefusalKind SandboxOnly = new(403, "sandbox_only", "Only a sandbox has this; a live marketplace does not");
    public static readonly RefusalKind UnderWay = new(409, "clock_advance_under_way", "The sandbox's clock is on its way already");
    public static readonly RefusalKind AdvanceOver = new(409, "clock_advance_over", "The advance has ended");
    public static readonly RefusalKind NotBackward = new(409, "clock_not_backward", "A clock is not set to before something that has happened by it");
}
