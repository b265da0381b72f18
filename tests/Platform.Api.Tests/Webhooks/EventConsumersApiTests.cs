using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.Api.Tests.Webhooks;

public sealed class EventConsumersApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_consumer_is_shown_what_it_has_not_committed_and_goes_on_from_there()
    {
        var market = await platform.MarketplaceAsync();
        var consumer = await MakeAsync(market.Operator, new { name = "ERP", after = 0, event_types = new[] { "webhook_endpoint.*" } });
        for (var i = 0; i < 3; i++)
            await market.Seller.HappenAsync();
        var events = await ReadAsync(market.Operator, consumer, 3);

        Assert.Equal(events, await ReadAsync(market.Operator, consumer, 3));
        var committed = (await market.Operator.PostAsync($"/v1/event-consumers/{consumer}/commit", new { sequence = events[1] })).Expect(200).Json;
        Assert.Equal(events[1], committed.GetProperty("sequence").GetInt64());
        Assert.Equal([events[2]], await ReadAsync(market.Operator, consumer, 1));

        (await market.Operator.PostAsync($"/v1/event-consumers/{consumer}/commit", new { sequence = events[0] })).Expect(200);
        Assert.Equal([events[2]], await ReadAsync(market.Operator, consumer, 1));
        (await market.Operator.PostAsync($"/v1/event-consumers/{consumer}/seek", new { sequence = events[0] })).Expect(200);
        Assert.Equal(events[1..], await ReadAsync(market.Operator, consumer, 2));
        (await market.Operator.PostAsync($"/v1/event-consumers/{consumer}/commit", new { sequence = 1_000_000 })).ExpectProblem(422, "invalid_request");
    }

    [Fact]
    public async Task Commits_of_many_at_once_end_with_the_highest()
    {
        var market = await platform.MarketplaceAsync();
        var consumer = await MakeAsync(market.Operator, new { name = "ERP", after = 0 });
        for (var i = 0; i < 8; i++)
            await market.Seller.HappenAsync();
        var events = await ReadAsync(market.Operator, consumer, 9);

        await Task.WhenAll(events.Select(async sequence =>
            (await market.Operator.PostAsync($"/v1/event-consumers/{consumer}/commit", new { sequence })).Expect(200)));

        Assert.Equal(events.Max(), (await market.Operator.GetAsync($"/v1/event-consumers/{consumer}")).Expect(200).Json.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task The_lag_is_what_the_marketplace_is_ahead_and_a_reply_that_moved_has_another_tag()
    {
        var market = await platform.MarketplaceAsync();
        var consumer = await MakeAsync(market.Operator, new { name = "ERP", after = 0 });
        await market.Seller.HappenAsync();
        var newest = (await ReadAsync(market.Operator, consumer, 2))[^1];
        var tag = (await market.Operator.GetAsync($"/v1/event-consumers/{consumer}")).Headers["ETag"];

        var behind = (await market.Operator.GetAsync($"/v1/event-consumers/{consumer}/lag")).Expect(200).Json;
        Assert.Equal((newest, newest), (behind.GetProperty("lag").GetInt64(), behind.GetProperty("newest_sequence").GetInt64()));
        Assert.InRange(behind.GetProperty("lag_seconds").GetDouble(), 0, 300);

        (await market.Operator.PostAsync($"/v1/event-consumers/{consumer}/commit", new { sequence = newest })).Expect(200);
        var done = (await market.Operator.GetAsync($"/v1/event-consumers/{consumer}/lag")).Expect(200).Json;
        Assert.Equal((0, 0), (done.GetProperty("lag").GetInt64(), done.GetProperty("lag_seconds").GetDouble()));
        Assert.NotEqual(tag, (await market.Operator.GetAsync($"/v1/event-consumers/{consumer}")).Headers["ETag"]);
    }

    [Fact]
    public async Task A_consumer_made_without_a_place_starts_with_what_is_to_come_and_waits_for_it()
    {
        var market = await platform.MarketplaceAsync();
        await market.Seller.HappenAsync();
        await HasAsync(market, 1);
        var consumer = await MakeAsync(market.Operator, new { name = "ERP", event_types = new[] { "webhook_endpoint.created" } });

        var waiting = market.Operator.GetAsync($"/v1/event-consumers/{consumer}/events?wait=30");
        var happened = await market.Seller.HappenAsync();

        Assert.Equal([happened], (await waiting).Expect(200).Json.GetProperty("data").EnumerateArray().Select(told => told.GetProperty("resource").Text("id")));
        (await market.Operator.PostAsync("/v1/event-consumers", new { name = "ERP" })).ExpectProblem(409, "already_exists");
        (await market.Operator.DeleteAsync($"/v1/event-consumers/{consumer}")).Expect(204);
    }

    [Fact]
    public async Task A_digest_is_what_the_reader_computes_from_what_it_has()
    {
        var market = await platform.MarketplaceAsync();
        for (var i = 0; i < 5; i++)
            await market.Seller.HappenAsync();
        await HasAsync(market, 5);
        (await market.Operator.PostAsync("/v1/event-consumers", new { name = "another kind" })).Expect(201);
        await HasAsync(market, 6);
        var have = (await market.Operator.GetAsync("/v1/events?type=webhook_endpoint.*")).Expect(200).Json.GetProperty("data").EnumerateArray().ToList();
        var (from, to) = (DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        string Ask(string more) => $"/v1/events/digest?resource=webhook-endpoints&from={from:yyyy-MM-ddTHH:mm:ssZ}&to={to:yyyy-MM-ddTHH:mm:ssZ}{more}";

        var digest = (await market.Operator.GetAsync(Ask("&interval=minute"))).Expect(200).Json;

        Assert.Equal((5, HashOf(have)), (digest.GetProperty("count").GetInt32(), digest.Text("hash")));
        var intervals = digest.GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(5, intervals.Sum(interval => interval.GetProperty("count").GetInt32()));
        foreach (var interval in intervals)
        {
            var inside = have.Where(told => told.GetProperty("timestamp").GetDateTimeOffset() >= interval.GetProperty("from").GetDateTimeOffset()
                && told.GetProperty("timestamp").GetDateTimeOffset() < interval.GetProperty("to").GetDateTimeOffset()).ToList();
            Assert.Equal((HashOf(inside), inside[0].GetProperty("sequence").GetInt64()), (interval.Text("hash"), interval.GetProperty("first_sequence").GetInt64()));
        }

        have.Reverse();
        Assert.Equal(digest.Text("hash"), HashOf(have));
        Assert.NotEqual(digest.Text("hash"), HashOf(have[1..]));
        Assert.Equal(0, (await market.Buyer.GetAsync(Ask(""))).Expect(200).Json.GetProperty("count").GetInt32());
        (await market.Operator.GetAsync(Ask("&interval=second"))).Expect(400);
        (await market.Operator.GetAsync("/v1/events/digest?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z")).ExpectProblem(400, "invalid_parameter");
        Assert.Equal(6, (await market.Operator.GetAsync("/v1/events/digest")).Expect(200).Json.GetProperty("count").GetInt32());
    }

    private static string HashOf(IEnumerable<JsonElement> events)
    {
        var all = new byte[32];
        foreach (var hash in events.Select(told => SHA256.HashData(Encoding.UTF8.GetBytes(told.Text("id")))))
        {
            for (var i = 0; i < all.Length; i++)
                all[i] ^= hash[i];
        }

        return Convert.ToHexStringLower(all);
    }

    private static async Task<string> MakeAsync(Party party, object body) => (await party.PostAsync("/v1/event-consumers", body)).Expect(201).Id;

    private static async Task<List<long>> ReadAsync(Party party, string consumer, int count)
    {
        List<long> read = [];
        await Journeys.ATradeFromOrderToPayout.Eventually(async () =>
        {
            read = [.. (await party.GetAsync($"/v1/event-consumers/{consumer}/events")).Expect(200).Json.GetProperty("data").EnumerateArray().Select(told => told.GetProperty("sequence").GetInt64())];
            return read.Count == count;
        });
        return read;
    }

    private static Task HasAsync(Marketplace market, int events) => Journeys.ATradeFromOrderToPayout.Eventually(async () =>
        (await market.Operator.GetAsync("/v1/events")).Expect(200).Json.GetProperty("data").GetArrayLength() >= events);
}
