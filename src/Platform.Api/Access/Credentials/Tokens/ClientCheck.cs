using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>A client whose secret was right.</summary>
public sealed record ProvenClient(Id<App> AppId, Id<Tenant> TenantId, Id<Organization> OrganizationId, string[] Scopes, AllowedAddresses? Addresses);

/// <summary>Proves clients by their secrets. An unknown client costs the same work as a wrong secret.</summary>
public sealed class ClientCheck(SystemDatabase database, TimeProvider wall, ILogger<ClientCheck> log)
{
    private static readonly TimeSpan NoteUseEvery = TimeSpan.FromMinutes(1);
    private static readonly byte[] NobodysHash = new byte[SHA256.HashSizeInBytes];

    private const string Secrets = """
        select a.tenant_id, a.organization_id,
               a.scopes || array(select unnest(r.scopes) from roles r where r.tenant_id = a.tenant_id and r.id = any (a.role_ids)), a.ip_allow_list, t.mode, s.id, s.hash, s.last_used_at, a.role_ids
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
        Kept? proven = null;
        foreach (var kept in secrets)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, kept.Hash) && kept.Mode == secret.Mode)
                proven = kept;
        }

        if (CryptographicOperations.FixedTimeEquals(hash, NobodysHash) || proven is null)
            return null;

        await NoteUseAsync(proven, cancel);
        return new ProvenClient(app, proven.TenantId, proven.OrganizationId, proven.Scopes, AllowedAddresses.Of(proven.IpAllowList));
    }

    private async Task NoteUseAsync(Kept secret, CancellationToken cancel)
    {
        var now = wall.GetUtcNow();
        if (secret.LastUsedAt > now - NoteUseEvery)
            return;

        try
        {
            await using var note = database.Source.CreateCommand("""
                update app_secrets set last_used_at = $3
                where tenant_id = $1 and id = $2 and (last_used_at is null or last_used_at <= $4)
                """);
            foreach (var value in (object[])[secret.TenantId.Value, secret.Id.Value, now, now - NoteUseEvery])
                note.Parameters.Add(new() { Value = value });
            await note.ExecuteNonQueryAsync(cancel);
        }
        catch (NpgsqlException exception)
        {
            log.LogWarning(exception, "The use of a client secret could not be noted.");
        }
    }

    private sealed record Kept(
        Id<Tenant> TenantId, Id<Organization> OrganizationId, string[] Scopes, string[] IpAllowList, TenantMode Mode,
        Id<AppSecret> Id, byte[] Hash, DateTimeOffset? LastUsedAt)
    {
        public static Kept Read(NpgsqlDataReader row) => new(
            new Id<Tenant>(row.GetGuid(0)),
            new Id<Organization>(row.GetGuid(1)),
            RoleTemplates.With(row.GetFieldValue<string[]>(2), row.GetFieldValue<Guid[]>(8)),
            row.GetFieldValue<string[]>(3),
            Enum.Parse<TenantMode>(row.GetString(4), ignoreCase: true),
            new Id<AppSecret>(row.GetGuid(5)),
            row.GetFieldValue<byte[]>(6),
            row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7));
    }
}
