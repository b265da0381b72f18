using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Api.Access.Credentials;
using Platform.Api.Hosting;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>Key rotation takes weeks, so it has a database and a clock of its own.</summary>
public sealed class SigningKeysTests(PlatformFixture platform) : IAsyncLifetime
{
    private static readonly byte[] Master = new byte[32];

    private readonly HandClock clock = new();
    private SystemDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var owner = await DatabaseHome.CreateDatabaseAsync(platform.ConnectionString, $"test_{Guid.NewGuid():N}", Cancel);
        await DatabaseSetup.RunAsync(owner, Cancel);
        database = new SystemDatabase(owner);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_new_key_is_published_before_it_signs_and_the_old_one_until_what_it_signed_is_dead()
    {
        using var keys = Process();
        var first = (await keys.SigningAsync(Cancel)).Kid;
        Assert.Equal([first], await PublishedAsync(keys));

        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(2));
        Assert.Equal([first], await PublishedAsync(keys));

        clock.Advance(TimeSpan.FromMinutes(4));
        var second = Assert.Single(await PublishedAsync(keys), kid => kid != first);
        Assert.Equal(first, (await keys.SigningAsync(Cancel)).Kid);

        clock.Advance(TimeSpan.FromMinutes(62));
        Assert.Equal(second, (await keys.SigningAsync(Cancel)).Kid);
        Assert.Equal([first, second], await PublishedAsync(keys));

        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(20));
        Assert.Equal([second], await PublishedAsync(keys));
        Assert.Null(await keys.FindAsync(first, Cancel));
    }

    [Fact]
    public async Task After_a_long_sleep_a_new_key_signs_at_once()
    {
        using var keys = Process();
        var first = (await keys.SigningAsync(Cancel)).Kid;

        clock.Advance(TimeSpan.FromDays(100));

        var second = (await keys.SigningAsync(Cancel)).Kid;
        Assert.NotEqual(first, second);
        Assert.Equal([second], await PublishedAsync(keys));
    }

    [Fact]
    public async Task Processes_that_start_at_once_share_one_key()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Process()).ToList();

        var signing = await Task.WhenAll(processes.Select(keys => keys.SigningAsync(Cancel).AsTask()));

        Assert.Single(signing.Select(key => key.Kid).Distinct());
        Assert.True(signing[0].Verify("said"u8, signing[1].Sign("said"u8)));
        processes.ForEach(keys => keys.Dispose());
    }

    [Fact]
    public async Task A_process_with_another_master_key_signs_with_a_key_of_its_own_and_proves_the_others_tokens()
    {
        using var keys = Process();
        var mine = await keys.SigningAsync(Cancel);
        using var stranger = Process(master: 7);

        var theirs = await stranger.SigningAsync(Cancel);
        var mineAsSeenThere = await stranger.FindAsync(mine.Kid, Cancel);

        Assert.NotEqual(mine.Kid, theirs.Kid);
        Assert.False(mineAsSeenThere!.CanSign);
        Assert.True(mineAsSeenThere.Verify("said"u8, mine.Sign("said"u8)));
    }

    [Fact]
    public async Task A_key_that_another_process_has_just_made_is_found_but_not_looked_for_without_end()
    {
        using var keys = Process();
        await keys.SigningAsync(Cancel);
        using var stranger = Process(master: 7);
        var theirs = await stranger.SigningAsync(Cancel);

        Assert.Null(await keys.FindAsync(theirs.Kid, Cancel));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await keys.FindAsync(theirs.Kid, Cancel));
    }

    private SigningKeys Process(byte master = 0)
    {
        var secret = Master.ToArray();
        secret[0] = master;
        return new SigningKeys(database, new SecretBox([secret]), clock, NullLogger<SigningKeys>.Instance);
    }

    private static async Task<List<string?>> PublishedAsync(SigningKeys keys) =>
        [.. JsonDocument.Parse(await keys.DocumentAsync(Cancel)).RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString())];
}
