using System.Collections.Concurrent;

namespace Platform.Api.Tests.Webhooks;

/// <summary>Several workers on one database, and workers that end in the middle of their work.</summary>
public sealed class WebhookWorkerTests(PlatformFixture platform)
{
    private const string Happened = "webhook_endpoint.created";

    [Fact]
    public async Task Two_workers_never_send_the_same_delivery()
    {
        const int Events = 120;
        await using var receiver = await WebhookReceiver.StartAsync((_, _) => Task.Delay(20));
        await using var own = await platform.AnotherAsync();
        await using var second = new PlatformServer(own.Settings);
        await second.StartAsync(TestContext.Current.CancellationToken);
        var market = await own.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, Happened);

        await market.Seller.HappenAsync(times: Events);
        await receiver.WaitAsync(Events + 1);
        await market.Seller.DeliveriesAsync(endpoint, all => all.Length == Events + 1 && all.All(one => one.Has("status", "succeeded")), "?limit=500");

        Assert.Equal(Events + 1, receiver.All.Count); // with its own making
        Assert.Equal(Events + 1, receiver.All.Select(one => one.Id).Distinct().Count());
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
        await own.Server.StartAsync(TestContext.Current.CancellationToken);

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
        await own.Server.StartAsync(TestContext.Current.CancellationToken);

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
        await worker.StartAsync(TestContext.Current.CancellationToken);

        await receiver.WaitAsync(1, one => one.Json.GetProperty("resource").Text("id") == about);
    }
}
