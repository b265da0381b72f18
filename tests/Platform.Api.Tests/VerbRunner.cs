using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Api.Hosting;

namespace Platform.Api.Tests;

/// <summary>Verbs in the test's own process, each in a transaction as a request's is: for what cannot be counted or timed over HTTP.</summary>
public sealed class VerbRunner(PlatformFixture platform) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddKernel(platform.ConnectionString, DatabaseSetup.Capabilities)
        .AddCapabilities(typeof(Program).Assembly, withJobs: false)
        .BuildServiceProvider();

    /// <summary>Does the work as this party, saves, and commits; what is thrown rolls back.</summary>
    public async Task<TResult> DoAsync<TVerb, TResult>(Marketplace market, Party party, Func<TVerb, Task<TResult>> work) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = new Caller(
            market.Tenant, party.OrganizationId, false, [party.OrganizationId], new Actor("app", "test"), new HashSet<string>());
        TResult result = default!;
        await scope.ServiceProvider.GetRequiredService<Write>().DoAsync(async () =>
        {
            result = await work(scope.ServiceProvider.GetRequiredService<TVerb>());
            await scope.ServiceProvider.GetRequiredService<PlatformDb>().SaveChangesAsync();
        }, CancellationToken.None);
        return result;
    }

    public Task DoAsync<TVerb>(Marketplace market, Party party, Func<TVerb, Task> work) where TVerb : notnull =>
        DoAsync<TVerb, bool>(market, party, async verb =>
        {
            await work(verb);
            return true;
        });

    /// <summary>How often the work goes to the database.</summary>
    public static async Task<int> RoundTripsAsync(Func<Task> work)
    {
        using var root = new Activity("count").Start();
        var count = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.TraceId == root.TraceId)
                    Interlocked.Increment(ref count);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return count;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
