using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Api.Access.Limits;

namespace Platform.Api.Tests.Access.Limits;

public sealed class RateLimitsTests
{
    private readonly HandClock clock = new();

    [Fact]
    public async Task A_burst_passes_and_what_is_left_counts_down_to_a_refusal()
    {
        var limits = Limits(perSecond: 2, burst: 3);

        Assert.Equal("200 \"default\";r=2;t=1 ", await Ask(limits, "203.0.113.1"));
        Assert.Equal("200 \"default\";r=1;t=1 ", await Ask(limits, "203.0.113.1"));
        Assert.Equal("200 \"default\";r=0;t=1 ", await Ask(limits, "203.0.113.1"));
        Assert.Equal("429 \"default\";r=0;t=1 1", await Ask(limits, "203.0.113.1"));
        Assert.Equal("200 \"default\";r=2;t=1 ", await Ask(limits, "203.0.113.2"));
    }

    [Fact]
    public async Task Whoever_waits_as_told_is_let_through()
    {
        var limits = Limits(perSecond: 0.2, burst: 1);
        await Ask(limits, "203.0.113.1");
        Assert.Equal("429 \"default\";r=0;t=5 5", await Ask(limits, "203.0.113.1"));

        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.StartsWith("429", await Ask(limits, "203.0.113.1"), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.StartsWith("200", await Ask(limits, "203.0.113.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_long_run_the_rate_holds_and_a_pause_fills_no_more_than_the_burst()
    {
        var limits = Limits(perSecond: 10, burst: 20);
        var passed = 0;
        for (var i = 0; i < 1000; i++)
        {
            passed += (await Ask(limits, "203.0.113.1")).StartsWith("200", StringComparison.Ordinal) ? 1 : 0;
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(passed, 118, 121);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("r=19;", await Ask(limits, "203.0.113.1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_at_once_take_no_token_twice()
    {
        const int Tokens = 10_000_000; // long enough for threads to meet on a busy machine
        var bucket = new TokenBucket();
        var passed = 0;
        var askers = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            var mine = 0;
            for (var i = 0; i < Tokens / 2; i++)
                mine += bucket.Take(now: 1, ticksPerToken: 10, depth: Tokens) >= 0 ? 1 : 0;
            Interlocked.Add(ref passed, mine);
        })).ToList();

        askers.ForEach(asker => asker.Start());
        askers.ForEach(asker => asker.Join());

        Assert.Equal(Tokens, passed);
    }

    [Fact]
    public async Task An_app_is_limited_whatever_its_address_and_nobody_is_limited_as_an_app()
    {
        var limits = new RateLimits(new RateLimitOptions { App = new() { PerSecond = 1, Burst = 1 } }, new Unreachable(), clock);
        var (mine, theirs) = (CallerOf("app_mine"), CallerOf("app_theirs"));

        Assert.Equal(200, await AskAs(limits, mine));
        Assert.Equal(429, await AskAs(limits, mine));
        Assert.Equal(200, await AskAs(limits, theirs));
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, await AskAs(limits, null));
    }

    [Fact]
    public void Limits_are_configured_one_by_one_and_checked()
    {
        var services = new ServiceCollection();
        services.AddRateLimits(Configured("Limits:App:Burst", "7"));

        Assert.Throws<ValidationException>(() => services.AddRateLimits(Configured("Limits:Address:PerSecond", "0")));
        Assert.Equal((200, 7), Bound("Limits:App:Burst", "7"));
        Assert.Equal((300, 400), Bound("Limits:App:PerSecond", "300"));

        static (double, int) Bound(string name, string value)
        {
            var options = Configured(name, value).GetSection("Limits").Get<RateLimitOptions>()!;
            return (options.App.PerSecond, options.App.Burst);
        }

        static IConfiguration Configured(string name, string value) =>
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();
    }

    private RateLimits Limits(double perSecond, int burst) =>
        new(new RateLimitOptions { Address = new() { PerSecond = perSecond, Burst = burst } }, new Unreachable(), clock);

    /// <summary>A database that does not answer: each process goes on alone.</summary>
    private sealed class Unreachable : ITokenLeases
    {
        public Task<TokenLease?> TakeAsync(string key, RateOptions rate, int atMost) => Task.FromResult<TokenLease?>(null);
    }

    private static async Task<string> Ask(RateLimits limits, string address)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        await limits.LimitAddressAsync(http, _ => Task.CompletedTask);
        return $"{http.Response.StatusCode} {http.Response.Headers["RateLimit"]} {http.Response.Headers.RetryAfter}";
    }

    private static async Task<int> AskAs(RateLimits limits, Caller? caller)
    {
        var call = new CallContext();
        if (caller is not null)
            call.Caller = caller;
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(call).BuildServiceProvider() };
        await limits.LimitAppAsync(http, _ => Task.CompletedTask);
        return http.Response.StatusCode;
    }

    private static Caller CallerOf(string app)
    {
        var tenant = new Tenant { Id = Id<Tenant>.New(DateTimeOffset.UnixEpoch), Name = "t", Mode = TenantMode.Live };
        return Caller.Clock(tenant, "") with { Actor = new Actor("app", app) };
    }
}
