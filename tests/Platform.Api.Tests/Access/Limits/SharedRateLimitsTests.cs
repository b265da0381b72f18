using System.Diagnostics;
using Platform.Api.Access.Limits;
using Platform.Api.Tests.Access.Credentials;

namespace Platform.Api.Tests.Access.Limits;

public sealed class SharedRateLimitsTests(PlatformFixture platform)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_servers_together_let_through_what_the_limit_says_and_never_more()
    {
        const int PerSecond = 40, Burst = 80;
        await using var first = await ServerAsync(("App__PerSecond", $"{PerSecond}"), ("App__Burst", $"{Burst}"));
        await using var second = await ServerAsync(("App__PerSecond", $"{PerSecond}"), ("App__Burst", $"{Burst}"));
        var key = (await platform.MarketplaceAsync()).Buyer.Credentials.ApiKey;
        var (passed, refused, time) = (0, 0, Stopwatch.StartNew());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async client =>
        {
            while (time.Elapsed < TimeSpan.FromSeconds(4))
            {
                var reply = await TokenClient.GetAsync((client % 2 == 0 ? first : second).BaseUrl, "/v1/products?limit=1", key);
                Interlocked.Increment(ref reply.Status == 200 ? ref passed : ref refused);
            }
        }));

        var most = Burst + PerSecond * time.Elapsed.TotalSeconds;
        var leases = 2 * new RateOptions { Burst = Burst, PerSecond = PerSecond }.Lot;
        Assert.True(refused > 0, "Nothing was refused: the limit was never reached.");
        Assert.InRange(passed, most - leases - PerSecond * 0.25, most);
    }

    [Fact]
    public async Task A_bucket_that_takes_hours_to_fill_is_known_to_be_empty()
    {
        var clock = TimeProvider.System;
        var perToken = TimeSpan.FromSeconds(100);
        var bucket = new LeasedBucket(perToken.Ticks * (clock.TimestampFrequency / TimeSpan.TicksPerSecond), depth: 100, clock.TimestampFrequency);

        await bucket.LeaseAsync(() => Task.FromResult<TokenLease?>(new TokenLease(Tokens: 0, FullIn: (long)(99.5 * perToken.TotalMicroseconds))), clock);

        Assert.True(bucket.IsEmpty(clock.GetTimestamp()));
        Assert.InRange(bucket.TicksToNext(clock.GetTimestamp()) / clock.TimestampFrequency, 40, 50);
    }

    [Fact]
    public async Task What_moves_much_has_a_lane_of_its_own()
    {
        await using var server = await ServerAsync(("BulkApp__Burst", "2"), ("BulkApp__PerSecond", "0.01"));
        var key = (await platform.MarketplaceAsync()).Buyer.Credentials.ApiKey;

        for (var call = 0; call < 2; call++)
            Assert.Equal("\"bulk\";q=2;w=200", (await TokenClient.GetAsync(server.BaseUrl, "/v1/events", key)).Expect(200).Headers["RateLimit-Policy"]);
        var refused = (await TokenClient.GetAsync(server.BaseUrl, "/v1/events", key)).ExpectProblem(429, "too_many_requests");

        Assert.InRange(int.Parse(refused.Headers["Retry-After"]), 50, 100);
        (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", key)).Expect(200);
    }

    [Fact]
    public async Task An_organization_s_apps_share_its_limit_and_the_nearest_limit_is_told()
    {
        await using var server = await ServerAsync(("Organization__Burst", "3"), ("Organization__PerSecond", "0.01"));
        var market = await platform.MarketplaceAsync();

        for (var left = 2; left >= 0; left--)
            Assert.StartsWith($"\"default\";r={left};", (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", market.Buyer.Credentials.ApiKey)).Expect(200).Headers["RateLimit"], StringComparison.Ordinal);

        (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", market.Buyer.Credentials.ApiKey)).ExpectProblem(429, "too_many_requests");
        (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", market.Seller.Credentials.ApiKey)).Expect(200);
    }

    [Fact]
    public async Task A_tenant_has_the_rates_of_its_plan()
    {
        var (small, large) = (await platform.MarketplaceAsync(), await platform.MarketplaceAsync());
        await using var server = await ServerAsync(("App__Burst", "1"), ("App__PerSecond", "0.1"), ("Plans__enterprise__App__Burst", "50"),
            ("Plans__enterprise__App__PerSecond", "50"), ($"PlanOf__{large.Tenant.Id}", "enterprise"));

        Assert.Equal("\"default\";q=1;w=10", (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", small.Buyer.Credentials.ApiKey)).Headers["RateLimit-Policy"]);
        Assert.Equal("\"default\";q=50;w=1", (await TokenClient.GetAsync(server.BaseUrl, "/v1/products", large.Buyer.Credentials.ApiKey)).Headers["RateLimit-Policy"]);
    }

    [Fact]
    public async Task Most_requests_ask_nobody_and_leased_tokens_run_out_when_the_shared_bucket_is_full()
    {
        var (clock, leases) = (new HandClock(), new OneBucket());
        var limiter = new RateLimiter<string>("default", "app", new RateOptions { PerSecond = 100, Burst = 80 }, leases, clock);

        for (var call = 0; call < 20; call++)
            Assert.Equal(79 - call, (await limiter.TakeAsync("a")).Left);
        Assert.Equal(2, leases.Asked);

        await limiter.TakeAsync("a");
        clock.Advance(TimeSpan.FromSeconds(0.2)); // twenty of the thirty tokens are back: what is left here is still ours
        await limiter.TakeAsync("a");
        Assert.Equal(3, leases.Asked);
        clock.Advance(TimeSpan.FromSeconds(0.1)); // the shared bucket is full: whatever was left here is in it
        await limiter.TakeAsync("a");
        Assert.Equal(4, leases.Asked);
    }

    [Fact]
    public async Task Many_who_need_a_token_at_once_ask_once()
    {
        var leases = new OneBucket { Waits = true };
        var limiter = new RateLimiter<string>("default", "app", new RateOptions { PerSecond = 1, Burst = 800 }, leases, new HandClock());

        var waiting = Enumerable.Range(0, 50).Select(_ => limiter.TakeAsync("a").AsTask()).ToList();
        leases.Answer.SetResult();

        Assert.All(await Task.WhenAll(waiting).WaitAsync(Cancel), taken => Assert.True(taken.Left >= 0));
        Assert.Equal(1, leases.Asked);
    }

    private async Task<PlatformServer> ServerAsync(params (string Name, string Value)[] limits)
    {
        var settings = new Dictionary<string, string>(platform.Settings);
        foreach (var (name, value) in limits)
            settings[$"Limits__{name}"] = value;
        var server = new PlatformServer(settings);
        await server.StartAsync(Cancel);
        return server;
    }

    /// <summary>A shared bucket that is always full enough.</summary>
    private sealed class OneBucket : ITokenLeases
    {
        private int asked;
        private int given;

        public int Asked => asked;

        public bool Waits { get; init; }

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<TokenLease?> TakeAsync(string key, RateOptions rate, int atMost)
        {
            Interlocked.Increment(ref asked);
            if (Waits)
                await Answer.Task;
            return new TokenLease(atMost, Interlocked.Add(ref given, atMost) * rate.MicrosecondsPerToken);
        }
    }
}
