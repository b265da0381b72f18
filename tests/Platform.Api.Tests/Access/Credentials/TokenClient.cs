using System.Net.Http.Headers;
using System.Text;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>Asks for tokens as an OAuth library does, and for anything with any credential.</summary>
internal static class TokenClient
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public static async Task<string> TokenAsync(Party party, string? scope = null) =>
        (await PostAsync(party, scope)).Expect(200).Json.GetProperty("access_token").GetString()!;

    public static Task<Reply> PostAsync(Party party, string? scope = null)
    {
        var form = Form(party);
        if (scope is not null)
            form["scope"] = scope;
        return PostAsync(party.BaseUrl, form);
    }

    public static Dictionary<string, string> Form(Party party) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = party.Credentials.ClientId,
        ["client_secret"] = party.Credentials.ClientSecret,
    };

    public static Task<Reply> PostAsync(string baseUrl, Dictionary<string, string> form, string? basic = null) =>
        PostAsync(baseUrl, new FormUrlEncodedContent(form), basic);

    public static async Task<Reply> PostAsync(string baseUrl, HttpContent content, string? basic = null, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{baseUrl}/oauth/token{query}") { Content = content };
        if (basic is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        using var response = await Http.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    public static async Task<Reply> GetAsync(string baseUrl, string path, string? credential)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, baseUrl + path);
        if (credential is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {credential}");
        using var response = await Http.SendAsync(request);
        return await Reply.OfAsync(response);
    }
}
