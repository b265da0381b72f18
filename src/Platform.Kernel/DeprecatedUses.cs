namespace Platform.Kernel;

/// <summary>How often an app used something that is on its way out.</summary>
/// <param name="What">A change's code, or a retiring operation as <c>GET /v1/…</c>.</param>
public sealed record NotedUse(Id<Tenant> TenantId, string AppId, string What, int Uses, DateTimeOffset LastAt);

/// <summary>Counts, in this process's memory, who still uses what is on its way out, until somebody takes the counts away.</summary>
public sealed class DeprecatedUses(TimeProvider wall)
{
    private readonly Lock gate = new();
    private Dictionary<(Id<Tenant>, string, string), NotedUse> noted = [];

    /// <summary>Counts a request that used it, however often it did.</summary>
    public void Note(CallContext call, string what)
    {
        if (!call.HasCaller || call.Caller.Actor.Type != "app" || !call.DeprecatedUses.Add(what))
            return;

        var key = (call.Caller.TenantId, call.Caller.Actor.Id, what);
        var now = wall.GetUtcNow();
        lock (gate)
            noted[key] = noted.TryGetValue(key, out var before)
                ? before with { Uses = before.Uses + 1, LastAt = now }
                : new NotedUse(call.Caller.TenantId, call.Caller.Actor.Id, what, 1, now);
    }

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyCollection<NotedUse> Take()
    {
        lock (gate)
        {
            if (noted.Count == 0)
                return [];

            var taken = noted.Values;
            noted = [];
            return taken;
        }
    }

    /// <summary>Gives back what could not be written down.</summary>
    public void GiveBack(IEnumerable<NotedUse> uses)
    {
        lock (gate)
        {
            foreach (var use in uses)
            {
                var key = (use.TenantId, use.AppId, use.What);
                noted[key] = noted.TryGetValue(key, out var since) ? since with { Uses = since.Uses + use.Uses } : use;
            }
        }
    }
}
