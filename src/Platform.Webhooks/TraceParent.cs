using System.Diagnostics;

namespace Platform.Webhooks;

/// <summary>The W3C trace context of an attempt: the trace of the request that caused the event goes on in the receiver.</summary>
internal static class TraceParent
{
    /// <param name="cause">The <c>traceparent</c> of the request, where there was one.</param>
    public static string Continue(string? cause)
    {
        var traced = ActivityContext.TryParse(cause, null, out var parent);
        var trace = traced ? parent.TraceId : ActivityTraceId.CreateRandom();
        var flags = traced ? parent.TraceFlags : ActivityTraceFlags.None;
        return $"00-{trace}-{ActivitySpanId.CreateRandom()}-{(int)flags:x2}";
    }
}
