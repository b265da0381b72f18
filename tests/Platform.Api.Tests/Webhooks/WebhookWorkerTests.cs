using System.Collections.Concurrent;
using Npgsql;

namespace Platform.Api.Tests.Webhooks;

/// <summary>Several workers on one database, and workers that end in the middle of their work.</summary>
public sealed class WebhookWorkerTests(PlatformFixture platform)
{
    private const string Happened = "webhook_endpoint.created";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// Both come upon the same due deliveries while a transaction holds them, so whoever waits for it instead of
    /// passing by would send what the other sends.
    /// </summary>
    [Fact]
    public async Task Two_workers_never_send_the_same_delivery()
    {
        const int Events = 40;
        var isWell = false;
        await using var receiver = await WebhookReceiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = isWell ? 200 : 500;
            return Task.CompletedTask;
        });
        await using var own = await platform.AnotherAsync(new Dictionary<string, string> { ["Webhooks__RetrySchedule"] = "0,3600" });
        await using var second = new PlatformServer(own.Settings);
        await second.StartAsync(Cancel);
        var market = await own.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, Happened);
        await market.Seller.HappenAsync(times: Events);
        await market.Seller.DeliveriesAsync(endpoint, all => all.Length == Events + 1 && all.All(one => one.Has("last_error", "http_500")), "?limit=500", seconds: 40);

        isWell = true;
        var before = receiver.All.Count;
        await RunAsync(own, "update webhook_deliveries set next_attempt_at = now()"); // no lane is due, so nobody looks
        await using (var connection = await own.Owner.OpenConnectionAsync(Cancel))
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await using (var hold = new NpgsqlCommand("select 1 from webhook_deliveries for update", connection))
                await hold.ExecuteNonQueryAsync(Cancel);
            await RunAsync(own, "update webhook_lanes set due_at = now(), is_failing = false");
            await Task.Delay(1_000, Cancel); // each looks at least every quarter of a second
            await transaction.CommitAsync(Cancel);
        }

        await market.Seller.DeliveriesAsync(endpoint, all => all.All(one => one.Has("status", "succeeded")), "?limit=500", seconds: 40);
        var sent = receiver.All.Skip(before).Select(one => one.Id).ToList();
        Assert.Equal(Events + 1, sent.Distinct().Count()); // with its own making
        Assert.Equal(Events + 1, sent.Count);
    }

    [Fact]
    public async Task A_worker_that_is_killed_loses_nothing_and_what_comes_twice_is_the_same()
    {
        const int Events = 40;
        using var killed = new CancellationTokenSource();
        await using var receiver = await WebhookReceiver.StartAsync((_, _) =>
            Task.Delay(200, killed.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var own = await platform.AnotherAsync(new Dictionary<string, string>
        {
            ["Webhooks__SendTimeoutSeconds"] = "1",
            ["Webhooks__LeaseSeconds"] = "2",
        });
        var market = await own.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, Happened);
        await market.Seller.HappenAsync(times: Events);
        await receiver.WaitAsync(10);

        await own.Server.KillAsync();
        var before = receiver.All;
        await killed.CancelAsync();
        await own.Server.StartAsync(Cancel);

        await market.Seller.DeliveriesAsync(endpoint, all => all.Length == Events + 1 && all.All(one => one.Has("status", "succeeded")), "?limit=500", seconds: 30);
        var byId = receiver.All.GroupBy(one => one.Id).ToList();
        Assert.Equal(Events + 1, byId.Count);
        Assert.All(byId, same => Assert.Single(same.Select(one => one.Body).Distinct()));
        Assert.All(byId, same => Assert.InRange(same.Count(), 1, 2));
        Assert.All(byId.Where(same => same.Count() == 2), same => Assert.Contains(before, one => one.Id == same.Key));
        Assert.Contains(byId, same => same.Count() == 2); // otherwise nothing was cut off
    }

    [Fact]
    public async Task A_worker_that_is_stopped_finishes_what_it_has_begun()
    {
        var answered = new ConcurrentBag<string>();
        await using var receiver = await WebhookReceiver.StartAsync(async (one, _) =>
        {
            await Task.Delay(700);
            answered.Add(one.Id);
        });
        await using var own = await platform.AnotherAsync();
        var market = await own.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, "webhook_endpoint.updated");
        (await market.Seller.PatchAsync(endpoint.Path, new { description = "changed" })).Expect(200);
        await receiver.WaitAsync(1);

        await own.Server.StopAsync();
        Assert.Single(answered);
        await own.Server.StartAsync(Cancel);

        var delivery = Assert.Single(await market.Seller.DeliveriesAsync(endpoint, all => all.Length == 1));
        Assert.Equal("succeeded", delivery.Text("status"));
        Assert.Single(receiver.All);
    }

    [Fact]
    public async Task A_process_that_only_answers_requests_leaves_delivering_to_the_others()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var own = await platform.AnotherAsync(new Dictionary<string, string> { ["Webhooks__Deliver"] = "false" });
        var market = await own.MarketplaceAsync();
        await market.Seller.ListenAsync(receiver.Url, Happened);
        var about = await market.Seller.HappenAsync();

        await using var worker = new PlatformServer(new Dictionary<string, string>(own.Settings) { ["Webhooks__Deliver"] = "true" });
        Assert.Empty(receiver.All);
        await worker.StartAsync(Cancel);

        await receiver.WaitAsync(1, one => one.Json.GetProperty("resource").Text("id") == about);
    }

    private static async Task RunAsync(RunningPlatform platform, string sql)
    {
        await using var command = platform.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
