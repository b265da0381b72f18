using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>A client that proved who it is.</summary>
/// <param name="DemandsDpop">Whether its tokens are all bound to a key (RFC 9449).</param>
public sealed record ProvenClient(
    Id<App> AppId, Id<Tenant> TenantId, Id<Organization> OrganizationId, bool IsOperator, string[] Scopes, AllowedAddresses? Addresses, bool DemandsDpop);

/// <summary>Proves clients by their secrets or by what they signed. An unknown client costs the same work as a wrong secret.</summary>
public sealed class ClientCheck(
    SystemDatabase database, ClientAssertions assertions, LockOut lockOut, Issuer issuer, TimeProvider wall, ILogger<ClientCheck> log)
{
    private static readonly TimeSpan NoteUseEvery = TimeSpan.FromMinutes(1);
    private static readonly byte[] NobodysHash = new byte[SHA256.HashSizeInBytes];

    // An app without a good secret is a row too: it may prove itself by an assertion.
    private const string Secrets = """
        select a.tenant_id, a.organization_id, o.kind,
               a.scopes || array(select unnest(r.scopes) from roles r where r.tenant_id = a.tenant_id and r.id = any (a.role_ids)), a.role_ids,
               a.ip_allow_list, a.dpop_bound_access_tokens, t.mode, s.id, s.hash, s.last_used_at
        from apps a
        join tenants t on t.id = a.tenant_id
        join organizations o on o.tenant_id = a.tenant_id and o.id = a.organization_id
        left join app_secrets s on s.tenant_id = a.tenant_id and s.organization_id = a.organization_id and s.app_id = a.id
            and s.revoked_at is null and (s.expires_at is null or s.expires_at > $2)
        where a.id = $1 and a.disabled_at is null
        """;

    /// <summary>The client, proven, at an address that it may ask from.</summary>
    /// <exception cref="OAuthRefusal">It is not, or it is locked out.</exception>
    public async Task<ProvenClient> DemandAsync(ClientProof proof, HttpContext http, CancellationToken cancel)
    {
        var standing = await lockOut.DemandOpenAsync(proof.ClientId, CallerAddress.Of(http), cancel);
        if (await ProveAsync(proof, issuer.Of(http.Request), cancel) is { } client && client.Addresses?.Include(http.Connection.RemoteIpAddress) != false)
        {
            await lockOut.RightAsync(standing, cancel);
            return client;
        }

        log.LogWarning("Wrong client credentials from {Address}", http.Connection.RemoteIpAddress);
        await lockOut.WrongAsync(standing, cancel);
        throw OAuthRefusal.InvalidClient();
    }

    private async Task<ProvenClient?> ProveAsync(ClientProof proof, string name, CancellationToken cancel)
    {
        if (!Id<App>.TryParse(proof.ClientId, CultureInfo.InvariantCulture, out var app))
            return null;

        var kept = await database.ListAsync(Secrets, Kept.Read, [app.Value, wall.GetUtcNow()], cancel);
        var proven = proof.Assertion is null ? BySecret(proof.Secret, kept)
            : await assertions.ProveAsync(app, proof.Assertion, name, cancel) ? kept.FirstOrDefault()
            : null;
        if (proven is null)
            return null;

        if (proof.Assertion is null)
            await NoteUseAsync(proven, cancel);
        return new ProvenClient(
            app, proven.TenantId, proven.OrganizationId, proven.IsOperator, proven.Scopes, AllowedAddresses.Of(proven.IpAllowList), proven.DemandsDpop);
    }

    private static Kept? BySecret(string? sent, List<Kept> all)
    {
        if (!KeyText.TryParse(sent, KeyText.SecretPrefix, out var secret))
            return null;

        var hash = secret.Hash();
        Kept? proven = null;
        foreach (var kept in all)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, kept.Hash) && kept.Mode == secret.Mode)
                proven = kept;
        }

        return CryptographicOperations.FixedTimeEquals(hash, NobodysHash) ? null : proven;
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
        Id<Tenant> TenantId, Id<Organization> OrganizationId, bool IsOperator, string[] Scopes, string[] IpAllowList, bool DemandsDpop, TenantMode Mode,
        Id<AppSecret> Id, byte[] Hash, DateTimeOffset? LastUsedAt)
    {
        public static Kept Read(NpgsqlDataReader row) => new(
            new Id<Tenant>(row.GetGuid(0)),
            new Id<Organization>(row.GetGuid(1)),
            row.GetString(2) == SnakeCase.Of(nameof(OrganizationKind.Operator)),
            RoleTemplates.With(row.GetFieldValue<string[]>(3), row.GetFieldValue<Guid[]>(4)),
            row.GetFieldValue<string[]>(5),
            row.GetBoolean(6),
            Enum.Parse<TenantMode>(row.GetString(7), ignoreCase: true),
            new Id<AppSecret>(row.IsDBNull(8) ? Guid.Empty : row.GetGuid(8)),
            row.IsDBNull(9) ? [] : row.GetFieldValue<byte[]>(9),
            row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10));
    }
}
