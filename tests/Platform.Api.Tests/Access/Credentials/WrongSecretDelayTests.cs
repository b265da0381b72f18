using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class WrongSecretDelayTests
{
    private readonly HandClock clock = new();
    private readonly WrongSecretDelay delay;

    public WrongSecretDelayTests() => delay = new WrongSecretDelay(clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_few_wrong_secrets_are_answered_at_once()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(TimeSpan.Zero, await HeldFor("app_a", 1));
    }

    [Fact]
    public async Task Each_further_one_is_answered_later_up_to_five_seconds()
    {
        var held = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
            held.Add(await HeldFor("app_a", 1));

        Assert.Equal(held.Take(10).Order(), held.Take(10));
        Assert.InRange(held[7], TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1));
        Assert.InRange(held[^1], TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Changing_the_address_or_the_client_does_not_help()
    {
        for (uint i = 0; i < 30; i++)
            await HeldFor("app_a", i);
        Assert.True(await HeldFor("app_a", 1000) > TimeSpan.Zero);

        for (var i = 0; i < 60; i++)
            await HeldFor($"app_{i}", 2000);
        Assert.True(await HeldFor("app_fresh", 2000) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, await HeldFor("app_fresher", 3000));
    }

    [Fact]
    public async Task Wrong_secrets_are_forgotten_in_time()
    {
        for (var i = 0; i < 20; i++)
            await HeldFor("app_a", 1);

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.Zero, await HeldFor("app_a", 1));
    }

    [Fact]
    public async Task Only_so_many_answers_are_held_back_at_once()
    {
        for (var i = 0; i < 20; i++)
            await HeldFor("app_a", 1);
        var held = Enumerable.Range(0, 1000).Select(_ => delay.HoldAsync("app_a", 1, Cancel)).ToList();
        Assert.All(held, one => Assert.False(one.IsCompleted));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => delay.HoldAsync("app_a", 1, Cancel));
        Assert.Equal("too_many_requests", refusal.Kind.Code);

        clock.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(held);
        await HeldFor("app_a", 1);
    }

    private async Task<TimeSpan> HeldFor(string client, UInt128 address)
    {
        var held = delay.HoldAsync(client, address, Cancel);
        var time = clock.UntilNextTimer;
        clock.Advance(time);
        await held;
        return time;
    }
}
