using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Webhooks;

/// <summary>
/// Claims what is due, sends it, and writes down what came of it. Any number of processes do so side by side. When
/// the host stops, nothing more is claimed and what is under way is finished; when it dies, the leases end.
/// </summary>
internal sealed class DeliveryWorker(
    DeliveryClaims claims, DeliveryResults results, WebhookSender sender, GoneEndpoints gone, DeliveriesDue due,
    SecretBox box, TimeProvider clock, WebhookOptions options, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private const int ResultsMax = 256;
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromMilliseconds(250);

    private readonly SendingWindows windows = new(options.SendingMax, options.SendingPerEndpointMax);
    private readonly Channel<Settlement> settled = Channel.CreateBounded<Settlement>(4 * ResultsMax);
    private readonly CancellationTokenSource abandon = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var outOfTime = cancellationToken.Register(abandon.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        abandon.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var writing = WriteResultsAsync();
        await ClaimUntilAsync(stoppingToken);
        await LastSentAsync();
        settled.Writer.Complete();
        await writing;
    }

    private async Task ClaimUntilAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var next = due.Next;
                var claimed = windows.Free > 0 ? await claims.TakeAsync(windows, stopping) : [];
                foreach (var delivery in claimed)
                {
                    windows.Enter(delivery.EndpointId, delivery.IsFailing);
                    _ = SendAsync(delivery);
                }

                if (claimed.Count == 0)
                    await Signal.WaitAsync(next, LookAtLeastEvery, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
            {
                log.LogWarning(exception, "Deliveries could not be claimed; trying again.");
                await Task.Delay(LookAtLeastEvery, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LastSentAsync()
    {
        while (true)
        {
            var next = due.Next;
            if (windows.Sending == 0)
                return;
            await next;
        }
    }

    private async Task SendAsync(ClaimedDelivery delivery)
    {
        await Task.Yield(); // the claimer goes on to the next
        var succeeded = false;
        try
        {
            if (await AttemptAsync(delivery) is { } outcome)
            {
                succeeded = outcome.IsSuccess;
                await settled.Writer.WriteAsync(new Settlement(delivery, outcome, WaitAfter(delivery, outcome)), abandon.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped by force: the lease ends, and another worker takes it.
        }
        finally
        {
            windows.Leave(delivery.EndpointId, succeeded);
            due.Beat();
        }
    }

    /// <summary>Sends it; nothing where so much of the lease has passed that another worker may get it meanwhile.</summary>
    private async Task<AttemptOutcome?> AttemptAsync(ClaimedDelivery delivery)
    {
        if (clock.GetElapsedTime(delivery.ClaimedAt) + options.SendTimeout > options.Lease)
            return null;
        if (delivery.Body is not { } body)
            return Unsent("event_expired");

        try
        {
            var secret = WebhookSecret.Open(box, delivery.Secret, new(delivery.TenantId), new(delivery.EndpointId));
            var message = new WebhookMessage(
                new Uri(delivery.Url), new Id<Event>(delivery.EventId).ToString(), Encoding.UTF8.GetBytes(body), secret,
                delivery.TraceParent, delivery.FromSandbox);
            return await sender.SendAsync(message, abandon.Token);
        }
        catch (CryptographicException exception)
        {
            log.LogError(exception, "The secret of {Endpoint} cannot be opened.", new Id<WebhookEndpoint>(delivery.EndpointId));
            return Unsent("secret_unreadable");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "{Delivery} could not be sent.", new Id<WebhookDelivery>(delivery.Id));
            return Unsent("internal_error");
        }
    }

    private AttemptOutcome Unsent(string error) => new(clock.GetUtcNow(), null, error, TimeSpan.Zero, null, null);

    private TimeSpan? WaitAfter(ClaimedDelivery delivery, AttemptOutcome outcome) =>
        outcome.IsSuccess || outcome.IsGone || delivery.Body is null
            ? null
            : options.Schedule.After(delivery.Failures + 1, Random.Shared.NextDouble(), outcome.RetryAfter);

    private async Task WriteResultsAsync()
    {
        while (await settled.Reader.WaitToReadAsync())
        {
            var batch = new List<Settlement>();
            while (batch.Count < ResultsMax && settled.Reader.TryRead(out var result))
                batch.Add(result);

            await WriteAsync(batch);
            due.Beat();
            foreach (var result in batch.Where(result => result.Outcome.IsGone).DistinctBy(result => result.Delivery.EndpointId))
                await gone.DisableAsync(new(result.Delivery.TenantId), new(result.Delivery.EndpointId), abandon.Token);
        }
    }

    /// <summary>Writes until it is written or the leases have ended; a result that the database refuses takes no other with it.</summary>
    private async Task WriteAsync(List<Settlement> batch)
    {
        var started = clock.GetTimestamp();
        while (clock.GetElapsedTime(started) < options.Lease && !abandon.IsCancellationRequested)
        {
            try
            {
                await results.WriteAsync(batch, abandon.Token);
                return;
            }
            catch (PostgresException exception) when (!exception.IsTransient)
            {
                log.LogError(exception, "{Count} results of attempts were refused.", batch.Count);
                if (batch.Count > 1)
                {
                    foreach (var result in batch)
                        await WriteAsync([result]);
                }

                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
            {
                log.LogWarning(exception, "Results of attempts could not be written; trying again.");
                await Task.Delay(LookAtLeastEvery, abandon.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
