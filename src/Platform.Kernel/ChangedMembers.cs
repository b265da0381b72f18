using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Kernel;

/// <summary>What a change changed, in the words of the wire: the <c>previous</c> of an event.</summary>
public static class ChangedMembers
{
    /// <summary>The members that differ, as they were before; <c>null</c> where none does.</summary>
    public static JsonObject? Between(object before, object after)
    {
        var was = JsonSerializer.SerializeToNode(before, before.GetType(), WireJson.Options)!.AsObject();
        var now = JsonSerializer.SerializeToNode(after, after.GetType(), WireJson.Options)!.AsObject();

        var changed = new JsonObject();
        foreach (var (name, value) in was)
        {
            if (!JsonNode.DeepEquals(value, now[name]))
                changed[name] = value?.DeepClone();
        }

        return changed.Count == 0 ? null : changed;
    }
}
