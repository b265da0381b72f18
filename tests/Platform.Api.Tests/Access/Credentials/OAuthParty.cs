using System.Net.Http.Headers;
using System.Text;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>Talks to the OAuth endpoints, and to the API with what came of it.</summary>
internal static class OAuthParty
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public static async Task<Reply> SendAsync(HttpMethod method, string url, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    public static Task<Reply> PostAsync(string baseUrl, string endpoint, Dictionary<string, string> form, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, $"{baseUrl}/oauth/{endpoint}", new FormUrlEncodedContent(form), headers);

    public static string Basic(Party party) =>
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{party.Credentials.ClientId}:{party.Credentials.ClientSecret}"))).ToString();

    /// <summary>What a client sends that proves itself by what it signed.</summary>
    public static Dictionary<string, string> Asserting(string assertion) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_assertion_type"] = AssertionType,
        ["client_assertion"] = assertion,
    };

    /// <summary>What an assertion says where all is well.</summary>
    public static Dictionary<string, object> Claims(string client, string issuer) => new()
    {
        ["iss"] = client,
        ["sub"] = client,
        ["aud"] = issuer,
        ["jti"] = Guid.NewGuid().ToString(),
        ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["exp"] = DateTimeOffset.UtcNow.AddSeconds(60).ToUnixTimeSeconds(),
    };

    public static void Refused(Reply reply, int status, string error)
    {
        reply.Expect(status);
        Assert.Equal(error, reply.Json.GetProperty("error").GetString());
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
    }
}
