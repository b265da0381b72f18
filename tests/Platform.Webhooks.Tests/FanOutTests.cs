namespace Platform.Webhooks.Tests;

public sealed class FanOutTests
{
    private static readonly Guid Buyer = Guid.NewGuid();
    private static readonly Guid Seller = Guid.NewGuid();

    [Fact]
    public void Only_events_after_the_endpoint_was_made_reach_it() =>
        Assert.Equal([11, 12], Sequences(Fact(10), Fact(11), Fact(12)));

    [Fact]
    public void Only_wanted_types_reach_it() =>
        Assert.Equal([11], Sequences(Fact(11), Fact(12) with { Type = "shipment.delivered" }));

    [Fact]
    public void Only_what_its_organization_may_hear_of_reaches_it() =>
        Assert.Equal([11, 13], Sequences(
            Fact(11) with { Audience = null }, Fact(12) with { Audience = [Buyer] }, Fact(13) with { Audience = [Buyer, Seller] },
            Fact(14) with { Audience = [] }));

    [Fact]
    public void The_operators_endpoint_hears_of_everything() =>
        Assert.Equal([11, 12], Sequences(
            Endpoint() with { SeesAll = true, Organizations = new HashSet<Guid>() }, Fact(11) with { Audience = [Buyer] }, Fact(12) with { Audience = [] }));

    private static long[] Sequences(params NumberedEvent[] facts) => Sequences(Endpoint(), facts);

    private static long[] Sequences(Listener endpoint, params NumberedEvent[] facts) =>
        [.. FanOut.Match(facts, [endpoint]).Select(match => match.Event.Sequence)];

    private static NumberedEvent Fact(long sequence) => new(Guid.NewGuid(), sequence, "order.placed", [Seller], null);

    private static Listener Endpoint() => new(Guid.NewGuid(), Seller, ["order.*"], false, 10, new HashSet<Guid> { Seller });
}
