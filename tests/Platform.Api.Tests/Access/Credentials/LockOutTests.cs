using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class LockOutTests(PlatformFixture platform)
{
    private static int addresses = Random.Shared.Next();

    private readonly HandClock clock = new();
    private readonly string client = $"app_{Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_is_locked_out_of_where_it_was_guessed_at_until_the_time_is_over()
    {
        await using var system = new SystemDatabase(platform.ConnectionString);
        var door = new LockOut(system, new LockOutOptions(), clock);
        var (here, there) = (NewAddress(), NewAddress());
        await GuessAsync(door, client, here, 10);

        clock.Advance(TimeSpan.FromMinutes(5));
        var refusal = await Assert.ThrowsAsync<OAuthRefusal>(() => door.DemandOpenAsync(client, here, Cancel));
        Assert.Equal((429, TimeSpan.FromMinutes(10)), (refusal.Status, refusal.RetryAfter));
        await door.DemandOpenAsync(client, there, Cancel);
        await door.DemandOpenAsync(client + "2", here, Cancel);

        clock.Advance(TimeSpan.FromMinutes(10));
        await GuessAsync(door, client, here, 10);
        await Assert.ThrowsAsync<OAuthRefusal>(() => door.DemandOpenAsync(client, here, Cancel));
    }

    [Fact]
    public async Task Changing_the_address_does_not_help_and_shuts_nobody_out_of_where_they_work()
    {
        await using var system = new SystemDatabase(platform.ConnectionString);
        var door = new LockOut(system, new LockOutOptions(), clock);
        var office = NewAddress();
        await door.RightAsync(await door.DemandOpenAsync(client, office, Cancel), Cancel);
        for (var guesses = 0; guesses < 50; guesses += 5)
            await GuessAsync(door, client, NewAddress(), 5);

        await Assert.ThrowsAsync<OAuthRefusal>(() => door.DemandOpenAsync(client, NewAddress(), Cancel));
        await door.DemandOpenAsync(client, office, Cancel);
    }

    [Fact]
    public async Task Changing_the_client_does_not_help()
    {
        await using var system = new SystemDatabase(platform.ConnectionString);
        var door = new LockOut(system, new LockOutOptions(), clock);
        var here = NewAddress();
        for (var guesses = 0; guesses < 100; guesses += 5)
            await GuessAsync(door, $"{client}{guesses}", here, 5);

        await Assert.ThrowsAsync<OAuthRefusal>(() => door.DemandOpenAsync("app_of_another", here, Cancel));
        await door.DemandOpenAsync("app_of_another", NewAddress(), Cancel);
    }

    [Fact]
    public async Task A_right_credential_ends_the_count()
    {
        await using var system = new SystemDatabase(platform.ConnectionString);
        var door = new LockOut(system, new LockOutOptions(), clock);
        var here = NewAddress();
        for (var day = 0; day < 3; day++)
        {
            await GuessAsync(door, client, here, 9);
            await door.RightAsync(await door.DemandOpenAsync(client, here, Cancel), Cancel);
        }

        await door.DemandOpenAsync(client, here, Cancel);
    }

    [Fact]
    public async Task Over_http_not_even_a_right_secret_is_looked_at_known_client_or_not()
    {
        var party = (await platform.MarketplaceAsync()).Buyer;
        foreach (var id in new[] { party.Credentials.ClientId, Id<App>.New(DateTimeOffset.UtcNow).ToString() })
        {
            var wrong = TokenClient.Form(party);
            (wrong["client_id"], wrong["client_secret"]) = (id, KeyText.New(KeyText.SecretPrefix, TenantMode.Sandbox).Text);
            for (var guess = 0; guess < 10; guess++)
                OAuthParty.Refused(await TokenClient.PostAsync(party.BaseUrl, wrong), 401, "invalid_client");

            wrong["client_secret"] = party.Credentials.ClientSecret;
            var refused = await TokenClient.PostAsync(party.BaseUrl, wrong);
            OAuthParty.Refused(refused, 429, "too_many_attempts");
            Assert.InRange(int.Parse(refused.Headers["Retry-After"]), 600, 900);
        }

        foreach (var endpoint in new[] { "revoke", "introspect" })
            OAuthParty.Refused(await OAuthParty.PostAsync(party.BaseUrl, endpoint, new() { ["token"] = "x" }, ("Authorization", OAuthParty.Basic(party))), 429, "too_many_attempts");
    }

    private static UInt128 NewAddress() => (UInt128)Interlocked.Increment(ref addresses) << 64;

    private static async Task GuessAsync(LockOut door, string client, UInt128 address, int times)
    {
        for (var guess = 0; guess < times; guess++)
            await door.WrongAsync(await door.DemandOpenAsync(client, address, Cancel), Cancel);
    }
}
