using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ImportCatalog;

/// <summary>
/// The API, called as one business. Whatever may pass is tried again, with the same Idempotency-Key, so that a retry
/// never does a thing twice: connection faults, timeouts, 429, 5xx, and 409 while the first try is still being worked on.
/// </summary>
internal sealed class Api(HttpClient http, SandboxParty caller)
{
    private const int TriesMax = 12;
    private const int TriesUntilTold = 4;
    private const int KeysMax = 20;
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(10);

    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public Task<ApiReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    /// <summary>A PUT is repeatable by itself and needs no key.</summary>
    public Task<ApiReply> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body, null);

    /// <summary>
    /// A POST under a key. A refusal is kept with its key as a success is, and what was refused did not happen: so where an
    /// earlier run's refusal comes back, the next key in line tries again.
    /// </summary>
    public async Task<ApiReply> PostAsync(string path, object body, string key)
    {
        var reply = await SendAsync(HttpMethod.Post, path, body, key);
        for (var next = 2; next <= KeysMax && reply is { IsReplayed: true, IsSuccess: false, Code: not "already_exists" }; next++)
            reply = await SendAsync(HttpMethod.Post, path, body, $"{key}-{next}");
        return reply;
    }

    private async Task<ApiReply> SendAsync(HttpMethod method, string path, object? body, string? key)
    {
        for (var attempt = 1; ; attempt++)
        {
            var pause = PauseAfter(attempt);
            try
            {
                using var request = RequestOf(method, path, body, key);
                using var response = await http.SendAsync(request);
                if (!MayPass(response) || attempt == TriesMax)
                    return await ApiReply.OfAsync(response);
                pause = response.Headers.RetryAfter?.Delta ?? pause;
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
            {
                if (attempt == TriesMax)
                    throw new ImportStopped($"{method} {http.BaseAddress}{path.TrimStart('/')} was tried {TriesMax} times: {fault.Message} Run again to go on from here.");
                if (attempt == TriesUntilTold)
                    Console.Error.WriteLine($"{method} {path}: {fault.Message} Trying on.");
            }

            await Task.Delay(pause);
        }
    }

    private HttpRequestMessage RequestOf(HttpMethod method, string path, object? body, string? key)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller.ApiKey);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Json));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private static bool MayPass(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        || (response.StatusCode is HttpStatusCode.Conflict && response.Headers.RetryAfter is not null);

    private static TimeSpan PauseAfter(int attempt)
    {
        var doubling = TimeSpan.FromMilliseconds(200 * Math.Pow(2, attempt - 1));
        return (doubling < PauseMax ? doubling : PauseMax) * (0.75 + Random.Shared.NextDouble() / 2);
    }
}
