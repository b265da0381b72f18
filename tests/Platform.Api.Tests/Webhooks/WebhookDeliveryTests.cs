using Microsoft.AspNetCore.Http;

namespace Platform.Api.Tests.Webhooks;

public sealed class WebhookDeliveryTests(PlatformFixture platform)
{
    private const string Happened = "webhook_endpoint.created";

    [Fact]
    public async Task An_event_reaches_its_receiver_once_signed_and_as_the_feed_shows_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url + "/hooks", Happened);

        var about = await market.Seller.HappenAsync();

        var delivery = Assert.Single(await receiver.WaitAsync(1, one => About(one) == about));
        Assert.Equal("/hooks", delivery.Path);
        Assert.True(delivery.IsSignedWith(endpoint.Secret));
        Assert.Equal("application/json", delivery.Headers["Content-Type"]);
        Assert.StartsWith("Platform-Webhooks/", delivery.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", delivery.Headers["traceparent"]);
        Assert.Equal((await market.Seller.GetAsync($"/v1/events/{delivery.Id}")).Expect(200).Text, delivery.Body);

        var told = Assert.Single(await market.Seller.DeliveriesAsync(endpoint, all => all.Any(one => one.Has("event_id", delivery.Id) && one.Has("status", "succeeded"))),
            one => one.Has("event_id", delivery.Id));
        var attempt = Assert.Single(told.GetProperty("attempts").EnumerateArray());
        Assert.Equal(200, attempt.GetProperty("status").GetInt32());
        Assert.Single(receiver.All, one => one.Id == delivery.Id);
    }

    [Fact]
    public async Task The_trace_of_the_request_goes_on_in_the_receiver()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        await market.Seller.ListenAsync(receiver.Url, Happened);

        await market.Seller.PostAsync("/v1/webhook-endpoints", new { url = "https://example.com/", event_types = new[] { "never.happens" } },
            ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        await receiver.WaitAsync(1, one => one.Headers["traceparent"].StartsWith("00-0af7651916cd43dd8448eb211c80319c-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_that_fails_at_first_gets_it_again_under_the_same_id()
    {
        var failures = 0;
        await using var receiver = await WebhookReceiver.StartAsync(async (_, http) =>
        {
            if (Interlocked.Increment(ref failures) <= 3)
            {
                http.Response.StatusCode = 503;
                await http.Response.WriteAsync("not now");
            }
        });
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, "webhook_endpoint.updated");
        (await market.Seller.PatchAsync(endpoint.Path, new { description = "changed" })).Expect(200);

        var tries = await receiver.WaitAsync(4);
        Assert.Single(tries.Select(one => (one.Id, one.Body)).Distinct());
        Assert.All(tries, one => Assert.True(one.IsSignedWith(endpoint.Secret)));

        var delivery = Assert.Single(await market.Seller.DeliveriesAsync(endpoint, all => all.Any(one => one.Has("status", "succeeded"))));
        Assert.Equal(
            [(503, "http_503", "not now"), (503, "http_503", "not now"), (503, "http_503", "not now"), (200, null, null)],
            delivery.GetProperty("attempts").EnumerateArray().Select(attempt => (
                attempt.GetProperty("status").GetInt32(), attempt.GetProperty("error").GetString(), attempt.GetProperty("reply_excerpt").GetString())));
    }

    [Fact]
    public async Task What_never_succeeds_stays_listed_as_failed_and_can_be_sent_again()
    {
        var isWell = false;
        await using var receiver = await WebhookReceiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = isWell ? 204 : 500;
            return Task.CompletedTask;
        });
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, "webhook_endpoint.updated");
        (await market.Seller.PatchAsync(endpoint.Path, new { description = "changed" })).Expect(200);

        var failed = Assert.Single(await market.Seller.DeliveriesAsync(endpoint, all => all.Length == 1, "?status=failed", seconds: 30));
        Assert.Equal(6, failed.GetProperty("attempts").GetArrayLength());
        Assert.Equal("http_500", failed.Text("last_error"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, failed.GetProperty("next_attempt_at").ValueKind);

        isWell = true;
        var again = (await market.Seller.PostAsync($"/v1/webhook-deliveries/{failed.Text("id")}/resend")).Expect(200);
        Assert.Equal("pending", again.Json.Text("status"));
        var sent = Assert.Single(await market.Seller.DeliveriesAsync(endpoint, all => all.Length == 1, "?status=succeeded"));
        Assert.Equal(7, sent.GetProperty("attempts").GetArrayLength());
        Assert.Single(receiver.All.Select(one => one.Id).Distinct());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_disabled()
    {
        await using var receiver = await WebhookReceiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = 410;
            return Task.CompletedTask;
        });
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, "webhook_endpoint.*");
        (await market.Seller.PatchAsync(endpoint.Path, new { description = "changed" })).Expect(200);

        var failed = await market.Seller.DeliveriesAsync(endpoint, all => all.Length > 0, "?status=failed");
        Assert.All(failed, one => Assert.Single(one.GetProperty("attempts").EnumerateArray()));
        var feed = await EventsAsync(market.Seller, "webhook_endpoint.disabled");
        Assert.Equal(endpoint.Id, feed.GetProperty("resource").Text("id"));

        var now = (await market.Seller.GetAsync(endpoint.Path)).Expect(200).Json;
        Assert.Equal(("disabled", "gone"), (now.Text("status"), now.Text("disabled_reason")));
        (await market.Seller.PostAsync($"/v1/webhook-deliveries/{failed[0].Text("id")}/resend")).ExpectProblem(409, "webhook_endpoint_disabled");
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        await using var receiver = await WebhookReceiver.StartAsync((one, http) =>
        {
            if (one.Path == "/moved")
                http.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url + "/moved", "webhook_endpoint.updated");
        (await market.Seller.PatchAsync(endpoint.Path, new { description = "changed" })).Expect(200);

        var delivery = Assert.Single(await market.Seller.DeliveriesAsync(endpoint, all => all.Any(one => one.GetProperty("attempts").GetArrayLength() >= 2)));
        Assert.Equal("http_302", delivery.Text("last_error"));
        Assert.DoesNotContain(receiver.All, one => one.Path == "/elsewhere");
    }

    [Fact]
    public async Task A_hanging_receiver_delays_nobody_else()
    {
        using var end = new CancellationTokenSource();
        await using var hanging = await WebhookReceiver.StartAsync((_, _) => Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var well = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        await market.Seller.ListenAsync(hanging.Url, Happened);
        await market.Seller.ListenAsync(well.Url, Happened);

        for (var i = 0; i < 60; i++)
            await market.Seller.HappenAsync();

        var taken = System.Diagnostics.Stopwatch.StartNew();
        await well.WaitAsync(60, seconds: 8); // less than one timeout of the hanging one
        Assert.True(taken.Elapsed < TimeSpan.FromSeconds(8));
        Assert.InRange(hanging.All.Count, 1, 16);
        await end.CancelAsync();
    }

    [Fact]
    public async Task Events_of_others_do_not_arrive_but_those_of_branches_do()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        var store = await market.JoinAsync(OrganizationKind.Retailer, parent: market.Buyer.OrganizationId);
        var corner = await market.JoinAsync(OrganizationKind.Retailer, parent: store.OrganizationId);
        await market.Buyer.ListenAsync(receiver.Url + "/chain", Happened);
        await corner.ListenAsync(receiver.Url + "/corner", Happened);
        await market.Operator.ListenAsync(receiver.Url + "/operator", Happened);

        string[] happened =
        [
            await market.Seller.HappenAsync(), await market.Buyer.HappenAsync(), await store.HappenAsync(), await corner.HappenAsync(),
        ];
        var last = await market.Operator.HappenAsync();
        await receiver.WaitAsync(1, one => About(one) == last);
        await receiver.WaitAsync(8, one => happened.Contains(About(one))); // they arrive in no order

        Assert.Equal([.. happened.Skip(1).Order()], Heard("/chain"));
        Assert.Equal([happened[3]], Heard("/corner"));
        Assert.Equal([.. happened.Order()], Heard("/operator"));

        string[] Heard(string path) => [.. receiver.All.Where(one => one.Path == path).Select(About).Where(happened.Contains).Order()];
    }

    [Fact]
    public async Task Only_wanted_event_types_arrive()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var market = await platform.MarketplaceAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, "webhook_endpoint.updated");

        await market.Seller.HappenAsync();
        (await market.Seller.PatchAsync(endpoint.Path, new { description = "changed" })).Expect(200);

        await receiver.WaitAsync(1);
        Assert.All(receiver.All, one => Assert.Equal("webhook_endpoint.updated", one.Type));
    }

    [Fact]
    public async Task What_waits_for_a_disabled_endpoint_is_sent_when_it_is_enabled()
    {
        var isWell = false;
        await using var receiver = await WebhookReceiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = isWell ? 200 : 500;
            return Task.CompletedTask;
        });
        var market = await platform.MarketplaceAsync();
        await using var witness = await WebhookReceiver.StartAsync();
        var endpoint = await market.Seller.ListenAsync(receiver.Url, Happened);
        await market.Seller.ListenAsync(witness.Url, Happened);
        var before = await market.Seller.HappenAsync();
        await receiver.WaitAsync(1, one => About(one) == before);

        (await market.Seller.PatchAsync(endpoint.Path, new { enabled = false })).Expect(200);
        var meanwhile = await market.Seller.HappenAsync();
        await witness.WaitAsync(1, one => About(one) == meanwhile);
        isWell = true;
        (await market.Seller.PatchAsync(endpoint.Path, new { enabled = true })).Expect(200);
        var after = await market.Seller.HappenAsync();

        await receiver.WaitAsync(1, one => About(one) == after);
        await market.Seller.DeliveriesAsync(endpoint, all => all.All(one => one.Has("status", "succeeded")));
        Assert.Contains(receiver.All, one => About(one) == before);
        Assert.DoesNotContain(receiver.All, one => About(one) == meanwhile);
    }

    private static string About(Received one) => one.Json.GetProperty("resource").Text("id");

    private static async Task<System.Text.Json.JsonElement> EventsAsync(Party party, string type)
    {
        for (var i = 0; ; i++)
        {
            var feed = (await party.GetAsync($"/v1/events?type={type}")).Expect(200).Json.GetProperty("data");
            if (feed.GetArrayLength() > 0)
                return feed[0];
            Assert.True(i < 400, $"No {type} in the feed.");
            await Task.Delay(25, CancellationToken.None);
        }
    }
}
