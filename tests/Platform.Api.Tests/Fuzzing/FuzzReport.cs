using System.Collections.Concurrent;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>Sends many calls and tells of those that were not answered as the document promises.</summary>
public static class FuzzReport
{
    private const int ToldMax = 40;

    public static async Task DemandAsync(IEnumerable<FuzzCall> calls, int atOnce, CancellationToken cancel)
    {
        var faults = new ConcurrentDictionary<string, (int Times, string First)>();
        var sent = 0;
        await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (call, stop) =>
        {
            Interlocked.Increment(ref sent);
            try
            {
                var reply = await FuzzSender.SendAsync(call, stop);
                if (ReplyCheck.FaultOf(call, reply) is { } fault)
                    Note(call, fault, $"{reply.Status} {reply.Text[..Math.Min(reply.Text.Length, 500)]}");
            }
            catch (HttpRequestException exception)
            {
                Note(call, "got no whole answer", exception.ToString());
            }
        });

        void Note(FuzzCall call, string fault, string shown) =>
            faults.AddOrUpdate($"{call.Operation.OperationId} {fault}", (1, $"{call}\n    {shown}"), (_, known) => (known.Times + 1, known.First));

        Assert.True(sent > 0);
        TestContext.Current.SendDiagnosticMessage($"{sent} calls");
        Assert.True(faults.IsEmpty, $"{faults.Count} faults in {sent} calls, {FuzzSettings.Replay}\n" + string.Join('\n', faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Take(ToldMax).Select(fault => $"{fault.Value.Times} × {fault.Key}\n    {fault.Value.First}")));
    }
}
