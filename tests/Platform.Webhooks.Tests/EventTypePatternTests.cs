namespace Platform.Webhooks.Tests;

public sealed class EventTypePatternTests
{
    [Theory]
    [InlineData("*", "order.confirmed", true)]
    [InlineData("order.*", "order.confirmed", true)]
    [InlineData("order.*", "order.line.added", true)]
    [InlineData("order.line.*", "order.line.added", true)]
    [InlineData("order.confirmed", "order.confirmed", true)]
    [InlineData("order.*", "order", false)]
    [InlineData("order.*", "order.", false)]
    [InlineData("order.*", "orders.confirmed", false)]
    [InlineData("order.*", "order_line.added", false)]
    [InlineData("order", "order.confirmed", false)]
    [InlineData("order.confirmed", "order.confirmed_again", false)]
    public void A_pattern_says_which_types_it_means(string pattern, string type, bool matches) =>
        Assert.Equal(matches, EventTypePattern.Matches(pattern, type));

    [Theory]
    [InlineData("*", true)]
    [InlineData("order.*", true)]
    [InlineData("webhook_endpoint.created", true)]
    [InlineData("order.line.*", true)]
    [InlineData("", false)]
    [InlineData("*.created", false)]
    [InlineData("order.*.created", false)]
    [InlineData("order*", false)]
    [InlineData("Order.created", false)]
    [InlineData("order..created", false)]
    [InlineData("order.created\n", false)]
    [InlineData("order%", false)]
    public void Only_patterns_that_can_match_are_taken(string pattern, bool isValid) =>
        Assert.Equal(isValid, EventTypePattern.IsValid(pattern));

    [Fact]
    public void A_pattern_has_an_end() => Assert.False(EventTypePattern.IsValid(new string('a', EventTypePattern.LengthMax + 1)));
}
