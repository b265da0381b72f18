using System.Security.Cryptography;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>Who a credential stands for.</summary>
/// <param name="Caller">The caller as every operation sees it.</param>
/// <param name="ExpiresAt">When the credential itself ends, if it does.</param>
/// <param name="Issuer">Under which name it must be used, if it is a token.</param>
/// <param name="Addresses">From where it may be used; <c>null</c> where that is anywhere.</param>
public sealed record KnownCaller(Caller Caller, DateTimeOffset? ExpiresAt, string? Issuer, AllowedAddresses? Addresses)
{
    /// <summary>The thumbprint of the key whose holder alone may use it (RFC 9449), if there is one.</summary>
    public string? BoundTo { get; init; }

    /// <summary>The origins of the pages it may be used on; empty where that is any.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Whether this call comes from where the credential may be used.</summary>
    public bool MayCallFrom(HttpContext http) => Addresses is null || Addresses.Include(http.Connection.RemoteIpAddress);
}

/// <summary>Finds the caller that a credential stands for as the database has it now, in one statement.</summary>
public sealed class CallerLookup(SystemDatabase database, TimeProvider wall, ILogger<CallerLookup> log)
{
    private static readonly TimeSpan NoteUseEvery = TimeSpan.FromMinutes(1);

    private const string OfKey = "select tenant_id, app_id, id as key_id from api_keys where lookup = $1 and revoked_at is null";

    private const string OfToken = """
        select tenant_id, id as app_id, null::uuid as key_id from apps
        where tenant_id = $1 and id = $2 and organization_id = $3 and not exists (select from spent_tokens where digest = $4)
        """;

    private const string OfSubject = """
        select tenant_id, app_id, null::uuid as key_id from identity_provider_subjects
        where tenant_id = $1 and identity_provider_id = $2 and subject = $3
        """;

    private const string Rest = """
        , app as (
            select apps.*, asked.key_id from asked join apps on apps.tenant_id = asked.tenant_id and apps.id = asked.app_id where apps.disabled_at is null
        ), branches (id) as (
            select organization_id from app
            union
            select child.id from branches join organizations child
                on child.tenant_id = (select tenant_id from app) and child.parent_id = branches.id
        )
        select t.id, t.name, t.mode, t.clock_frozen_at, t.clock_ahead,
               app.organization_id, o.kind, array(select id from branches), app.id,
               app.scopes || array(select unnest(r.scopes) from roles r where r.tenant_id = app.tenant_id and r.id = any (app.role_ids)),
               k.id, k.hash, k.scopes, k.expires_at, k.last_used_at, app.ip_allow_list, k.ip_allow_list,
               app.api_version, app.role_ids, k.allowed_origins, app.dpop_bound_access_tokens
        from app
        join tenants t on t.id = app.tenant_id
        join organizations o on o.tenant_id = app.tenant_id and o.id = app.organization_id
        left join api_keys k on k.tenant_id = app.tenant_id and k.id = app.key_id
        """;

    private const string Branches = """
        with recursive branches (id, kind) as (
            select id, kind from organizations where tenant_id = $1 and id = $2
            union
            select child.id, child.kind from branches join organizations child on child.tenant_id = $1 and child.parent_id = branches.id
        )
        select id, kind from branches
        """;

    private const string ByKey = $"with recursive asked as ({OfKey}){Rest}";
    private const string BySubject = $"with recursive asked as ({OfSubject}){Rest}";
    private const string ByToken = $"with recursive asked as ({OfToken}){Rest}";

    public async Task<KnownCaller?> OfKeyAsync(KeyText key, CancellationToken cancel)
    {
        var found = (await database.ListAsync(ByKey, Found.Read, [key.Lookup], cancel)).SingleOrDefault();
        if (found is null || !CryptographicOperations.FixedTimeEquals(key.Hash(), found.Hash)
            || found.Tenant.Mode != key.Mode || found.ExpiresAt <= wall.GetUtcNow())
            return null;

        await NoteUseAsync(found, cancel);
        return new KnownCaller(found.As(found.KeyScopes), found.ExpiresAt, null, AllowedAddresses.Of(found.IpAllowList, found.KeyIpAllowList))
        { Origins = found.AllowedOrigins };
    }

    public async Task<KnownCaller?> OfTokenAsync(AccessToken token, CancellationToken cancel)
    {
        var parameters = new object[] { token.TenantId.Value, token.AppId.Value, token.OrganizationId.Value, token.Digest };
        var found = (await database.ListAsync(ByToken, Found.Read, parameters, cancel)).SingleOrDefault();
        return found?.WithToken(token.Scopes, token.ExpiresAt, token.Issuer, token.BoundTo);
    }

