using Npgsql;
using Platform.Api.Access.Credentials;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.Sandboxes;

/// <summary>Making a sandbox, at once with others and cut off in the middle: of every one that works somebody was told.</summary>
public sealed class SandboxMakingTests(PlatformFixture platform)
{
    [Fact]
    public async Task Of_five_of_one_name_at_once_one_is_made_and_nothing_is_left_of_the_others()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            live.Operator.PostAsync("/v1/sandboxes", new { name = "same", scenario = "empty" })));

        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.ExpectProblem(409, "already_exists"));
        Assert.Equal((1, 1), await CountedAsync(platform.Owner, live));
    }

    [Fact]
    public async Task However_many_are_made_at_once_there_are_no_more_than_there_may_be()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);

        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(one =>
            live.Operator.PostAsync("/v1/sandboxes", new { name = $"one of many {one}", scenario = "empty" })));

        Assert.Equal(25, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.ExpectProblem(409, "sandbox_limit_reached"));
        Assert.Equal((25, 25), await CountedAsync(platform.Owner, live));
    }

    [Fact]
    public async Task A_sandbox_whose_making_was_cut_off_is_made_by_the_retry_once()
    {
        await using var mortal = await platform.AnotherAsync();
        var live = await mortal.MarketplaceAsync(TenantMode.Live);
        var wanted = new { name = "cut off", scenario = "trade" };
        await CutOffAsync(mortal, 3, () => live.Operator.PostAsync("/v1/sandboxes", wanted, ("Idempotency-Key", "cut-off")));

        var made = await RetriedAsync(() => live.Operator.PostAsync("/v1/sandboxes", wanted, ("Idempotency-Key", "cut-off")), 201);

        foreach (var party in Parties(mortal, made))
            (await party.GetAsync("/v1/organizations")).Expect(200);
        Assert.Equal((1, 1), await CountedAsync(mortal.Owner, live));
        Assert.Equal(3, await NumberAsync(mortal.Owner, "select count(*) from apps join tenants on tenants.id = tenant_id where parent_id = $1", live.Tenant.Id.Value));
    }

    [Fact]
    public async Task A_sandbox_whose_making_was_cut_off_and_that_nobody_asks_for_again_goes_with_its_credentials()
    {
        await using var mortal = await platform.AnotherAsync();
        var live = await mortal.MarketplaceAsync(TenantMode.Live);
        await CutOffAsync(mortal, 1, () => live.Operator.PostAsync("/v1/sandboxes", new { name = "cut off", scenario = "empty" }));

        await ATradeFromOrderToPayout.Eventually(async () => await CountedAsync(mortal.Owner, live) == (0, 0), 60);
        (await live.Operator.PostAsync("/v1/sandboxes", new { name = "cut off", scenario = "empty" })).Expect(201);
    }

    [Fact]
    public async Task A_reset_that_was_cut_off_leaves_nobody_but_those_whom_the_retry_shows()
    {
        await using var mortal = await platform.AnotherAsync();
        var live = await mortal.MarketplaceAsync(TenantMode.Live);
        var made = (await live.Operator.PostAsync("/v1/sandboxes", new { name = "try", scenario = "empty" })).Expect(201);
        var path = "/v1/sandboxes/" + made.Json.GetProperty("sandbox").GetProperty("id").GetString();
        await ReadyAsync(live, path);
        var anew = new { keep_credentials = false };
        await CutOffAsync(mortal, 2, () => live.Operator.PostAsync($"{path}/reset", anew, ("Idempotency-Key", "anew")));

        var reset = await RetriedAsync(() => live.Operator.PostAsync($"{path}/reset", anew, ("Idempotency-Key", "anew")), 202);
        await ReadyAsync(live, path);

        (await Parties(mortal, reset).Single().GetAsync("/v1/organizations")).Expect(200);
        Assert.Equal(1, await NumberAsync(mortal.Owner, "select count(*) from apps join tenants on tenants.id = tenant_id where parent_id = $1", live.Tenant.Id.Value));
    }

    [Fact]
    public async Task A_sandbox_that_no_row_tells_of_is_deleted()
    {
        var live = await platform.MarketplaceAsync(TenantMode.Live);
        var id = Id<Tenant>.New(TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(2));
        await DoAsync(platform.Owner, "insert into tenants (id, name, mode, parent_id, clock_ahead, clock_version) values ($1, $1::text, 'sandbox', $2, '0', 0)", id.Value, live.Tenant.Id.Value);

        await ATradeFromOrderToPayout.Eventually(async () => await CountedAsync(platform.Owner, live) == (0, 0), 60);
    }

    /// <summary>Kills the server when the sandbox has its credentials and nobody was told them yet.</summary>
    private static async Task CutOffAsync(RunningPlatform mortal, int apps, Func<Task<Reply>> ask)
    {
        var businesses = await HeldAsync(mortal, "lock table organizations in share row exclusive mode");
        var asked = ask();
        await ATradeFromOrderToPayout.Eventually(async () => await NumberAsync(mortal.Owner, "select count(*) from sandboxes where claim_id is not null and status <> 'ready'") == 1, 60);
        await using (await HeldAsync(mortal, "select 1 from sandboxes for update"))
        {
            await businesses.DisposeAsync();
            await ATradeFromOrderToPayout.Eventually(async () =>
                await NumberAsync(mortal.Owner, "select count(*) from apps join tenants on tenants.id = tenant_id where parent_id is not null") == apps, 60);
            await mortal.Server.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => asked);
        }

        await DoAsync(mortal.Owner, "update sandboxes set claimed_until = now()"); // as if it had been a while
        await mortal.Server.StartAsync();
    }

    private static async Task<NpgsqlConnection> HeldAsync(RunningPlatform mortal, string hold)
    {
        var connection = await mortal.Owner.OpenConnectionAsync();
        await using var begin = new NpgsqlCommand($"begin; {hold}", connection);
        await begin.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<Reply> RetriedAsync(Func<Task<Reply>> ask, int status)
    {
        Reply? reply = null;
        await ATradeFromOrderToPayout.Eventually(async () => (reply = await ask()).Code != "idempotency_in_progress", 60);
        return reply!.Expect(status);
    }

    private static Task ReadyAsync(Marketplace live, string path) => ATradeFromOrderToPayout.Eventually(async () =>
        (await live.Operator.GetAsync(path)).Expect(200).Json.GetProperty("status").GetString() == "ready", 60);

    private static IEnumerable<Party> Parties(RunningPlatform mortal, Reply made) => made.Json.GetProperty("credentials").EnumerateArray().Select(one => new Party(
        mortal.Server.BaseUrl, Id<Organization>.Parse(one.GetProperty("organization_id").GetString()!),
        new IssuedCredentials(one.GetProperty("client_id").GetString()!, one.GetProperty("client_secret").GetString()!, one.GetProperty("api_key").GetString()!)));

    private static async Task<(long Tenants, long Rows)> CountedAsync(NpgsqlDataSource owner, Marketplace live) => (
        await NumberAsync(owner, "select count(*) from tenants where parent_id = $1", live.Tenant.Id.Value),
        await NumberAsync(owner, "select count(*) from sandboxes where tenant_id = $1", live.Tenant.Id.Value));

    private static async Task<long> NumberAsync(NpgsqlDataSource owner, string sql, params object[] parameters)
    {
        await using var count = owner.CreateCommand(sql);
        foreach (var parameter in parameters)
            count.Parameters.Add(new() { Value = parameter });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task DoAsync(NpgsqlDataSource owner, string sql, params object[] parameters)
    {
        await using var command = owner.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync();
    }
}
