using System.Globalization;

namespace Platform.Api.Tests.Crashes;

/// <summary>
/// kill -9 of the server, or an abrupt end of the database, at random moments, while clients order and retry and a
/// receiver listens. Five times here; <c>CRASH_KILLS=100 ./dev test --filter-class '*NothingIsLost*'</c> is the long form.
/// </summary>
public sealed class NothingIsLost(PlatformFixture fixture)
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CRASH_KILLS") ?? "5", CultureInfo.InvariantCulture);
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CRASH_SEED") ?? "4711", CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Settings = new() { ["Payments__AnswerSecondsMax"] = "0.5" };

    [Fact]
    public async Task When_the_server_is_killed()
    {
        await using var platform = await fixture.AnotherAsync(Settings);

        await OrdersUnderTrouble.ProveAsync(platform, Seed, buyers => AgainAndAgainAsync(buyers, async () =>
        {
            await platform.Server.KillAsync();
            await platform.Server.StartAsync();
        }));
    }

    [Fact]
    public async Task When_the_database_ends_abruptly()
    {
        await using var database = await FailingPostgres.StartAsync();
        await using var platform = await RunningPlatform.StartAsync(database.ConnectionString, database.Folder, Settings);

        await OrdersUnderTrouble.ProveAsync(platform, Seed, buyers => AgainAndAgainAsync(buyers, database.FailAsync));
    }

    private static async Task AgainAndAgainAsync(BuyersWhoRetry buyers, Func<Task> fail)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"CRASH_SEED={Seed} CRASH_KILLS={Kills}");
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills && buyers.Surprise is null; kill++)
        {
            var before = buyers.Acknowledged.Count;
            await Journeys.ATradeFromOrderToPayout.Eventually(() => Task.FromResult(buyers.Acknowledged.Count >= before + 10));
            await Task.Delay(random.Next(500)); // the moment is the chance, not a wait for something
            await fail();
        }
    }
}
