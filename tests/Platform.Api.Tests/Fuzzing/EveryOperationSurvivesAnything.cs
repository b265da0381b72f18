namespace Platform.Api.Tests.Fuzzing;

/// <summary>
/// Every operation of the API's document, called with every oddity there is: whatever comes, the answer is one that
/// the document promises.
/// </summary>
public sealed class EveryOperationSurvivesAnything(PlatformFixture platform) : IAsyncLifetime
{
    private const int AtOnce = 8;
    private IReadOnlyList<FuzzCall> calls = null!;
    private IReadOnlyList<Party> parties = null!;

    public async ValueTask InitializeAsync() => (calls, parties) = await FuzzCalls.OfAsync(platform);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public Task A_call_by_anybody() => FuzzReport.DemandAsync(
        from call in calls from party in parties select call with { By = party }, AtOnce, TestContext.Current.CancellationToken);

    [Fact]
    public Task A_body_with_one_odd_value() => AllAsync(Mutations.OfBody, share: 7);

    [Fact]
    public Task A_body_that_is_none() => AllAsync(Mutations.OfWholeBody, share: 3);

    [Fact]
    public Task An_odd_query() => AllAsync(Mutations.OfQuery, share: 11);

    [Fact]
    public Task An_odd_path() => AllAsync(Mutations.OfPath, share: 5);

    [Fact]
    public Task An_odd_header() => AllAsync(Mutations.OfHeaders, share: 37);

    [Fact]
    public async Task Several_odd_things_at_once()
    {
        if (FuzzSettings.IsLong)
            (calls, parties) = await FuzzCalls.MakeAsync(platform);

        var chaos = new Chaos(calls, parties);
        await FuzzReport.DemandAsync(chaos.Calls(new Random(FuzzSettings.Seed), FuzzSettings.RandomFor), AtOnce, TestContext.Current.CancellationToken);
    }

    private Task AllAsync(Func<FuzzCall, IEnumerable<Mutation>> mutations, int share) =>
        FuzzReport.DemandAsync(calls.SelectMany(call => mutations(call), (call, mutation) => (call, mutation)).Thinned(share).Select(odd => odd.mutation.Of(odd.call)), AtOnce, TestContext.Current.CancellationToken);
}
