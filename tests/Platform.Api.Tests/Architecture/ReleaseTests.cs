using System.Text.Json.Nodes;
using Platform.Api.Hosting;
using Platform.Api.Hosting.ApiReference;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Architecture;

/// <summary>What was released stays: a client made for it goes on working, unless a version change says how it is served.</summary>
public sealed class ReleaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "openapi", "released");

    private static readonly IReadOnlyList<VersionChange> Changes = [.. DatabaseSetup.Capabilities.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(VersionChange)))
        .Select(type => (VersionChange)Activator.CreateInstance(type)!)];

    public static TheoryData<string> Released => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory, MemberData(nameof(Released))]
    public void Nothing_breaks_that_no_version_change_names(string version)
    {
        var named = Changes.Where(change => ApiVersion.Find(version)!.IsBefore(change.Since)).SelectMany(change => change.Conversions)
            .SelectMany(conversion => conversion.Breaks.Select(member => $"{OpenApiSchemaIds.NameOf(conversion.Type)}.{member}")).ToHashSet();

        Faults.None(WireBreaks.Between(Read(version), ApiDocument.Root).Where(found => !named.Contains(found.Split(':')[0]))
            .Select(found => $"A client made for {version} breaks at {found}. Add to the wire instead, or write a VersionChange that names it."));
    }

    [Fact]
    public void Every_version_before_the_newest_has_the_document_it_was_released_with()
    {
        Assert.Equal(
            ApiVersion.Known.Where(version => version.IsBefore(ApiVersion.Newest)).Select(version => version.Text),
            Released.Select(row => row.Data).Where(version => version != ApiVersion.Newest.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_version_after_the_first_changes_something_and_the_changelog_says_what()
    {
        var changelog = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));

        Assert.Equal(ApiVersion.Known.Skip(1), Changes.Select(change => change.Since).Distinct().OrderBy(version => version.Text, StringComparer.Ordinal));
        Assert.All(ApiVersion.Known, version => Assert.Contains($"\n## {version}\n", changelog, StringComparison.Ordinal));
        Faults.None(Changes.Where(change => !changelog.Contains(change.Title, StringComparison.Ordinal))
            .Select(change => $"CHANGELOG.md does not say: {change.Title}."));
    }

    [Fact]
    public void A_change_concerns_types_that_are_on_the_wire()
    {
        var schemas = ApiDocument.Root["components"]!["schemas"]!.AsObject();

        Assert.All(Changes, change => Assert.NotEmpty(change.Conversions));
        Faults.None(Changes.SelectMany(change => change.Conversions, (change, conversion) => (change.Code, Schema: OpenApiSchemaIds.NameOf(conversion.Type)))
            .Where(named => !schemas.ContainsKey(named.Schema)).Select(named => $"{named.Code} converts {named.Schema}, which no operation has."));
    }

    [Theory]
    [InlineData("paths./v1/orders/{id}/confirm", "gone", "POST /v1/orders/{id}/confirm: it is gone")]
    [InlineData("paths./v1/orders.get.parameters.0", "gone", "GET /v1/orders query ")]
    [InlineData("paths./v1/orders.get.security.0.oauth2.0", "\"ledger:read\"", "GET /v1/orders: it asks for ledger:read")]
    [InlineData("paths./v1/orders.post.responses.201", "gone", "POST /v1/orders: it no longer answers 201")]
    [InlineData("webhooks.order.confirmed", "gone", "order.confirmed: it is no longer told")]
    [InlineData("components.schemas.Order.properties.total", "gone", "Order.total: it is gone")]
    [InlineData("components.schemas.Order.properties.version.type", "\"string\"", "Order.version: its type")]
    [InlineData("components.schemas.Order.properties.created_at.format", "\"date\"", "Order.created_at: its type")]
    [InlineData("components.schemas.Order.properties.id.type", "[\"string\", \"null\"]", "Order.id: its type")]
    [InlineData("components.schemas.Order.required", "[]", "Order.id: it may be missing")]
    [InlineData("components.schemas.PlaceOrderLine.properties.sku", "gone", "PlaceOrderLine.sku: it is gone")]
    [InlineData("components.schemas.PlaceOrderLine.required", "[\"quantity\", \"sku\"]", "PlaceOrderLine.sku: it is required")]
    [InlineData("components.schemas.PlaceOrderLine.properties.sku.maxLength", "10", "PlaceOrderLine.sku: its bounds")]
    [InlineData("components.schemas.CardPayment.properties.method.enum", "[\"cash\"]", "CardPayment.method: it takes fewer values")]
    [InlineData("components.schemas.Order.properties.escrow_id.pattern", "\"^new\"", null)]
    [InlineData("components.schemas.Order.properties.more", "{\"type\": \"string\"}", null)]
    [InlineData("components.schemas.PlaceOrderLine.properties.more", "{\"type\": \"string\"}", null)]
    public void A_break_is_seen(string at, string becomes, string? seen)
    {
        var now = ApiDocument.Root.DeepClone();
        Plant(now, at, becomes == "gone" ? null : JsonNode.Parse(becomes), remove: becomes == "gone");

        var breaks = WireBreaks.Between(ApiDocument.Root, now);

        Assert.Empty(WireBreaks.Between(ApiDocument.Root, ApiDocument.Root.DeepClone()));
        if (seen is null)
            Assert.Empty(breaks);
        else
            Assert.Contains(breaks, one => one.StartsWith(seen, StringComparison.Ordinal));
    }

    private static JsonNode Read(string version) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, version + ".json")))!;

    private static void Plant(JsonNode document, string at, JsonNode? value, bool remove)
    {
        var (node, rest) = (document, at);
        while (true)
        {
            // Names may hold dots: the longest that is there comes first.
            if (node is JsonObject named && (rest.Contains('.', StringComparison.Ordinal) || !named.ContainsKey(rest))
                && named.Select(member => member.Key).Where(key => rest.StartsWith(key + ".", StringComparison.Ordinal)).MaxBy(key => key.Length) is { } step)
                (node, rest) = (named[step]!, rest[(step.Length + 1)..]);
            else if (node is JsonArray entries && rest.Split('.', 2) is [var place, var further])
                (node, rest) = (entries[int.Parse(place, System.Globalization.CultureInfo.InvariantCulture)]!, further);
            else
                break;
        }

        if (node is JsonArray list)
        {
            var place = int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture);
            list.RemoveAt(place);
            if (!remove)
                list.Insert(place, value);
        }
        else if (remove)
        {
            Assert.True(node.AsObject().Remove(rest), $"{at} is not there.");
        }
        else
        {
            node.AsObject()[rest] = value;
        }
    }
}
