using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Kernel;

/// <summary>Writes objects beside their ids: level by level, each kind asked once per level however long the list is.</summary>
internal sealed class ExpandReply(IServiceProvider services)
{
    /// <summary>The reply, a page or one object, with what the paths lead to.</summary>
    public async Task<JsonNode> ShowAsync(object reply, ExpandPaths paths, CancellationToken cancel)
    {
        var root = JsonSerializer.SerializeToNode(reply, reply.GetType(), WireJson.Options)!;
        var level = new List<Place>();
        foreach (var row in PartsOf(reply is IPage ? root["data"] : root))
            Collect(row, paths, level);

        while (level.Count > 0)
            level = await FillAsync(level, cancel);
        return root;
    }

    /// <summary>Shows what belongs into these places, and finds those that are one step further.</summary>
    private async Task<List<Place>> FillAsync(List<Place> level, CancellationToken cancel)
    {
        var further = new List<Place>();
        foreach (var places in level.GroupBy(place => place.Member.Kind!))
        {
            var shown = await places.Key.ShowAsync(services, places.Select(place => place.Id).OfType<string>().Distinct(), cancel);
            foreach (var (within, member, next) in places)
            {
                var there = IdIn(within, member) is { } id && shown.TryGetValue(id, out var element) ? JsonObject.Create(element) : null;
                within.Insert(within.IndexOf(member.IdMember) + 1, member.Name, there);
                if (there is not null)
                    Collect(there, next, further);
            }
        }

        return further;
    }

    private static void Collect(JsonObject within, ExpandPaths paths, List<Place> places)
    {
        foreach (var (member, next) in paths.Steps)
        {
            if (member.Kind is not null)
            {
                places.Add(new Place(within, member, next));
                continue;
            }

            foreach (var part in PartsOf(within[member.Name]))
                Collect(part, next, places);
        }
    }

    private static IEnumerable<JsonObject> PartsOf(JsonNode? node) => node switch
    {
        JsonArray entries => entries.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private static string? IdIn(JsonObject within, ExpandableMember member) => (string?)within[member.IdMember];

    /// <summary>Where an object belongs.</summary>
    private sealed record Place(JsonObject Within, ExpandableMember Member, ExpandPaths Next)
    {
        public string? Id => IdIn(Within, Member);
    }
}
