using System.Collections.Concurrent;

namespace Platform.Api.Access.Credentials;

/// <summary>Lets many who want the same answer at the same time ask for it once.</summary>
public sealed class AskedOnce<TKey, T> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Task<T>> asking = new();

    /// <summary>The answer: by <paramref name="ask"/>, or by whoever is asking the same just now. Giving up ends the wait alone, for others may be waiting too.</summary>
    public async Task<T> AskAsync(TKey key, Func<Task<T>> ask, CancellationToken cancel)
    {
        var mine = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = asking.GetOrAdd(key, mine.Task);
        if (answer != mine.Task)
            return await answer.WaitAsync(cancel);

        try
        {
            var found = await ask();
            mine.SetResult(found);
            return found;
        }
        catch (Exception exception)
        {
            mine.SetException(exception);
            _ = mine.Task.Exception; // seen, also where nobody else waited
            throw;
        }
        finally
        {
            asking.TryRemove(key, out _);
        }
    }
}
