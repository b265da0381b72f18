using System.Security.Cryptography;
using System.Text;

namespace Platform.Api.Access.Credentials;

/// <summary>Tokens that may be used once, or never again, on all servers.</summary>
public sealed class SpentTokens(SystemDatabase system)
{
    /// <summary>Spends it; <c>false</c> where somebody did before.</summary>
    public async Task<bool> SpendAsync(byte[] digest, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        await using var spend = system.Source.CreateCommand("insert into spent_tokens (digest, expires_at) values ($1, $2) on conflict do nothing");
        spend.Parameters.Add(new() { Value = digest });
        spend.Parameters.Add(new() { Value = expiresAt });
        return await spend.ExecuteNonQueryAsync(cancel) == 1;
    }

    public static byte[] DigestOf(string kind, string maker, string id) => SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{maker}\n{id}"));
}
