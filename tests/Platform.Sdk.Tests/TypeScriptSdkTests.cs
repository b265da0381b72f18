extern alias released;

using System.Diagnostics;
using System.Text.Json;
using Platform.Api.Tests;
using Platform.Api.Tests.Webhooks;

namespace Platform.Sdk.Tests;

/// <summary>The TypeScript SDK, run by Node.js: beside this file in <c>TypeScript</c> is what it is asked to do.</summary>
public sealed class TypeScriptSdkTests(PlatformFixture platform)
{
    [Fact]
    public async Task It_keeps_its_promises_to_callers() => await RunAsync("--test", "transport.test.mjs");

    [Fact]
    public async Task Today_s_and_the_earlier_one_order_read_and_hear_each_in_its_own_words()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        var buyer = market.Buyer.Credentials;

        var ordered = await AskAsync(new
        {
            baseUrl = market.Buyer.BaseUrl,
            receiver = receiver.Url,
            apiKey = buyer.ApiKey,
            clientId = buyer.ClientId,
            clientSecret = buyer.ClientSecret,
            sellerId = market.Seller.OrganizationId.ToString(),
            variantId = (await market.StockedAsync(stock: 5)).VariantId,
        });
        var order = ordered.GetProperty("order").GetString();
        var came = (await receiver.WaitAsync(2, one => one.Json.GetProperty("resource").GetProperty("id").GetString() == order))
            .ToDictionary(one => one.Path.TrimStart('/'), one => new { headers = one.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value), body = one.Body });
        var verified = await AskAsync(new { came, secrets = ordered.GetProperty("secrets") });

        var (earlier, today) = (released::Platform.Sdk.PlatformClient.ApiVersion, PlatformClient.ApiVersion);
        Assert.Equal([earlier, today], Texts(ordered, "versions"));
        Assert.Equal(["US-IL", "US-IL", "US-IL", "US-IL", "US-IL", "US-IL"], Texts(ordered, "places"));
        Assert.Equal([today, earlier], Texts(verified, "versions"));
        Assert.Equal(["US-IL", "US-IL"], Texts(verified, "places"));
        Assert.Equal([order, order], Texts(verified, "orders"));
    }

    private static IEnumerable<string?> Texts(JsonElement told, string member) => told.GetProperty(member).EnumerateArray().Select(text => text.GetString());

    private static async Task<JsonElement> AskAsync(object asked) =>
        JsonDocument.Parse(await RunAsync("versions.js", asked: JsonSerializer.Serialize(asked))).RootElement;

    /// <summary>Compiles it where that is due, and runs a file with Node.js.</summary>
    private static async Task<string> RunAsync(string first, string second = "", string asked = "")
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "dev"), second.Length > 0 ? ["typescript", first, second] : ["typescript", first])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
            Environment = { ["ASKED"] = asked },
        };
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"It ended with {node.ExitCode}:\n{await errors}\n{await output}");
        return await output;
    }
}
