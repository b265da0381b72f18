namespace Platform.Api.Access.Sandboxes;

public static class SandboxEvents
{
    public static readonly EventType Created = new("sandbox.created", "The marketplace has a new sandbox; its catalog is being made.");
    public static readonly EventType Ready = new("sandbox.ready", "Everything that a sandbox starts with is there.");
    public static readonly EventType ResetStarted = new("sandbox.reset_started", "A sandbox's data is being deleted and made anew.");
    public static readonly EventType DeleteStarted = new("sandbox.delete_started", "A sandbox is being deleted with all its data.");
    public static readonly EventType Deleted = new("sandbox.deleted", "A sandbox and all its data are gone.");
}
