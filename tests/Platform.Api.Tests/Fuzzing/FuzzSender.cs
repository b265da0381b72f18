using System.Net.Http.Headers;
using System.Text;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>Sends calls just as they are: nothing is escaped, put in order or left out on the way.</summary>
public static class FuzzSender
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public static async Task<Reply> SendAsync(FuzzCall call, CancellationToken cancel)
    {
        var asItIs = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        Assert.True(Uri.TryCreate(call.By.BaseUrl + call.Path + call.Query, asItIs, out var uri), call.Path + call.Query);
        using var request = new HttpRequestMessage(call.Operation.Method, uri);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.By.Credentials.ApiKey);
        if (call.Body is { } body)
            request.Content = new ByteArrayContent(body);
        if (call.ContentType is { } type)
            (request.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in call.Headers)
        {
            if (!name.StartsWith("Content-", StringComparison.Ordinal))
                request.Headers.Remove(name);
            if (!request.Headers.TryAddWithoutValidation(name, value))
                (request.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request, cancel);
        return await Reply.OfAsync(response);
    }
}
