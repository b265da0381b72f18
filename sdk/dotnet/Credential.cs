using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Sdk;

/// <summary>Who calls.</summary>
public abstract class Credential
{
    /// <summary>An API key.</summary>
    public static Credential ApiKey(string key) => new Fixed(key);

    /// <summary>An app's client id and secret, for which access tokens are fetched and renewed.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="secret">One of its secrets.</param>
    /// <param name="scopes">What the tokens may do; all that the app may, where there are none.</param>
    public static Credential Client(string id, string secret, params IReadOnlyList<string> scopes) => new Tokens(id, secret, scopes);

    internal abstract ValueTask<string> TokenAsync(Transport transport, CancellationToken cancel);

    /// <summary>Forgets a token that was refused; true where there may be another one.</summary>
    internal abstract bool Forget(string token);

    private sealed class Fixed(string key) : Credential
    {
        internal override ValueTask<string> TokenAsync(Transport transport, CancellationToken cancel) => new(key);

        internal override bool Forget(string token) => false;
    }

    /// <summary>One token for all calls, fetched by whoever needs it first and again a minute before it ends.</summary>
    private sealed class Tokens(string id, string secret, IReadOnlyList<string> scopes) : Credential, IDisposable
    {
        private static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(1);

        private readonly SemaphoreSlim fetching = new(1);
        private volatile Token? known;

        internal override async ValueTask<string> TokenAsync(Transport transport, CancellationToken cancel)
        {
            if (known is { } token && token.GoodUntil > transport.Clock.GetUtcNow())
                return token.Text;

            await fetching.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                if (known is not { } other || other.GoodUntil <= transport.Clock.GetUtcNow())
                    known = await FetchAsync(transport, cancel).ConfigureAwait(false);
                return known.Text;
            }
            finally
            {
                fetching.Release();
            }
        }

        internal override bool Forget(string token)
        {
            if (known?.Text == token)
                known = null;
            return true;
        }

        public void Dispose() => fetching.Dispose();

        private async Task<Token> FetchAsync(Transport transport, CancellationToken cancel)
        {
            var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret };
            if (scopes.Count > 0)
                form["scope"] = string.Join(' ', scopes);

            var asked = transport.Clock.GetUtcNow();
            using var reply = await transport.TriedAsync(
                () => new HttpRequestMessage(HttpMethod.Post, transport.Address("oauth/token")) { Content = new FormUrlEncodedContent(form) }, cancel).ConfigureAwait(false);
            var issued = JsonSerializer.Deserialize<Issued>(await reply.Content.ReadAsStringAsync(cancel).ConfigureAwait(false))!;
            return new Token(issued.AccessToken, asked + TimeSpan.FromSeconds(issued.ExpiresIn) - RenewedBefore);
        }

        private sealed record Token(string Text, DateTimeOffset GoodUntil);

        private sealed record Issued(
            [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
    }
}
