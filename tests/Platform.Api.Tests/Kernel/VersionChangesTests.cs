using System.Text.Json.Nodes;

namespace Platform.Api.Tests.Kernel;

public sealed class VersionChangesTests
{
    private static readonly ApiVersion Old = ApiVersion.Known[0];

    private static readonly VersionChanges Changes = new(
        [new PlacesRenamed(), new CratesCounted()], new ExpandableReplies([]), type => type == "crate.moved" ? typeof(Crate) : null);

    [Fact]
    public void A_change_finds_its_type_wherever_it_stands()
    {
        const string now = """{"data":[{"count":2,"place":{"where":"here"},"stops":[{"where":"there"}],"by_name":{"x":{"where":"away"}}}],"has_more":false,"next_cursor":null}""";
        const string before = """{"data":[{"count":"2","place":{"at":"here"},"stops":[{"at":"there"}],"by_name":{"x":{"at":"away"}}}],"has_more":false,"next_cursor":null}""";

        Assert.Equal(before, Down(now, typeof(Page<Crate>), out var applied));
        Assert.Equal(["crates_counted", "places_renamed"], applied.Order(StringComparer.Ordinal));
        Assert.Equal(now, Up(before, typeof(Page<Crate>)));
    }

    [Fact]
    public void What_is_not_there_is_left_alone()
    {
        Assert.Equal("""{"place":null,"stops":[]}""", Down("""{"place":null,"stops":[]}""", typeof(Crate), out var applied));
        Assert.Empty(applied);
    }

    [Fact]
    public void A_type_that_holds_itself_comes_to_an_end()
    {
        Assert.Equal("""{"inner":{"inner":null,"place":{"at":"in"}},"place":{"at":"out"}}""",
            Down("""{"inner":{"inner":null,"place":{"where":"in"}},"place":{"where":"out"}}""", typeof(Box), out _));
    }

    [Fact]
    public void Types_that_never_changed_concern_nobody()
    {
        Assert.False(Changes.Concern(typeof(Plain), Old));
        Assert.False(Changes.Concern(typeof(Page<Crate>), ApiVersion.Newest));
        Assert.True(Changes.Concern(typeof(Page<Crate>), Old));
        Assert.True(Changes.Concern(typeof(Shown<Kept>), Old));
    }

    [Fact]
    public void The_new_name_of_a_member_is_not_known_in_the_old_version()
    {
        Assert.Equal("""{"place":{"at":"new"}}""", Up("""{"place":{"where":"new"}}""", typeof(Crate)));
        Assert.Equal("""{"place":{"at":"new","where":"old"}}""", Up("""{"place":{"where":"new","at":"old"}}""", typeof(Crate)));
    }

    [Theory]
    [InlineData("/place/where", "/place/at")]
    [InlineData("/stops/3/where", "/stops/3/at")]
    [InlineData("/by_name/where/where", "/by_name/where/at")]
    [InlineData("/count", "/count")]
    [InlineData("/unknown/where", "/unknown/where")]
    public void A_fault_is_where_the_sender_put_it(string now, string before)
    {
        Assert.Equal(before, Changes.Pointer(now, typeof(Crate), Old));
    }

    [Fact]
    public void An_event_is_shown_in_either_version_whichever_it_was_stored_in()
    {
        var stored = Event("2026-11-20", """{"count":2,"place":{"where":"here"}}""", """{"place":{"where":"there"}}""");
        var before = Event("2026-11-01", """{"count":"2","place":{"at":"here"}}""", """{"place":{"at":"there"}}""");

        Assert.Equal(Numbered(before), Show(stored, Old));
        Assert.Equal(Numbered(stored), Show(before, ApiVersion.Newest));
        Assert.Equal(Numbered(stored), Show(stored, ApiVersion.Newest));
        Assert.Equal(Numbered(before), Show(before, Old));
    }

    [Fact]
    public void An_event_of_something_that_never_changed_says_its_version_all_the_same()
    {
        var stored = Event("2026-11-20", """{"where":"here"}""", "null").Replace("crate.moved", "other.moved", StringComparison.Ordinal);

        Assert.Equal(Numbered(stored.Replace("2026-11-20", "2026-11-01", StringComparison.Ordinal)), Show(stored, Old));
    }

    private static string Show(string document, ApiVersion version) => Changes.Show(document, new EventPlace(7, 3), version, new HashSet<VersionChange>());

    private static string Event(string version, string data, string previous) =>
        $$"""{"id":"evt_1","type":"crate.moved","timestamp":"2026-11-21T00:00:00.000Z","api_version":"{{version}}","truncated":false,"data":{{data}},"previous":{{previous}}}""";

    private static string Numbered(string document) => "{\"sequence\":7,\"resource_sequence\":3," + document[1..];

    private static string Down(string json, Type type, out IEnumerable<string> applied)
    {
        var node = JsonNode.Parse(json)!;
        var changes = new HashSet<VersionChange>();
        Changes.Down(node, type, Old, changes);
        applied = changes.Select(change => change.Code);
        return node.ToJsonString(WireJson.Options);
    }

    private static string Up(string json, Type type)
    {
        var node = JsonNode.Parse(json)!;
        Changes.Up(node, type, Old, new HashSet<VersionChange>());
        return node.ToJsonString(WireJson.Options);
    }

    private sealed record Place(string Where);

    private sealed record Crate(int Count, Place? Place, IReadOnlyList<Place> Stops, IReadOnlyDictionary<string, Place> ByName);

    private sealed record Box(Box? Inner, Place Place);

    private sealed record Plain(string Where);

    private sealed record Kept(Place Place, int Version) : IVersioned;

    private sealed class PlacesRenamed : VersionChange
    {
        public PlacesRenamed() : base("2026-11-20", "Places say where", "`at` is `where`.") => Renames<Place>("at", "where");
    }

    private sealed class CratesCounted : VersionChange
    {
        public CratesCounted() : base("2026-11-20", "Counts are numbers", "`count` is a number.") => Converts<Crate>(
            down: crate => Replace(crate, count => count.ToString()),
            up: crate => Replace(crate, count => int.Parse((string)count!, System.Globalization.CultureInfo.InvariantCulture)),
            breaks: "count");

        private static bool Replace(JsonObject crate, Func<JsonNode, JsonNode> make)
        {
            if (crate["count"] is not { } count)
                return false;

            crate["count"] = make(count);
            return true;
        }
    }
}
