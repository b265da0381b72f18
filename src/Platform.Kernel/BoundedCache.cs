using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Platform.Kernel;

/// <summary>
/// Keeps the values used last, and never more than its capacity: a young and an old generation. When the young one is
/// full it becomes the old, and what is used from the old moves to the young. Neither reading nor writing waits.
/// </summary>
public sealed class BoundedCache<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly int generationMax = Math.Max(1, capacity / 2);
    private volatile Generation young = new();
    private volatile Generation old = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (young.Values.TryGetValue(key, out value))
            return true;
        if (!old.Values.TryGetValue(key, out value))
            return false;

        Add(key, value);
        return true;
    }

    /// <summary>What is kept under the key already, or else the value, which is kept from now on.</summary>
    public TValue GetOrAdd(TKey key, TValue value) => TryGet(key, out var kept) ? kept : Add(key, value);

    public void Put(TKey key, TValue value)
    {
        var into = young;
        if (into.Values.TryAdd(key, value))
            Grew(into);
        else
            into.Values[key] = value;
    }

    private TValue Add(TKey key, TValue value)
    {
        var into = young;
        if (!into.Values.TryAdd(key, value))
            return into.Values.GetValueOrDefault(key, value);

        Grew(into);
        return value;
    }

    // Exactly one of those who add sees the generation become full.
    private void Grew(Generation generation)
    {
        if (Interlocked.Increment(ref generation.Count) != generationMax)
            return;

        old = generation;
        young = new Generation();
    }

    private sealed class Generation
    {
        public int Count;

        public ConcurrentDictionary<TKey, TValue> Values { get; } = new();
    }
}
