using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Samples;

public sealed partial class ReadmeTests(PlatformFixture fixture)
{
    [Fact]
    public async Task The_ten_calls_of_the_readme_run_as_they_are_written()
    {
        await using var platform = await fixture.AnotherAsync(new Dictionary<string, string> { ["Demo__Enabled"] = "true" });
        var credentials = Path.Combine(platform.Settings["DataFolder"], "sandbox.json");
        await ATradeFromOrderToPayout.Eventually(() => Task.FromResult(platform.Server.Output.Contains("Try it", StringComparison.Ordinal)), seconds: 120);
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var blocks = BashBlock().Matches(readme).Select(block => block.Groups[1].Value).ToList();
        Assert.Equal(11, blocks.Count);
        var script = string.Join('\n', blocks)
            .Replace("http://127.0.0.1:5080", platform.Server.BaseUrl, StringComparison.Ordinal)
            .Replace("curl -sf", "curl -s --fail-with-body", StringComparison.Ordinal)
            .Replace(".data/sandbox.json", credentials, StringComparison.Ordinal);

        var output = await BashAsync("set -euo pipefail\n" + script);

        var trialBalance = output[output.LastIndexOf("{\"is_balanced\"", StringComparison.Ordinal)..];
        Assert.True(JsonDocument.Parse(trialBalance).RootElement.GetProperty("is_balanced").GetBoolean());
        Assert.Contains("\"status\":\"completed\"", output, StringComparison.Ordinal);
        Assert.Contains("\"paid_to_seller\":{\"amount\":\"189.05\",\"currency\":\"USD\"}", output, StringComparison.Ordinal);
    }

    private static async Task<string> BashAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        using var bash = Process.Start(start)!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, $"The script ended with {bash.ExitCode}:\n{await errors}\n{await output}");
        return await output;
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BashBlock();
}
