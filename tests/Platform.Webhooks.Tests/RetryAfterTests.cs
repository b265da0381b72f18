namespace Platform.Webhooks.Tests;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 120 ", 120)]
    [InlineData("1.5", 1.5)]
    [InlineData("0", 0)]
    [InlineData("99999999999", 604_800)]
    [InlineData("Fri, 20 Nov 2026 12:01:00 GMT", 60)]
    [InlineData("Friday, 20-Nov-26 12:01:00 GMT", 60)]
    [InlineData("Fri Nov 20 12:01:00 2026", 60)]
    [InlineData("Fri, 20 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("Sun, 20 Nov 2033 12:00:00 GMT", 604_800)]
    public void Seconds_and_dates_are_read(string header, double seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(header, Now)!.Value.TotalSeconds);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("1e9")]
    [InlineData("1,000")]
    [InlineData("120, 240")]
    [InlineData("Fri, 31 Feb 2026 12:00:00 GMT")]
    public void What_is_neither_says_nothing(string? header) => Assert.Null(RetryAfter.Parse(header, Now));
}
