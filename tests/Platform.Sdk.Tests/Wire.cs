using System.Net;
using System.Text;
using Platform.Api.Tests;

[assembly: AssemblyFixture(typeof(PlatformFixture))]

namespace Platform.Sdk.Tests;

/// <summary>One request as it went out.</summary>
public sealed record Sent(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>Keeps what an SDK sends; answers itself where a test says what, and asks the real server otherwise.</summary>
public sealed class Wire(Func<Sent, HttpResponseMessage>? answer = null) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<Sent> sent = [];

    public IReadOnlyList<Sent> Sent
    {
        get
        {
            lock (sent)
                return [.. sent];
        }
    }

    /// <summary>What asks for tokens left out.</summary>
    public IReadOnlyList<Sent> Calls => [.. Sent.Where(one => one.Path != "/oauth/token")];

    public HttpClient Client => field ??= new HttpClient(this);

    public static HttpResponseMessage Json(HttpStatusCode status, string json, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var reply = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
            reply.Headers.TryAddWithoutValidation(name, value);
        return reply;
    }

    public static HttpResponseMessage Problem(HttpStatusCode status, string code, params (string Name, string Value)[] headers) => Json(
        status,
        $$"""{"type":"https://example.com/docs/errors#{{code}}","title":"No","status":{{(int)status}},"detail":"Not now.","instance":"/v1","code":"{{code}}","request_id":"req_1","errors":[{"pointer":"/lines/0","code":"unknown_field","detail":"Leave it out."}]}""",
        "application/problem+json", headers);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var one = new Sent(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        lock (sent)
            sent.Add(one);
        return answer is null ? await base.SendAsync(request, cancellationToken) : answer(one);
    }
}
