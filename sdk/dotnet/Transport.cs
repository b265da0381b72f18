using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Platform.Sdk;

/// <summary>
/// Sends calls: with the credential, in the SDK's version of the API, and again where that can help. A write has one
/// idempotency key in all its tries, so it happens once.
/// </summary>
public sealed class Transport
{
    private static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(60) };

    private readonly PlatformOptions options;
    private readonly CallOptions every;
    private readonly HttpClient http;
    private readonly Uri baseUrl;

    internal Transport(PlatformOptions options, CallOptions every)
    {
        this.options = options;
        this.every = every;
        http = options.Http ?? Shared;
        baseUrl = new Uri(options.BaseUrl.AbsoluteUri.TrimEnd('/') + "/");
    }

    internal TimeProvider Clock => options.Clock;

    /// <summary>Sends a call and reads its reply.</summary>
    /// <exception cref="ProblemException">It was refused, or failed in every try.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached in any try.</exception>
    public async Task<T> SendAsync<T>(Call call, CancellationToken cancel = default)
    {
        using var reply = await ReplyAsync(call, cancel).ConfigureAwait(false);
        var body = await reply.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
        return JsonSerializer.Deserialize<T>(body, WireJson.Options)!;
    }

    /// <summary>Sends a call that is answered with nothing.</summary>
    /// <inheritdoc cref="SendAsync{T}"/>
    public async Task SendAsync(Call call, CancellationToken cancel = default) =>
        (await ReplyAsync(call, cancel).ConfigureAwait(false)).Dispose();

    internal Transport With(CallOptions others) => new(options, others);

    internal Uri Address(string pathAndQuery) => new(baseUrl, pathAndQuery);

    /// <summary>Sends what is made anew for each try, until it succeeds or trying again does not help.</summary>
    internal async Task<HttpResponseMessage> TriedAsync(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            TimeSpan wait;
            using var request = make();
            try
            {
                var reply = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel).ConfigureAwait(false);
                if (reply.IsSuccessStatusCode)
                    return reply;

                using (reply)
                {
                    var problem = await ProblemException.OfAsync(reply, Clock, cancel).ConfigureAwait(false);
                    wait = problem.RetryAfter ?? Retry.Wait(tried);
                    if (tried > options.RetriesMax || !Retry.Helps(problem) || wait > options.WaitMax)
                        throw problem;
                }
            }
            catch (Exception fault) when (tried <= options.RetriesMax && Retry.Helps(fault, cancel))
            {
                wait = Retry.Wait(tried);
            }

            await Task.Delay(wait, Clock, cancel).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> ReplyAsync(Call call, CancellationToken cancel)
    {
        var body = call.Body is null ? null : JsonSerializer.SerializeToUtf8Bytes(call.Body, WireJson.Options);
        var key = call.IsWrite ? every.IdempotencyKey ?? Guid.NewGuid().ToString() : null;
        for (var isFirst = true; ; isFirst = false)
        {
            var token = await options.Credential.TokenAsync(this, cancel).ConfigureAwait(false);
            try
            {
                return await TriedAsync(() => Message(call, body, key, token), cancel).ConfigureAwait(false);
            }
            catch (ProblemException problem) when (problem.Status == HttpStatusCode.Unauthorized && isFirst && options.Credential.Forget(token))
            {
                // its token was revoked before its time: once more with a new one
            }
        }
    }

    private HttpRequestMessage Message(Call call, byte[]? body, string? key, string token)
    {
        var message = new HttpRequestMessage(new HttpMethod(call.Method), Address(call.PathAndQuery));
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Add("Api-Version", PlatformClient.ApiVersion);
        Add("Idempotency-Key", key);
        Add("On-Behalf-Of", every.OnBehalfOf);
        Add("Dry-Run", every.DryRun && call.Method != "GET" ? "true" : null);
        Add("Audit-Reason", every.AuditReason is { } reason && call.Method != "GET" ? Uri.EscapeDataString(reason) : null);
        foreach (var (name, value) in call.Headers)
            Add(name, value);
        if (body is not null)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return message;

        void Add(string name, string? value)
        {
            if (value is not null)
                message.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
