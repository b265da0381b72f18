using System.Net;

namespace Platform.Sdk.Tests;

public sealed class TransportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "idempotency_in_progress")]
    [InlineData(HttpStatusCode.TooManyRequests, "rate_limited")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "unavailable")]
    public async Task What_may_yet_succeed_is_sent_again_under_the_same_key(HttpStatusCode status, string code)
    {
        var left = 2;
        using var wire = new Wire(_ => left-- > 0 ? Wire.Problem(status, code, ("Retry-After", "0")) : Reply());

        await Client(wire).Orders.ConfirmAsync("ord_1", cancel: Cancel);
        await Client(wire).Orders.ConfirmAsync("ord_1", cancel: Cancel);

        var keys = wire.Sent.Select(one => one.Headers["Idempotency-Key"]).ToList();
        Assert.Equal(4, keys.Count);
        Assert.Single(keys[..3].Distinct());
        Assert.NotEqual(keys[0], keys[3]);
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again_and_told_in_the_end()
    {
        using var wire = new Wire(_ => throw new HttpRequestException("gone"));

        await Assert.ThrowsAsync<HttpRequestException>(() => Client(wire, new HastyClock()).Orders.ConfirmAsync("ord_1", cancel: Cancel));

        Assert.Equal(5, wire.Sent.Count);
        Assert.Single(wire.Sent.Select(one => one.Headers["Idempotency-Key"]).Distinct());
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "order_not_confirmable")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "invalid_request")]
    [InlineData(HttpStatusCode.InternalServerError, "internal")]
    public async Task What_would_be_refused_again_is_told_at_once(HttpStatusCode status, string code)
    {
        using var wire = new Wire(_ => Wire.Problem(status, code, ("Request-Id", "req_1")));

        var problem = await Assert.ThrowsAsync<ProblemException>(() => Client(wire).Orders.ConfirmAsync("ord_1", cancel: Cancel));

        Assert.Single(wire.Sent);
        Assert.Equal((status, code, "req_1", "/lines/0"), (problem.Status, problem.Code, problem.RequestId, problem.Errors[0].Pointer));
    }

    [Fact]
    public async Task It_waits_as_long_as_it_is_asked_to()
    {
        var left = 1;
        using var wire = new Wire(_ => left-- > 0 ? Wire.Problem(HttpStatusCode.TooManyRequests, "rate_limited", ("Retry-After", "7")) : Reply());
        var clock = new HastyClock();

        await Client(wire, clock).Orders.ConfirmAsync("ord_1", cancel: Cancel);

        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Fact]
    public async Task Who_is_asked_to_wait_too_long_is_told_instead()
    {
        using var wire = new Wire(_ => Wire.Problem(HttpStatusCode.ServiceUnavailable, "unavailable", ("Retry-After", "3600")));

        var problem = await Assert.ThrowsAsync<ProblemException>(() => Client(wire).Orders.GetAsync("ord_1", cancel: Cancel));

        Assert.Single(wire.Sent);
        Assert.Equal(TimeSpan.FromHours(1), problem.RetryAfter);
    }

    [Fact]
    public async Task A_wait_ends_when_the_caller_no_longer_wants_it()
    {
        using var stop = new CancellationTokenSource();
        using var wire = new Wire(_ =>
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(20));
            return Wire.Problem(HttpStatusCode.ServiceUnavailable, "unavailable", ("Retry-After", "50"));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(wire).Orders.GetAsync("ord_1", cancel: stop.Token));

        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task What_comes_along_is_in_the_headers_and_reads_have_no_key()
    {
        using var wire = new Wire(_ => Reply());
        var client = Client(wire).With(new() { IdempotencyKey = "po-4711", DryRun = true, OnBehalfOf = "org_1", AuditReason = "nachgezählt" });

        await client.Orders.ConfirmAsync("ord_1", ifMatch: "\"3\"", cancel: Cancel);
        await Client(wire).Orders.ListAsync(status: OrderStatus.Placed, limit: 5, createdAtGte: DateTimeOffset.Parse("2026-11-20T10:00:00.123+02:00", null), expand: ["lines.variant", "seller"], cancel: Cancel);

        var (write, read) = (wire.Sent[0].Headers, wire.Sent[1]);
        Assert.Equal(("po-4711", "true", "org_1", "nachgez%C3%A4hlt", "\"3\""), (write["Idempotency-Key"], write["Dry-Run"], write["On-Behalf-Of"], write["Audit-Reason"], write["If-Match"]));
        Assert.Equal(("Bearer key", PlatformClient.ApiVersion), (write["Authorization"], write["Api-Version"]));
        Assert.False(read.Headers.ContainsKey("Idempotency-Key"));
        Assert.Equal("/v1/orders?status=placed&created_at%5Bgte%5D=2026-11-20T08%3A00%3A00.1230000Z&limit=5&expand=lines.variant%2Cseller", read.Path);
    }

    [Fact]
    public async Task Pages_follow_their_cursors_and_unknown_words_pass()
    {
        using var wire = new Wire(one => Wire.Json(HttpStatusCode.OK, one.Path.Contains("cursor=c2", StringComparison.Ordinal)
            ? """{"data":[{"name":"b","description":"","is_new":1}],"has_more":false,"next_cursor":null}"""
            : """{"data":[{"name":"a","description":""}],"has_more":true,"next_cursor":"c2"}"""));
        var client = Client(wire);
        var names = new List<string>();

        await foreach (var row in Pages.AllAsync((cursor, cancel) => client.Transport.SendAsync<Page<Dictionary<string, object>>>(new Call("GET", "v1/scopes") { Query = { ["cursor"] = cursor } }, cancel), Cancel))
            names.Add(row["name"].ToString()!);

        Assert.Equal(["a", "b"], names);
        Assert.Equal(["/v1/scopes", "/v1/scopes?cursor=c2"], wire.Sent.Select(one => one.Path));
    }

    [Fact]
    public async Task One_token_serves_all_calls_until_it_ends_or_is_refused()
    {
        var (tokens, isRevoked) = (0, false);
        using var wire = new Wire(one =>
        {
            if (one.Path == "/oauth/token")
                return Wire.Json(HttpStatusCode.OK, $$"""{"access_token":"token-{{++tokens}}","token_type":"Bearer","expires_in":900,"scope":""}""");
            if (!isRevoked)
                return Reply();
            isRevoked = false;
            return Wire.Problem(HttpStatusCode.Unauthorized, "unauthenticated");
        });
        var clock = new HastyClock();
        var client = new PlatformClient(new() { BaseUrl = new("http://platform.test"), Credential = Credential.Client("app_1", "secret", "orders:read"), Http = wire.Client, Clock = clock });

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Orders.GetAsync("ord_1", cancel: Cancel)));
        Assert.Equal(1, tokens);
        Assert.Equal("grant_type=client_credentials&client_id=app_1&client_secret=secret&scope=orders%3Aread", wire.Sent.First(one => one.Path == "/oauth/token").Body);

        clock.Ahead += TimeSpan.FromSeconds(841); // a minute before its end it is renewed
        await client.Orders.GetAsync("ord_1", cancel: Cancel);
        Assert.Equal(2, tokens);

        isRevoked = true;
        await client.Orders.GetAsync("ord_1", cancel: Cancel);
        Assert.Equal(("Bearer token-3", 3), (wire.Calls[^1].Headers["Authorization"], tokens));
    }

    private static PlatformClient Client(Wire wire, TimeProvider? clock = null) => new(new PlatformOptions
    {
        BaseUrl = new Uri("http://platform.test/"),
        Credential = Credential.ApiKey("key"),
        Http = wire.Client,
        Clock = clock ?? TimeProvider.System,
    });

    private static HttpResponseMessage Reply() => Wire.Json(HttpStatusCode.OK, """
        {"id":"ord_1","status":"dreamt_of","buyer_id":"org_1","seller_id":"org_2","purchase_order_number":null,"external_id":null,"metadata":{},"lines":[],
         "total":{"amount":"1249.50","currency":"INR"},"deliver_to":{"name":"n","line1":"1","city":"c","postal_code":"1","country":"IN"},"payment_id":"pay_1",
         "escrow_id":null,"reason":null,"delivered_at":null,"version":1,"created_at":"2026-11-20T10:00:00.000Z","updated_at":"2026-11-20T10:00:00.000Z",
         "data":[],"has_more":false,"next_cursor":null}
        """);

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
