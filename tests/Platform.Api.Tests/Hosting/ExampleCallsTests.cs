using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Hosting;

/// <summary>The curl examples, run for real: with ids of things that are there, each is answered as its page says.</summary>
public sealed partial class ExampleCallsTests(PlatformFixture platform)
{
    // The clock may have arrived, or be moving, just then; nobody can hold it for a test.
    private const string Races = "sandbox_clock_cancel_advance";

    [Fact]
    public async Task Every_example_succeeds_with_the_status_that_its_page_names()
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(ApiDocument.Operations, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (found, _) =>
        {
            var operation = found.Operation;
            var id = (string)operation["operationId"]!;
            var scene = new ExampleScene(
                await platform.MarketplaceAsync(ExampleScene.ModeOf(id)), id, ((string)operation["description"]!).Contains("the marketplace's operator", StringComparison.Ordinal));
            var example = (await DocsPage.OfOperationAsync(platform, id)).Example("curl");

            var (status, reply) = await Shell.CurlAsync(await WithRealIdsAsync(example, scene), scene.Caller.Credentials.ApiKey);
            var promised = operation["responses"]!.AsObject().Select(response => response.Key).Where(code => code[0] == '2' || (id == Races && code == "409"));
            if (!promised.Contains(status))
                faults.Add($"{id}: {status} {reply}\n{example}");
        });

        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
    }

    private static async Task<string> WithRealIdsAsync(string example, ExampleScene scene)
    {
        await scene.PrepareAsync();
        foreach (var id in ExampleId().Matches(example).Select(match => match.Value).Distinct())
            example = example.Replace(id, await scene.IdAsync(id.Split('_')[0]), StringComparison.Ordinal);
        return scene.Now is { } now ? example.Replace("2026-03-09T14:30:00.000Z", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal) : example;
    }

    [GeneratedRegex("\\b[a-z]{2,3}_01h455vb4pex5vsknk084sn02q")]
    private static partial Regex ExampleId();
}
