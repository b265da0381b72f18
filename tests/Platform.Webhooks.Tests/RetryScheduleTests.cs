namespace Platform.Webhooks.Tests;

public sealed class RetryScheduleTests
{
    private static readonly RetrySchedule Schedule = RetrySchedule.Standard;

    [Fact]
    public void The_standard_schedule_is_the_published_one_and_three_days_more()
    {
        var waits = Enumerable.Range(1, Schedule.AttemptsMax - 1).Select(failures => Schedule.After(failures, 0.5, null)!.Value.TotalSeconds);

        Assert.Equal([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, 86_400, 86_400, 86_400], waits);
        Assert.Equal(TimeSpan.Zero, Schedule.BeforeFirst);
    }

    [Fact]
    public void After_the_last_attempt_there_is_none()
    {
        Assert.NotNull(Schedule.After(Schedule.AttemptsMax - 1, 0.5, null));
        Assert.Null(Schedule.After(Schedule.AttemptsMax, 0.5, null));
        Assert.Null(Schedule.After(Schedule.AttemptsMax, 0.5, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(0.0, 240)]
    [InlineData(0.5, 300)]
    [InlineData(1.0, 360)]
    public void A_wait_is_spread_by_a_fifth_either_way(double random, double seconds) =>
        Assert.Equal(seconds, Schedule.After(2, random, null)!.Value.TotalSeconds, 3);

    [Theory]
    [InlineData(10, 300)]    // sooner than planned: the plan holds
    [InlineData(450, 450)]   // later: honored
    [InlineData(9_999, 600)] // much later: at most twice the plan
    public void What_the_receiver_asks_for_holds_between_once_and_twice_the_plan(double asked, double seconds) =>
        Assert.Equal(seconds, Schedule.After(2, 0.5, TimeSpan.FromSeconds(asked))!.Value.TotalSeconds, 3);

    [Fact]
    public void A_schedule_is_read_from_seconds()
    {
        var schedule = RetrySchedule.Parse("0, 0.5,2")!;

        Assert.Equal(3, schedule.AttemptsMax);
        Assert.Equal(TimeSpan.FromSeconds(0.5), schedule.After(1, 0.5, null));
        Assert.Equal(TimeSpan.FromSeconds(2), schedule.After(2, 0.5, null));
        Assert.Same(RetrySchedule.Standard, RetrySchedule.Parse(""));
    }

    [Theory]
    [InlineData("0,,5")]
    [InlineData("0,-5")]
    [InlineData("0,soon")]
    [InlineData("0,604801")]
    public void What_is_no_schedule_is_refused(string text) => Assert.Null(RetrySchedule.Parse(text));

    [Fact]
    public void A_plan_of_no_wait_is_not_stretched() =>
        Assert.Equal(TimeSpan.Zero, new RetrySchedule([TimeSpan.Zero, TimeSpan.Zero]).After(1, 1, TimeSpan.FromHours(1)));
}
