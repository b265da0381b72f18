namespace Platform.Api.Tests.Hosting;

public sealed class StoppingTests(PlatformFixture fixture)
{
    [Fact]
    public async Task A_server_that_is_stopped_while_it_makes_its_demo_ends_cleanly_and_the_next_one_goes_on()
    {
        await using var platform = await fixture.AnotherAsync(new Dictionary<string, string> { ["Demo__Enabled"] = "true" });

        await platform.Server.StopAsync();

        Assert.True(platform.Server.ExitCode == 0, platform.Server.Output);
        Assert.DoesNotContain("Unhandled", platform.Server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("disposed", platform.Server.Output, StringComparison.Ordinal);
        await platform.Server.StartAsync(TestContext.Current.CancellationToken);
        await Journeys.ATradeFromOrderToPayout.Eventually(() => Task.FromResult(platform.Server.Output.Contains("Credentials", StringComparison.Ordinal)), seconds: 60);
    }
}
