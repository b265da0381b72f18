using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>What is served beside the operations, and what is not served at all: never a 500, and a reason for every no.</summary>
public sealed class OtherPathsSurviveAnything(PlatformFixture platform)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });

    private static readonly string[] Known =
        ["/openapi/v1.json", "/docs", "/docs/errors", "/docs/events", "/docs/changelog", "/docs/sandbox", "/swagger", "/swagger/index.html", "/health/live", "/health/ready", "/oauth/jwks", "/oauth/token", "/oauth/introspect", "/oauth/revoke", "/.well-known/oauth-authorization-server", "/.well-known/oauth-protected-resource"];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "X"];

    private static readonly string[] Forms =
    [
        "", "&", "=", "grant_type", "grant_type=", "grant_type=client_credentials", "grant_type=client_credentials&grant_type=client_credentials", "grant_type=password&client_id=a&client_secret=b",
        "grant_type=client_credentials&client_id=a&client_secret=b", "grant_type=client_credentials&client_id=%00&client_secret=%00", "grant_type=client_credentials&client_id=%ff&client_secret=%c0%80", "grant_type=client_credentials&client_id=%&client_secret=%zz",
        "grant_type=client_credentials&client_id=app_01h455vb4pex5vsknk084sn02q&client_secret=\ud83d\ude00", "grant_type=client_credentials&client_id=app_01h455vb4pex5vsknk084sn02q&client_secret=x&scope=%00", "{\"grant_type\": \"client_credentials\"}", "token=a", "token=%00&client_id=a&client_secret=b", "grant_type=client_credentials&client_assertion_type=a&client_assertion=b",
        "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=", "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=e30.e30.e30",
        "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJub25lIn0.W10.", "\0", "%", "a[b][c]=d",
    ];

    [Fact]
    public async Task Known_paths_whatever_the_method_and_the_query()
    {
        foreach (var path in Known)
        {
            foreach (var method in Methods)
                await SendAsync(method, path);
            foreach (var odd in OddValues.Escaped)
                await SendAsync("GET", $"{path}?{odd}={odd}");
        }
    }

    [Fact]
    public async Task Unknown_paths_get_a_problem_document()
    {
        string[] unknown = ["/", "/v1", "/v1/", "/v2/orders", "/V1/nothing", "/v1//orders", "/v1/orders/", "/docs/nothing", "/swagger/nothing.js", "/oauth", "/.well-known", "/.git/config", "/index.php", "/v1/../v1/orders", "/v1/%2e%2e/docs", "/" + new string('a', 7000), "/" + string.Concat(Enumerable.Repeat("a/", 2000))];
        foreach (var path in unknown.Concat(OddValues.Escaped.Where(odd => !odd.Contains("%00", StringComparison.Ordinal)).Select(odd => $"/{odd}")))
        {
            foreach (var method in (string[])["GET", "POST", "DELETE"])
                await SendAsync(method, path);
        }
    }

    [Theory]
    [InlineData(9 * 1024, 414, "url_too_long")]
    [InlineData(1024, 404, "not_found")]
    public async Task A_URL_that_is_too_long_is_said_to_be(int length, int status, string code)
    {
        var reply = await SendAsync("GET", "/v1/nothing?" + new string('a', length));

        reply.ExpectProblem(status, code);
    }

    [Fact]
    public async Task Headers_that_are_too_many_or_too_long_are_said_to_be()
    {
        (await SendAsync("GET", "/v1/orders", request => request.Headers.TryAddWithoutValidation("Cookie", new string('a', 40 * 1024)))).ExpectProblem(431, "headers_too_large");
        (await SendAsync("GET", "/v1/orders", request =>
        {
            for (var i = 0; i < 120; i++)
                request.Headers.TryAddWithoutValidation($"X-{i}", "a");
        })).ExpectProblem(431, "headers_too_large");
    }

    [Theory]
    [InlineData("/oauth/token")]
    [InlineData("/oauth/introspect")]
    [InlineData("/oauth/revoke")]
    public async Task The_endpoints_of_OAuth_whatever_the_form(string endpoint)
    {
        foreach (var type in (string?[])["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data", "application/json", "text/plain", "/", "", null])
        {
            foreach (var form in Forms.Append(new string('a', 60_000)))
                ExpectOAuth(await SendAsync("POST", endpoint, request => request.Content = Content(Encoding.UTF8.GetBytes(form), type)));
        }

        foreach (var credential in (string[])["Basic", "Basic ", "Basic a", "Basic OmE=", "Basic JTAwOiUwMA==", "Basic /////w==", "Bearer a", "\u00ff", "Basic " + new string('A', 20_000)])
        {
            ExpectOAuth(await SendAsync("POST", endpoint, request =>
            {
                request.Headers.TryAddWithoutValidation("Authorization", credential);
                request.Headers.TryAddWithoutValidation("DPoP", credential);
                request.Content = Content("grant_type=client_credentials"u8.ToArray(), "application/x-www-form-urlencoded");
            }));
        }
    }

    /// <summary>RFC 6749 has a form of its own for saying no.</summary>
    private static void ExpectOAuth(Reply reply)
    {
        Assert.True(reply.Status is 400 or 401 or 413 or 429 or 431, reply.Text);
        if (reply.Headers["Content-Type"] != "application/problem+json")
            Assert.NotNull((string?)JsonNode.Parse(reply.Text)!["error"]);
    }

    private static ByteArrayContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private async Task<Reply> SendAsync(string method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(platform.Server.BaseUrl + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        change?.Invoke(request);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var reply = await Reply.OfAsync(response);

        Assert.True(reply.Status < 500, $"{method} {path}: {reply.Status} {reply.Text}");
        if (reply.Status >= 400 && method != "HEAD" && reply.Headers.GetValueOrDefault("Content-Type") is var type && !(method == "POST" && path.StartsWith("/oauth/", StringComparison.Ordinal)))
        {
            Assert.True(type == "application/problem+json", $"{method} {path}: {reply.Status} {type}");
            Assert.Empty(SchemaCheck.FaultsOf(JsonNode.Parse(reply.Text), ApiDocument.Schema("Problem"), "the problem"));
        }

        return reply;
    }
}
