namespace Platform.Api.Access.Sandboxes;

public static class SandboxErrors
{
    public static readonly RefusalKind LiveOnly = new(409, "sandbox_of_sandbox", "Only a live marketplace has sandboxes");
    public static readonly RefusalKind Busy = new(409, "sandbox_busy", "The sandbox is being worked on");
    public static readonly RefusalKind TooMany = new(409, "sandbox_limit_reached", "The marketplace has as many sandboxes as it may");
}
