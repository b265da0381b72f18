using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Platform.Api.Tests.Hosting;

public sealed class HealthTests(PlatformFixture platform)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_server_with_its_database_is_well(string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri(platform.Server.BaseUrl) };
        using var reply = await http.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    [Fact]
    public async Task A_server_that_is_stopping_still_serves_but_is_not_ready()
    {
        await using var server = new PlatformServer(platform.Settings.Append(KeyValuePair.Create("Shutdown__DrainSeconds", "5")));
        await server.StartAsync(Cancel);
        using var http = new HttpClient { BaseAddress = new Uri(server.BaseUrl) };

        using var term = Process.Start("kill", ["-TERM", server.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await term.WaitForExitAsync(Cancel);
        var ready = await StatusAfter(http, HttpStatusCode.OK);
        using var live = await http.GetAsync("/health/live", Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_failed_request_is_one_line_of_JSON_that_cannot_be_forged()
    {
        var name = $"{Guid.NewGuid():N}";
        using var http = new HttpClient { BaseAddress = new Uri(platform.Server.BaseUrl) };
        using var reply = await http.GetAsync($"/{name}%0Aforged?token=secret", Cancel);

        var id = reply.Headers.GetValues("Request-Id").Single();
        for (var tries = 0; tries < 100 && !platform.Server.Output.Contains(id, StringComparison.Ordinal); tries++)
            await Task.Delay(20, Cancel);
        var lines = platform.Server.Output.Split('\n').Where(text => text.Contains(name, StringComparison.Ordinal)).ToList();
        var line = System.Text.Json.JsonElement.Parse(Assert.Single(lines)).GetProperty("State");
        Assert.Equal($"/{name}%0Aforged", line.GetProperty("Route").GetString());
        Assert.Equal(404, line.GetProperty("Status").GetInt32());
        Assert.DoesNotContain("secret", lines[0], StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAfter(HttpClient http, HttpStatusCode before)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            using var reply = await http.GetAsync("/health/ready", Cancel);
            if (reply.StatusCode != before)
                return reply.StatusCode;
            await Task.Delay(20, Cancel);
        }

        return before;
    }
}
