using Platform.Api.Hosting.ApiReference;
using Platform.Api.Tests.Isolation;

namespace Platform.Api.Tests.Architecture;

/// <summary>Events are converted between versions by the type that their kind is said to carry, so it must be that.</summary>
public sealed class EventDataTests(PlatformFixture platform)
{
    [Fact]
    public async Task What_an_event_carries_is_of_the_type_it_is_said_to_be()
    {
        var full = await FullMarketplace.OfAsync(platform);
        var told = (await full.Market.Operator.GetAsync("/v1/events?after=0&limit=500")).Expect(200).Json.GetProperty("data").EnumerateArray().ToList();

        var strays =
            from fact in told
            let type = fact.GetProperty("type").GetString()!
            let members = WireJson.Options.GetTypeInfo(WireCatalog.DataOf(type)!).Properties.Select(member => member.Name).ToHashSet()
            where !members.SetEquals(fact.GetProperty("data").EnumerateObject().Select(member => member.Name))
            select $"{type} is said to carry {WireCatalog.DataOf(type)}, and does not.";

        Assert.True(told.Count > 20);
        Faults.None(strays.Distinct());
    }
}
