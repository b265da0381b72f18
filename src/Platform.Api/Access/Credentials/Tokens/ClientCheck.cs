using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>A client whose secret was right.</summary>
public sealed record ProvenClient(Id<App> AppId, Id<Tenant> TenantId, Id<Organization> OrganizationId, string[] Scopes);

/// <summary>Proves clients by their secrets. An unknown client costs the same work as a wrong secret.</summary>
public sealed class ClientCheck(SystemDatabase database, TimeProvider wall)
{
    private static readonly byte[] NobodysHash = new byte[SHA256.HashSizeInBytes];

    private const string Secrets = """
        select a.tenant_id, a.organization_id, a.scopes, t.mode, s.hash
        from apps a
        join tenants t on t.id = a.tenant_id
        join app_secrets s on s.tenant_id = a.tenant_id and s.organization_id = a.organization_id and s.app_id = a.id
        where a.id = $1 and a.disabled_at is null and s.revoked_at is null and (s.expires_at is null or s.expires_at > $2)
        """;

    public async Task<ProvenClient?> ProveAsync(string clientId, string clientSecret, CancellationToken cancel)
    {
        if (!Id<App>.TryParse(clientId, CultureInfo.InvariantCulture, out var app) || !KeyText.TryParse(clientSecret, KeyText.SecretPrefix, out var secret))
            return null;

        var secrets = await database.ListAsync(Secrets, Kept.Read, [app.Value, wall.GetUtcNow()], cancel);
        var hash = secret.Hash();
        ProvenClient? proven = null;
        foreach (var kept in secrets)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, kept.Hash) && kept.Mode == secret.Mode)
                proven = new ProvenClient(app, kept.TenantId, kept.OrganizationId, kept.Scopes);
        }

        return CryptographicOperations.FixedTimeEquals(hash, NobodysHash) ? null : proven;
    }

    private sealed record Kept(Id<Tenant> TenantId, Id<Organization> OrganizationId, string[] Scopes, TenantMode Mode, byte[] Hash)
    {
        public static Kept Read(NpgsqlDataReader row) => new(
            new Id<Tenant>(row.GetGuid(0)),
            new Id<Organization>(row.GetGuid(1)),
            row.GetFieldValue<string[]>(2),
            Enum.Parse<TenantMode>(row.GetString(3), ignoreCase: true),
            row.GetFieldValue<byte[]>(4));
    }
}
