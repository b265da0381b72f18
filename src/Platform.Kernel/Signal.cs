using System.Collections.Concurrent;

namespace Platform.Kernel;

/// <summary>
/// Wakes this process's workers. Take <see cref="Next"/> before looking for work: a beat that comes between the look
/// and the wait is then not missed. Other processes' beats are not heard, so every wait has an end.
/// </summary>
public abstract class Signal
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => Volatile.Read(ref next).Task;

    public void Beat() =>
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public static async Task WaitAsync(Task next, TimeSpan atMost, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(next, Task.Delay(atMost, end.Token));
        await end.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }
}

/// <summary>A transaction that told events has committed; they have no numbers yet.</summary>
public sealed class EventsCommitted : Signal;

/// <summary>Events have been numbered, so the feed has grown; also for those alone who wait for one tenant's.</summary>
public sealed class EventsNumbered : Signal
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>The next beat for this tenant.</summary>
    public Task NextOf(Guid tenant) =>
        waiting.GetOrAdd(tenant, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Beat(IEnumerable<Guid> tenants)
    {
        Beat();
        foreach (var tenant in tenants)
        {
            if (waiting.TryRemove(tenant, out var waits))
                waits.TrySetResult();
        }
    }
}
