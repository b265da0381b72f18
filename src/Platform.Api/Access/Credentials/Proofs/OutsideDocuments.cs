using System.Net;
using System.Text.Json;

namespace Platform.Api.Access.Credentials;

/// <summary>What could not be read at a URL that a customer gave, and why, in words.</summary>
public sealed class OutsideUnavailable(string why, Exception? inner = null) : Exception(why, inner);

/// <summary>
/// JSON that others publish, such as their keys: read within five seconds and 256 KiB, from public addresses only,
/// kept ten minutes, and for a day where it cannot be read anew. Many who want the same document ask once.
/// </summary>
public sealed class OutsideDocuments : IDisposable
{
    private const int BytesMax = 256 * 1024;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(30);

    private readonly TimeProvider wall;
    private readonly ILogger<OutsideDocuments> log;
    private readonly HttpMessageInvoker toPublic;
    private readonly HttpMessageInvoker fromSandbox;
    private readonly BoundedCache<(string Url, bool Sandbox), Kept> kept = new(1_000);
    private readonly AskedOnce<(string Url, bool Sandbox), Kept> asking = new();

    public OutsideDocuments(OutsideOptions outside, TimeProvider wall, ILogger<OutsideDocuments> log)
    {
        this.wall = wall;
        this.log = log;
        toPublic = new CheckedConnection(loopbackAllowed: false, outside.Ours).Invoker(Deadline, BytesMax);
        fromSandbox = new CheckedConnection(outside.AllowLoopbackInSandbox, outside.Ours).Invoker(Deadline, BytesMax);
    }

    /// <summary>The document, where need be read anew.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="mode">Whether a sandbox asks, which may name this machine.</param>
    /// <param name="suffices">Whether what is kept has what is wanted; where not, it is read anew, at most twice a minute.</param>
    /// <exception cref="OutsideUnavailable">It cannot be read, and no copy is kept.</exception>
    public async Task<JsonElement> ReadAsync(string url, TenantMode mode, Func<JsonElement, bool> suffices, CancellationToken cancel)
    {
        var key = (url, mode == TenantMode.Sandbox);
        if (kept.TryGet(key, out var known)
            && ((IsFresh(known) && suffices(known.Document)) || (known.WasInsistedOn && wall.GetElapsedTime(known.AskedAt) < AskAgainAfter)))
            return known.Found;

        var read = await asking.AskAsync(key, async () =>
        {
            var now = await AskAsync(key);
            kept.Put(key, now);
            return now;
        }, cancel);
        return read.Found;
    }

    public void Dispose()
    {
        toPublic.Dispose();
        fromSandbox.Dispose();
    }

    private bool IsFresh(Kept known) => known.Fault is null && wall.GetElapsedTime(known.ReadAt) < FreshFor;

    private async Task<Kept> AskAsync((string Url, bool Sandbox) key)
    {
        var now = wall.GetTimestamp();
        try
        {
            var isStillFresh = kept.TryGet(key, out var before) && IsFresh(before);
            return new Kept(await FetchAsync(key.Url, key.Sandbox ? fromSandbox : toPublic), Fault: null, ReadAt: now, AskedAt: now, isStillFresh);
        }
        catch (OutsideUnavailable fault)
        {
            log.LogWarning(fault, "{Url} cannot be read.", key.Url);
            return kept.TryGet(key, out var known) && known.Fault is null && wall.GetElapsedTime(known.ReadAt, now) < GoodFor
                ? known with { AskedAt = now, WasInsistedOn = true }
                : new Kept(default, fault.Message, ReadAt: now, AskedAt: now, WasInsistedOn: true);
        }
    }

    private static async Task<JsonElement> FetchAsync(string url, HttpMessageInvoker invoker)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            using var response = await invoker.SendAsync(request, deadline.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new OutsideUnavailable($"{url} answered {(int)response.StatusCode}.");

            var bytes = new byte[BytesMax + 1];
            await using var body = await response.Content.ReadAsStreamAsync(deadline.Token);
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, deadline.Token);
            if (length > BytesMax)
                throw new OutsideUnavailable($"{url} answered more than {BytesMax} bytes.");

            return OutsideJson.Read(bytes.AsMemory(0, length)) ?? throw new OutsideUnavailable($"{url} answered no JSON.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new OutsideUnavailable($"{url} {WordFor(exception)}.", exception);
        }
    }

    private static string WordFor(Exception exception) => exception switch
    {
        OperationCanceledException => "did not answer within five seconds",
        ConnectFault { Word: "address_refused" } => "is not on the public internet",
        HttpRequestException { InnerException: ConnectFault fault } => WordFor(fault),
        _ => "cannot be reached",
    };

    /// <param name="WasInsistedOn">Whether it was asked for although a fresh one was kept, or in vain: not again at once.</param>
    private sealed record Kept(JsonElement Document, string? Fault, long ReadAt, long AskedAt, bool WasInsistedOn)
    {
        public JsonElement Found => Fault is null ? Document : throw new OutsideUnavailable(Fault);
    }
}