    public async Task<KnownCaller?> OfOutsideTokenAsync(OutsideToken token, CancellationToken cancel)
    {
        var parameters = new object[] { token.TenantId, token.ProviderId, token.Subject };
        var found = (await database.ListAsync(BySubject, Found.Read, parameters, cancel)).SingleOrDefault();
        return found?.WithToken(token.Scopes, token.ExpiresAt, null, token.BoundTo);
    }

    /// <summary>This caller as it acts for another organization of its tenant, or <c>null</c> where there is none of that id.</summary>
    public async Task<Caller?> OnBehalfOfAsync(Caller caller, Id<Organization> organization, CancellationToken cancel)
    {
        var branches = await database.ListAsync(Branches, row => (Id: new Id<Organization>(row.GetGuid(0)), Kind: row.GetString(1)),
            [caller.TenantId.Value, organization.Value], cancel);
        var found = branches.FirstOrDefault(branch => branch.Id == organization);
        return found.Kind is null ? null : caller with
        {
            OrganizationId = organization,
            IsOperator = found.Kind == SnakeCase.Of(nameof(OrganizationKind.Operator)),
            Organizations = [.. branches.Select(branch => branch.Id)],
            Actor = caller.Actor with { OnBehalfOf = organization },
        };
    }

    private async Task NoteUseAsync(Found found, CancellationToken cancel)
    {
        var now = wall.GetUtcNow();
        if (found.LastUsedAt > now - NoteUseEvery)
            return;

        try
        {
            await using var note = database.Source.CreateCommand("""
                update api_keys set last_used_at = $3
                where tenant_id = $1 and id = $2 and (last_used_at is null or last_used_at <= $4)
                """);
            foreach (var value in (object[])[found.Tenant.Id.Value, found.KeyId, now, now - NoteUseEvery])
                note.Parameters.Add(new() { Value = value });
            await note.ExecuteNonQueryAsync(cancel);
        }
        catch (NpgsqlException exception)
        {
            log.LogWarning(exception, "The use of an API key could not be noted.");
        }
    }

    private sealed record Found(
        Tenant Tenant,
        Id<Organization> OrganizationId,
        bool IsOperator,
        Id<Organization>[] Organizations,
        Id<App> AppId,
        string[] Scopes,
        Guid KeyId,
        byte[] Hash,
        string[]? KeyScopes,
        DateTimeOffset? ExpiresAt,
        DateTimeOffset? LastUsedAt,
        string[] IpAllowList,
        string[] KeyIpAllowList,
        string Version,
        string[] AllowedOrigins,
        bool DemandsDpop)
    {
        public static Found Read(NpgsqlDataReader row)
        {
            return new Found(
                TenantRow.Read(row),
                new Id<Organization>(row.GetGuid(5)),
                IsOperator: row.GetString(6) == SnakeCase.Of(nameof(OrganizationKind.Operator)),
                Organizations: Array.ConvertAll(row.GetFieldValue<Guid[]>(7), id => new Id<Organization>(id)),
                new Id<App>(row.GetGuid(8)),
                Scopes: RoleTemplates.With(row.GetFieldValue<string[]>(9), row.GetFieldValue<Guid[]>(18)),
                KeyId: Value<Guid?>(10) ?? Guid.Empty,
                Hash: Value<byte[]>(11) ?? [],
                KeyScopes: Value<string[]>(12),
                ExpiresAt: Value<DateTimeOffset?>(13),
                LastUsedAt: Value<DateTimeOffset?>(14),
                IpAllowList: row.GetFieldValue<string[]>(15),
                KeyIpAllowList: Value<string[]>(16) ?? [],
                Version: row.GetString(17),
                AllowedOrigins: Value<string[]>(19) ?? [],
                DemandsDpop: row.GetBoolean(20));

            T? Value<T>(int column) => row.IsDBNull(column) ? default : row.GetFieldValue<T>(column);
        }

        /// <summary>The caller by an access token; <c>null</c> where the app demands that tokens are bound to a key, and this one is not.</summary>
        public KnownCaller? WithToken(string[]? scopes, DateTimeOffset expiresAt, string? issuer, string? boundTo) => DemandsDpop && boundTo is null
            ? null
            : new KnownCaller(As(scopes), expiresAt, issuer, AllowedAddresses.Of(IpAllowList)) { BoundTo = boundTo };

        public Caller As(string[]? narrower) => new(
            Tenant, OrganizationId, IsOperator, Organizations, new Actor("app", AppId.ToString()), Rights(narrower))
        {
            Version = ApiVersion.Find(Version) ?? ApiVersion.Newest,
        };

        // An app that was narrowed narrows what was given out before.
        private HashSet<string> Rights(string[]? narrower)
        {
            var rights = Credentials.Scopes.Whole(Scopes);
            if (narrower is not null)
                rights.IntersectWith(Credentials.Scopes.Whole(narrower));
            return rights;
        }
    }
}
