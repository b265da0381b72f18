namespace Platform.Webhooks.Tests;

public sealed class TraceParentTests
{
    [Fact]
    public void The_trace_goes_on_in_a_span_of_its_own()
    {
        var sent = TraceParent.Continue("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        Assert.Matches("^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$", sent);
        Assert.DoesNotContain("b7ad6b7169203331", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public void Without_one_a_new_one_begins(string? cause)
    {
        var sent = TraceParent.Continue(cause);

        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-00$", sent);
        Assert.NotEqual(sent, TraceParent.Continue(cause));
    }
}
