using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Text;

namespace Platform.Webhooks;

/// <summary>One message as it goes over the wire.</summary>
/// <param name="TraceParent">The trace that the event belongs to.</param>
internal sealed record WebhookMessage(Uri Url, string Id, byte[] Body, byte[] Secret, string? TraceParent, bool FromSandbox);

/// <summary>What came of one attempt.</summary>
/// <param name="Status">The HTTP status, where there was a reply.</param>
/// <param name="Error">What was wrong, in a word; <c>null</c> for a success.</param>
/// <param name="RetryAfter">What the receiver asked for.</param>
internal sealed record AttemptOutcome(
    DateTimeOffset AttemptedAt, int? Status, string? Error, TimeSpan Latency, string? ReplyExcerpt, TimeSpan? RetryAfter)
{
    public bool IsSuccess => Error is null;

    public bool IsGone => Status == (int)HttpStatusCode.Gone;
}

/// <summary>
/// Sends to receivers that may be slow, broken or hostile: to public addresses only, never by a proxy or a redirect,
/// within one deadline for everything, and reading no more of the reply than an excerpt.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    [Limit("Bytes kept of what a webhook receiver answers")]
    public const int ExcerptBytesMax = 16 * 1024;
    private static readonly TimeSpan SecondTryWithin = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock;
    private readonly TimeSpan timeout;
    private readonly HttpMessageInvoker toPublic;
    private readonly HttpMessageInvoker fromSandbox;

    // Connections are pooled by host and port: those that a sandbox opened to this machine must not serve others.
    public WebhookSender(TimeProvider clock, WebhookOptions options, OutsideOptions outside)
    {
        this.clock = clock;
        timeout = options.SendTimeout;
        toPublic = new CheckedConnection(loopbackAllowed: false, outside.Ours).Invoker(timeout, ExcerptBytesMax);
        fromSandbox = new CheckedConnection(outside.AllowLoopbackInSandbox, outside.Ours).Invoker(timeout, ExcerptBytesMax);
    }

    public async Task<AttemptOutcome> SendAsync(WebhookMessage message, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(timeout);

        var first = await TryAsync(message, deadline.Token, cancel);
        var mayBePassing = first is { Status: null, Error: "connection_failed" or "connection_lost" or "dns_lookup_failed" };
        return mayBePassing && first.Latency < SecondTryWithin ? await TryAsync(message, deadline.Token, cancel) : first;
    }

    public void Dispose()
    {
        toPublic.Dispose();
        fromSandbox.Dispose();
    }

    private async Task<AttemptOutcome> TryAsync(WebhookMessage message, CancellationToken deadline, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        int? status = null;
        try
        {
            using var request = Request(message, now);
            using var response = await (message.FromSandbox ? fromSandbox : toPublic).SendAsync(request, deadline);
            status = (int)response.StatusCode;
            var excerpt = await Excerpt(response.Content, deadline);
            var error = response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"http_{status}");
            var asked = RetryAfter.Parse(response.Headers.NonValidated.TryGetValues("Retry-After", out var header) ? header.ToString() : null, now);
            return new AttemptOutcome(now, status, error, clock.GetElapsedTime(started), excerpt, asked);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested && WordFor(exception) is { } word)
        {
            return new AttemptOutcome(now, status, word, clock.GetElapsedTime(started), null, null);
        }
    }

    private static HttpRequestMessage Request(WebhookMessage message, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", "Platform-Webhooks/1");
        headers.TryAddWithoutValidation("webhook-id", message.Id);
        headers.TryAddWithoutValidation("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        headers.TryAddWithoutValidation("webhook-signature", WebhookSignature.Of(message.Secret, message.Id, timestamp, message.Body));
        headers.TryAddWithoutValidation("traceparent", TraceParent.Continue(message.TraceParent));
        return request;
    }

    private static async Task<string?> Excerpt(HttpContent content, CancellationToken cancel)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(ExcerptBytesMax);
        try
        {
            await using var body = await content.ReadAsStreamAsync(cancel);
            var length = await body.ReadAtLeastAsync(bytes.AsMemory(0, ExcerptBytesMax), ExcerptBytesMax, throwOnEndOfStream: false, cancel);
            return length == 0 ? null : Encoding.UTF8.GetString(bytes, 0, length).Replace('\0', '\uFFFD');
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return null; // the status has been said; what was to follow is only for people to read
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string? WordFor(Exception exception) => exception switch
    {
        OperationCanceledException => "timeout",
        ConnectFault fault => fault.Word,
        AuthenticationException => "tls_failed",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "tls_failed",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } => "invalid_response",
        HttpRequestException { InnerException: { } inner } => WordFor(inner) ?? "connection_lost",
        HttpRequestException or HttpIOException or IOException => "connection_lost",
        _ => null,
    };
}
