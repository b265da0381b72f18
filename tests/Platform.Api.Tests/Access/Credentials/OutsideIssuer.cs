using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Api.Tests.Access.Credentials;

/// <summary>An OpenID Connect issuer, and how it fails.</summary>
internal sealed class OutsideIssuer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int keysAsked;

    private OutsideIssuer(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public int KeysAsked => Volatile.Read(ref keysAsked);

    /// <summary>The keys it publishes now.</summary>
    public TestKey[] Keys { get; set; } = [TestKey.New()];

    /// <summary>Whom its discovery document says it is of.</summary>
    public string? SaysItIs { get; set; }

    /// <summary>Where its discovery document says its keys are.</summary>
    public string? SaysKeysAreAt { get; set; }

    /// <summary>What it answers, where it fails.</summary>
    public RequestDelegate? Failing { get; set; }

    public static async Task<OutsideIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new OutsideIssuer(builder.Build());
        issuer.app.Run(issuer.AnswerAsync);
        await issuer.app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <summary>A token as it issues them; what is in <paramref name="claims"/> stands over what is usual.</summary>
    public string Token(string audience, string subject, Dictionary<string, object?>? claims = null, TestKey? key = null, string? type = "at+jwt")
    {
        var all = new Dictionary<string, object?>
        {
            ["iss"] = Url,
            ["aud"] = audience,
            ["sub"] = subject,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
        };
        foreach (var (name, value) in claims ?? [])
            all[name] = value;
        return (key ?? Keys[0]).Sign(all.Where(claim => claim.Value is not null).ToDictionary(), new() { ["typ"] = type });
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext http)
    {
        if (Failing is { } fail)
            return fail(http);
        if (http.Request.Path == "/.well-known/openid-configuration")
            return http.Response.WriteAsJsonAsync(new { issuer = SaysItIs ?? Url, jwks_uri = SaysKeysAreAt ?? $"{Url}/keys" });

        Interlocked.Increment(ref keysAsked);
        return http.Response.WriteAsJsonAsync(new { keys = Keys.Select(key => key.Jwk) });
    }
}
