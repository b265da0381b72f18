namespace Platform.Bench;

/// <summary>How long a server takes from its start to its first answer, on a database that is there already.</summary>
public static class WarmStart
{
    public const double SecondsMax = 1.5;

    /// <summary>With PostgreSQL running, as after a new version is rolled out.</summary>
    public static Task<double> BesidePostgresAsync(BenchHome home, BenchCatalog catalog, int starts) =>
        MedianAsync(home.Settings, catalog, starts);

    /// <summary>With PostgreSQL started by the server itself, as <c>./dev run</c> does.</summary>
    public static async Task<double> WithPostgresAsync(BenchHome home, BenchCatalog catalog, int starts)
    {
        await home.StopPostgresAsync();
        await MedianAsync(home.SettingsAlone, catalog, 1); // the first one makes the demo
        return await MedianAsync(home.SettingsAlone, catalog, starts);
    }

    private static async Task<double> MedianAsync(IReadOnlyDictionary<string, string> settings, BenchCatalog catalog, int starts)
    {
        var seconds = new List<double>();
        for (var i = 0; i < starts; i++)
        {
            await using var server = BenchServer.Start(settings);
            seconds.Add((await server.AnswersAsync(BenchCatalog.ProductPath(i), catalog.BuyerKey)).TotalSeconds);
            await Task.Delay(1_000); // until what follows the first answer is done too
            await server.StopAsync();
        }

        return Statistics.Median(seconds);
    }
}
