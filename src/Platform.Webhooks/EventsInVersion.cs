namespace Platform.Webhooks;

/// <summary>Shows events in the version of the request, and counts what had to be converted for it.</summary>
public sealed class EventsInVersion(VersionChanges changes, DeprecatedUses uses, CallContext call)
{
    private readonly HashSet<VersionChange> applied = [];

    public EventAsStored Show(string document, EventPlace place)
    {
        var shown = changes.Show(document, place, call.Version, applied);
        foreach (var change in applied.Where(change => call.Version.IsBefore(change.Since)))
            uses.Note(call, change.Code);
        return new EventAsStored(shown);
    }
}
