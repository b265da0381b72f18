using System.Text.Json.Nodes;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Access.Triggers;

/// <summary>Tells an event that did not happen, with the data of its example in the API's document, and says so in its actor.</summary>
public sealed class TellExample(PlatformDb db, OpenApiFile document) : IVerb
{
    private const string Actor = "example";

    public async Task<ResourceReference> TellAsync(string type, CancellationToken cancel)
    {
        var told = WireCatalog.Events.Single(known => known.Type.Name == type).Type;
        var payload = document.Document.Webhooks![type].Operations![HttpMethod.Post].RequestBody!.Content!["application/json"].Example!;
        var data = payload["data"]!.DeepClone().AsObject();
        var resource = new ResourceReference(
            type[..type.LastIndexOf('.')], data["id"]?.GetValue<string>() ?? type, VersionOf(data), $"/docs/events#{type}");

        db.Context.Caller = db.Caller with { Actor = new Actor(Actor, db.Caller.Actor.Id) };
        db.Tell(new NewEvent(told, resource, data, [db.Caller.OrganizationId]));
        await db.SaveChangesAsync(cancel);
        return resource;
    }

    private static int VersionOf(JsonObject data) => data["version"] is JsonValue version && version.TryGetValue<int>(out var number) ? number : 1;
}
