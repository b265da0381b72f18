using System.Text.Json;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Tests.Access.EventTypes;

public sealed class EventTypesApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task Every_type_that_the_code_can_tell_is_listed_with_a_schema_that_needs_nothing_else_and_an_example()
    {
        var market = await platform.MarketplaceAsync();

        var listed = (await market.Buyer.GetAsync("/v1/event-types")).Expect(200).Json.GetProperty("data").EnumerateArray().ToList();

        Assert.Equal(WireCatalog.Events.Select(told => told.Type.Name), listed.Select(told => told.GetProperty("type").GetString()));
        foreach (var told in listed)
        {
            var schema = told.GetProperty("schema");
            var definitions = schema.GetProperty("$defs").EnumerateObject().Select(definition => $"#/$defs/{definition.Name}").ToHashSet();
            Assert.All(References(schema), reference => Assert.Contains(reference, definitions));
            Assert.Equal(told.GetProperty("type").GetString(), told.GetProperty("example").GetProperty("type").GetString());
        }
    }

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
