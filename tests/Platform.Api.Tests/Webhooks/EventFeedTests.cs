using System.Text.Json;
using Npgsql;
using Platform.Api.Tests.Access.Credentials;

namespace Platform.Api.Tests.Webhooks;

public sealed class EventFeedTests(PlatformFixture platform)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_feed_goes_on_after_the_last_sequence_read_or_by_cursor()
    {
        var market = await platform.MarketplaceAsync();
        string[] happened = [await market.Seller.HappenAsync(), await market.Seller.HappenAsync(), await market.Seller.HappenAsync()];
        await ReadUntil(market.Operator, 3);

        var first = (await market.Operator.GetAsync("/v1/events?limit=2")).Expect(200).Json;
        Assert.Equal(happened[..2], Resources(first));
        Assert.True(first.GetProperty("has_more").GetBoolean());
        var byCursor = (await market.Operator.GetAsync($"/v1/events?limit=2&cursor={first.Text("next_cursor")}")).Expect(200).Json;
        var bySequence = (await market.Operator.GetAsync("/v1/events?limit=2&after=2")).Expect(200).Json;
        Assert.Equal(happened[2..], Resources(byCursor));
        Assert.Equal(happened[2..], Resources(bySequence));
        Assert.Equal(JsonValueKind.Null, byCursor.GetProperty("next_cursor").ValueKind);
        Assert.Equal([happened[1]], Resources((await market.Operator.GetAsync($"/v1/events?resource_id={happened[1]}")).Expect(200).Json));
        Assert.Equal(3, Resources((await market.Operator.GetAsync("/v1/events?type=webhook_endpoint.*")).Expect(200).Json).Length);
        Assert.Empty(Resources((await market.Operator.GetAsync("/v1/events?type=webhook_endpoint.deleted")).Expect(200).Json));
        (await market.Operator.GetAsync("/v1/events?type=%25")).ExpectProblem(400, "invalid_parameter");
        (await market.Operator.GetAsync("/v1/events?after=-1")).Expect(400);
    }

    [Fact]
    public async Task Every_resource_has_a_gapless_history_of_its_own()
    {
        var market = await platform.MarketplaceAsync();
        var (first, second) = (await market.Seller.HappenAsync(), await market.Seller.HappenAsync());
        for (var i = 0; i < 5; i++)
        {
            foreach (var endpoint in new[] { first, second })
                (await market.Seller.PatchAsync($"/v1/webhook-endpoints/{endpoint}", new { description = $"{i}" })).Expect(200);
        }

        var events = await ReadUntil(market.Operator, 12);

        foreach (var endpoint in new[] { first, second })
            Assert.Equal([1, 2, 3, 4, 5, 6], events.Where(told => About(told) == endpoint).Select(told => told.GetProperty("resource_sequence").GetInt32()));
        Assert.Equal(events[3].GetProperty("resource_sequence").GetInt32(),
            (await market.Operator.GetAsync($"/v1/events/{events[3].Text("id")}")).Expect(200).Json.GetProperty("resource_sequence").GetInt32());
    }

    [Fact]
    public async Task A_reader_who_waits_hears_of_the_next_event_as_it_happens()
    {
        var market = await platform.MarketplaceAsync();
        var waiting = market.Operator.GetAsync("/v1/events?wait=30");
        var elsewhere = (await platform.MarketplaceAsync()).Operator.GetAsync("/v1/events?wait=1");
        var others = market.Buyer.GetAsync("/v1/events?wait=2");
        await Task.WhenAny(waiting, Task.Delay(300, Cancel));
        Assert.False(waiting.IsCompleted);

        var happened = await market.Seller.HappenAsync();

        var since = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal([happened], Resources((await waiting).Expect(200).Json));
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 5);
        Assert.Empty(Resources((await elsewhere).Expect(200).Json));
        Assert.Empty(Resources((await others).Expect(200).Json));
        (await market.Operator.GetAsync("/v1/events?wait=31")).Expect(400);
    }

    [Theory]
    [InlineData("/v1/events")]
    [InlineData("/v1/event-consumers/{id}/events")]
    public async Task A_reader_whose_key_is_taken_back_while_it_waits_hears_no_more(string feed)
    {
        var market = await platform.MarketplaceAsync();
        var consumer = (await market.Operator.PostAsync("/v1/event-consumers", new { name = "ERP", after = 0, event_types = new[] { "webhook_endpoint.*" } })).Expect(201).Id;
        var path = $"{feed.Replace("{id}", consumer, StringComparison.Ordinal)}?wait=30&limit=1";
        if (feed == "/v1/events")
            path += "&type=webhook_endpoint.*";
        var (revoked, narrowed) = (await ReadersKeyAsync(market.Operator), await ReadersKeyAsync(market.Operator));
        var (unheard, unseen) = (ReadAsync(revoked.Key), ReadAsync(narrowed.Key));
        await Task.WhenAny(unheard, unseen, Task.Delay(300, Cancel));
        Assert.False(unheard.IsCompleted || unseen.IsCompleted);

        (await market.Operator.PostAsync($"/v1/api-keys/{revoked.Id}/revoke")).Expect(200);
        (await market.Operator.PatchAsync($"/v1/api-keys/{narrowed.Id}", new { scopes = new[] { "orders:read" } })).Expect(200);
        foreach (var (key, status) in new[] { (revoked.Key, 401), (narrowed.Key, 403) })
            await AppsApiTests.WithinFiveSecondsAsync(async () => (await AppsApiTests.GetAsync(market.Operator, "/v1/events?limit=1", key)).Status == status);
        await market.Seller.HappenAsync();

        (await unheard).ExpectProblem(401, "unauthenticated");
        (await unseen).ExpectProblem(403, "missing_scope");

        Task<Reply> ReadAsync(string key) => market.Operator.GetAsync(path, ("Authorization", $"Bearer {key}"));
    }

    [Fact]
    public async Task Everybody_sees_their_own_and_the_operator_sees_all()
    {
        var market = await platform.MarketplaceAsync();
        var store = await market.JoinAsync(OrganizationKind.Retailer, parent: market.Buyer.OrganizationId);
        var bySeller = await market.Seller.HappenAsync();
        var byStore = await store.HappenAsync();
        var events = await ReadUntil(market.Operator, 2);

        Assert.Equal([bySeller, byStore], events.Select(About));
        Assert.Equal([bySeller], Resources((await market.Seller.GetAsync("/v1/events")).Json));
        Assert.Equal([byStore], Resources((await market.Buyer.GetAsync("/v1/events")).Json));
        Assert.Equal([byStore], Resources((await store.GetAsync("/v1/events")).Json));
        var id = events[1].Text("id");
        (await market.Buyer.GetAsync($"/v1/events/{id}")).Expect(200);
        (await market.Seller.GetAsync($"/v1/events/{id}")).ExpectProblem(404, "not_found");
        (await (await platform.MarketplaceAsync()).Operator.GetAsync($"/v1/events/{id}")).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task A_reader_misses_nothing_while_transactions_commit_out_of_order()
    {
        var (read, written) = await ReadWhileWriting(numberedAtInsert: false);

        Assert.Equal(Enumerable.Range(1, written).Select(i => (long)i), read);
    }

    /// <summary>The fault that the one above watches for: without it, that test would prove nothing.</summary>
    [Fact]
    public async Task Numbers_taken_at_insert_would_lose_events()
    {
        var (read, written) = await ReadWhileWriting(numberedAtInsert: true);

        Assert.True(read.Count < written, $"{read.Count} of {written} were read.");
    }

    /// <summary>
    /// Sixteen writers keep transactions open, each round's first to write being the last to commit, while a reader
    /// follows the feed by <c>after</c>.
    /// </summary>
    private async Task<(List<long> Read, int Written)> ReadWhileWriting(bool numberedAtInsert)
    {
        const int Writers = 16;
        const int Rounds = 12;
        var market = await platform.MarketplaceAsync();
        using var done = new CancellationTokenSource();
        var reading = FollowAsync(market.Operator, Writers * Rounds, done.Token);

        for (var round = 0; round < Rounds; round++)
        {
            var open = new List<(NpgsqlConnection Connection, NpgsqlTransaction Transaction)>();
            for (var writer = 0; writer < Writers; writer++)
            {
                var connection = await platform.Owner.OpenConnectionAsync(Cancel);
                var transaction = await connection.BeginTransactionAsync(Cancel);
                await Insert(connection, market.Tenant.Id, numberedAtInsert ? round * Writers + writer + 1 : null);
                open.Add((connection, transaction));
            }

            open.Reverse();
            foreach (var (connection, transaction) in open)
            {
                await transaction.CommitAsync(Cancel);
                await connection.DisposeAsync();
                await Task.Delay(2, Cancel); // lets the reader in between commits
            }
        }

        done.CancelAfter(TimeSpan.FromSeconds(numberedAtInsert ? 2 : 20));
        return (await reading, Writers * Rounds);
    }

    private static async Task<List<long>> FollowAsync(Party reader, int until, CancellationToken end)
    {
        var read = new List<long>();
        while (read.Count < until && !end.IsCancellationRequested)
        {
            var page = (await reader.GetAsync($"/v1/events?limit=7&after={(read.Count == 0 ? 0 : read[^1])}")).Expect(200).Json;
            read.AddRange(page.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("sequence").GetInt64()));
        }

        return read;
    }

    private static async Task Insert(NpgsqlConnection connection, Id<Tenant> tenant, int? sequence)
    {
        var id = Id<Event>.New(DateTimeOffset.UtcNow);
        await using var insert = new NpgsqlCommand("""
            with fact as (
                insert into events (tenant_id, id, type, occurred_at, actor, request_id, resource_type, resource_id, document)
                values ($1, $2, 'test.happened', now(), 'app:test', '', 'test', 'test_1', $4)
            ), numbered as (
                insert into event_numbers (tenant_id, sequence, event_id, hash) select $1, $3, $2, '' where $3 is not null
            )
            insert into event_queue (tenant_id, event_ids, digests) select $1, array[$2], array[sha256('')] where $3 is null
            """, connection);
        insert.Parameters.Add(new() { Value = tenant.Value });
        insert.Parameters.Add(new() { Value = id.Value });
        insert.Parameters.Add(new() { Value = sequence is { } given ? (long)given : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        insert.Parameters.Add(new() { Value = $$"""{"id":"{{id}}","type":"test.happened"}""" });
        await insert.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<JsonElement[]> ReadUntil(Party party, int count)
    {
        for (var i = 0; ; i++)
        {
            var page = (await party.GetAsync("/v1/events")).Expect(200).Json.GetProperty("data");
            if (page.GetArrayLength() >= count)
                return [.. page.EnumerateArray()];
            Assert.True(i < 400, $"The feed never got {count} events.");
            await Task.Delay(25, Cancel);
        }
    }

    private static async Task<(string Id, string Key)> ReadersKeyAsync(Party party)
    {
        var made = (await party.PostAsync("/v1/api-keys", new { app_id = party.Credentials.ClientId, name = "reader", scopes = new[] { "events:read", "orders:read" } })).Expect(201);
        return (made.Id, made.Json.Text("key"));
    }

    private static string[] Resources(JsonElement page) => [.. page.GetProperty("data").EnumerateArray().Select(About)];

    private static string About(JsonElement one) => one.GetProperty("resource").Text("id");
}
