using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Api.Tests.Webhooks;

/// <summary>One request that came in.</summary>
public sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;

    /// <summary>Checks as a receiver would, from the standard's text and with no code of the sender's.</summary>
    public bool IsSignedWith(string secret)
    {
        var moment = long.Parse(Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        if (Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - moment) > 300)
            return false;

        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}.{Body}"));
        return Headers["webhook-signature"].Split(' ').Contains("v1," + Convert.ToBase64String(mac));
    }
}

/// <summary>A customer's receiver: a real server on this machine that answers as the test says.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<Received> received = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebhookReceiver(Func<Received, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var one = new Received(
                http.Request.Path,
                http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await reader.ReadToEndAsync());
            Keep(one);
            await answer(one, http);
        });
    }

    public static async Task<WebhookReceiver> StartAsync(Func<Received, HttpContext, Task>? answer = null)
    {
        var receiver = new WebhookReceiver(answer ?? ((_, _) => Task.CompletedTask));
        await receiver.app.StartAsync();
        return receiver;
    }

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IReadOnlyList<Received> All
    {
        get
        {
            lock (received)
                return [.. received];
        }
    }

    /// <summary>Waits until as many have come that are meant.</summary>
    public async Task<IReadOnlyList<Received>> WaitAsync(int count, Func<Received, bool>? which = null, double seconds = 20)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            Task next;
            lock (received)
            {
                var meant = received.Where(which ?? (_ => true)).ToList();
                if (meant.Count >= count)
                    return meant;
                next = more.Task;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Waited for {count} deliveries; these came: {string.Join(", ", All.Select(one => one.Headers.GetValueOrDefault("webhook-id")))}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private void Keep(Received one)
    {
        lock (received)
        {
            received.Add(one);
            more.TrySetResult();
            more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
