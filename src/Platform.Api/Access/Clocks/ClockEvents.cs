namespace Platform.Api.Access.Clocks;

public static class ClockEvents
{
    public static readonly EventType Started = new("clock_advance.started", "The sandbox's clock was sent ahead.");
    public static readonly EventType Succeeded = new("clock_advance.succeeded", "The sandbox's clock has arrived, and everything due by then is done.");
    public static readonly EventType Canceled = new("clock_advance.canceled", "The sandbox's clock was stopped on its way.");
}
