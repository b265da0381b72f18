using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Api.Tests.Hosting;

/// <summary>A call as a server gets it, but for what differs from one call to the next.</summary>
public sealed record RecordedCall(string Method, string Target, string? Authorization, bool HasIdempotencyKey, string? ContentType, string Body);

/// <summary>A server that only writes down what it is asked.</summary>
public sealed class CallRecorder : IAsyncDisposable
{
    public const string Token = "mk_test_recorded";

    private readonly WebApplication app;
    private readonly List<RecordedCall> calls = [];

    private CallRecorder(WebApplication app) => this.app = app;

    public string BaseUrl => app.Urls.Single();

    public static async Task<CallRecorder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var recorder = new CallRecorder(builder.Build());
        recorder.app.Run(recorder.WriteDownAsync);
        await recorder.app.StartAsync();
        return recorder;
    }

    /// <summary>What was asked since the last time, in order.</summary>
    public IReadOnlyList<RecordedCall> Taken()
    {
        lock (calls)
        {
            var taken = calls.ToList();
            calls.Clear();
            return taken;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task WriteDownAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = http.Request.Headers;
        var call = new RecordedCall(
            http.Request.Method, http.Request.Path + http.Request.QueryString, headers.Authorization, headers["Idempotency-Key"].ToString().Length >= 32,
            headers.ContentType.ToString().Split(';')[0], body.Length == 0 ? "" : JsonNode.Parse(body)!.ToJsonString());
        lock (calls)
            calls.Add(call);
    }
}
