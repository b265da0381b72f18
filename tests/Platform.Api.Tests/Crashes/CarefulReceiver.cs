using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Api.Tests.Crashes;

/// <summary>
/// A receiver as a careful customer writes it: checks the signature from the specification's own words, counts every
/// arrival under its id, and now and then fails on purpose.
/// </summary>
public sealed class CarefulReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly int failEvery;
    private int arrivals;

    private CarefulReceiver(WebApplication app, int failEvery)
    {
        this.app = app;
        this.failEvery = failEvery;
    }

    public ConcurrentDictionary<string, string> Bodies { get; } = new();

    /// <summary>What must never happen: a wrong signature, or one id with two bodies.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public string Url { get; private set; } = "";

    /// <summary>The endpoint's secret, once it is known.</summary>
    public string Secret { get; set; } = "";

    public int Arrivals => Volatile.Read(ref arrivals);

    public static async Task<CarefulReceiver> StartAsync(int failEvery = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new CarefulReceiver(app, failEvery);
        app.MapPost("/hook", receiver.ReceiveAsync);
        await app.StartAsync();
        receiver.Url = app.Urls.First() + "/hook";
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var id = request.Headers["webhook-id"].ToString();
        var number = Interlocked.Increment(ref arrivals);

        if (!SignatureIsRight(id, request.Headers["webhook-timestamp"].ToString(), request.Headers["webhook-signature"].ToString(), body))
            Complaints.Enqueue($"{id}: wrong signature");
        if (failEvery > 0 && number % failEvery == 0)
            return Results.StatusCode(500);
        if (Bodies.GetOrAdd(id, body) != body)
            Complaints.Enqueue($"{id}: came with two bodies");
        return Results.NoContent();
    }

    private bool SignatureIsRight(string id, string timestamp, string signatures, string body)
    {
        var key = Convert.FromBase64String(Secret["whsec_".Length..]);
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
        return signatures.Split(' ').Contains(expected);
    }
}
