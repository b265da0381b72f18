using System.Text.Json;

namespace Platform.Api.Tests.Webhooks;

/// <summary>An endpoint as a test made it.</summary>
public sealed record MadeEndpoint(string Id, string Secret, string Path);

/// <summary>What webhook tests do again and again.</summary>
internal static class WebhookSteps
{
    public static async Task<MadeEndpoint> ListenAsync(this Party party, string url, params string[] eventTypes)
    {
        var made = (await party.PostAsync("/v1/webhook-endpoints", new { url, event_types = eventTypes })).Expect(201);
        return new MadeEndpoint(made.Id, made.Json.GetProperty("secret").GetString()!, made.Headers["Location"]);
    }

    /// <summary>Makes something happen that this organization and the operator may hear of, and answers with what it is about.</summary>
    public static async Task<string> HappenAsync(this Party party, string what = "something")
    {
        // An endpoint that wants nothing that ever happens: its making is the event.
        var made = await party.PostAsync("/v1/webhook-endpoints", new { url = "https://example.com/", event_types = new[] { "never.happens" }, description = what });
        return made.Expect(201).Id;
    }

    /// <summary>As often, a few at the same time.</summary>
    public static Task HappenAsync(this Party party, int times) =>
        Parallel.ForEachAsync(Enumerable.Range(0, times), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, _) => await party.HappenAsync());

    /// <summary>Waits until the endpoint's deliveries are as the test wants them.</summary>
    public static async Task<JsonElement[]> DeliveriesAsync(
        this Party party, MadeEndpoint endpoint, Func<JsonElement[], bool> asWanted, string query = "", double seconds = 20)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            var list = (await party.GetAsync($"{endpoint.Path}/deliveries{query}")).Expect(200);
            JsonElement[] deliveries = [.. list.Json.GetProperty("data").EnumerateArray()];
            if (asWanted(deliveries))
                return deliveries;

            if (patience.IsCancellationRequested)
                Assert.Fail($"The deliveries never became as wanted: {list.Text}");
            await Task.Delay(25, CancellationToken.None);
        }
    }

    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    public static bool Has(this JsonElement json, string member, string value) => json.GetProperty(member).GetString() == value;
}
