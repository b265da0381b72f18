using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Kernel;

/// <summary>
/// Work that comes round again. Any number of processes may run it at once: it claims what it works on, and doing it
/// twice changes nothing.
/// </summary>
public interface IJob
{
    /// <summary>How long to rest between two rounds.</summary>
    TimeSpan Every { get; }

    Task RunAsync(CancellationToken cancel);
}

/// <summary>Runs one job for as long as the process lives. A failed round is logged, and the next one tries again.</summary>
public sealed class JobRunner<T>(T job, ILogger<T> log) : BackgroundService where T : IJob
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(job.Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RoundAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopping is not a failure
        }
    }

    private async Task RoundAsync(CancellationToken cancel)
    {
        try
        {
            await job.RunAsync(cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "A round of {Job} failed; the next one tries again.", typeof(T).Name);
        }
    }
}

/// <summary>Does work as the clock of one tenant, in a scope of its own.</summary>
public sealed class TenantWork(IServiceScopeFactory scopes, SystemDatabase system, ILogger<TenantWork> log)
{
    /// <summary>Failures are logged and end with this piece of work: one tenant's trouble is not another's.</summary>
    public async Task InTenantAsync(Id<Tenant> id, string job, Func<IServiceProvider, Task> work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        try
        {
            call.Caller = Caller.Clock(await TenantAsync(id, cancel), job);
            await work(scope.ServiceProvider);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogWarning(exception, "{Job} failed in {Tenant}", job, id);
        }
    }

    /// <summary>The tenant as it stands now.</summary>
    public async Task<Tenant> TenantAsync(Id<Tenant> id, CancellationToken cancel) =>
        (await system.ListAsync($"select {TenantRow.Columns} from tenants where id = $1", TenantRow.ReadWhole, [id.Value], cancel)).Single();
}
