using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Platform.Kernel;

/// <summary>A reply as it was first given, to be given again byte for byte.</summary>
public sealed record StoredReply(int Status, string? ContentType, string? Location, string? ETag, string? ApiVersion, byte[] Body)
{
    /// <summary>The code of the problem it tells, where it does.</summary>
    public string? ProblemCode() => Status >= 400 ? JsonElement.Parse(Body).GetProperty("code").GetString() : null;
}

/// <summary>What became of claiming a key.</summary>
/// <param name="Replay">The first reply, where the write was already done.</param>
/// <param name="ResumePoint">Where an earlier try was cut off.</param>
public sealed record Claim(StoredReply? Replay, string? ResumePoint);

/// <summary>
/// One key of one app for one operation. Claiming it is a unique insert in the transaction of the effect: whatever
/// instant a crash comes at, a retry neither repeats the effect nor loses it.
/// </summary>
public sealed class IdempotencyKey
{
    private readonly byte[] digest;
    private readonly byte[] fingerprint;

    /// <param name="actor">The app: a key of one app says nothing about another's.</param>
    /// <param name="operation">Method and path.</param>
    /// <param name="key">What the caller sent.</param>
    /// <param name="request">Whatever a retry must repeat exactly: query, conditions and body, and the rights it is made with where the reply shows a secret.</param>
    public IdempotencyKey(string actor, string operation, string key, ReadOnlySpan<byte> request)
    {
        digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{actor}\n{operation}\n{key}"));
        fingerprint = SHA256.HashData(request);
    }

    /// <summary>The identity of the row it is kept in.</summary>
    internal string Row => Convert.ToHexStringLower(digest);

    private const string ClaimSql = """
        insert into idempotency_keys (tenant_id, digest, fingerprint, created_at)
        select $1, $2, $3, now() where pg_try_advisory_xact_lock($4)
        on conflict do nothing
        """;

    private const string ReadSql = """
        select pg_try_advisory_xact_lock($1), k.fingerprint, k.status, k.content_type, k.location, k.etag, k.api_version, k.body, k.resume_point
        from (values (1)) as one left join idempotency_keys k on k.tenant_id = $2 and k.digest = $3
        """;

    /// <summary>Claims the key in the running transaction.</summary>
    /// <exception cref="Refusal">The key is in use by a try still running, or was used for another request.</exception>
    public async Task<Claim> ClaimAsync(PlatformDb db, CancellationToken cancel)
    {
        await using (var claim = db.Command(ClaimSql, db.TenantId.Value, digest, fingerprint, Gate))
        {
            if (await claim.WriteAsync(cancel) == 1)
                return new Claim(null, null);
        }

        await using var read = db.Command(ReadSql, Gate, db.TenantId.Value, digest);
        await using var row = await read.ReadAsync(cancel);
        await row.ReadAsync(cancel);

        if (await row.IsDBNullAsync(1, cancel))
            throw InProgress();
        if (!row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(fingerprint))
            throw RequestErrors.KeyReused.Because(
                "This Idempotency-Key was used for another request. Send a new key with a new request, and the same key only with the very same one; where the reply shows a secret, also with a credential of the same scopes.");
        if (!await row.IsDBNullAsync(2, cancel))
            return new Claim(new StoredReply(row.GetInt16(2), Column(3), Column(4), Column(5), Column(6), row.GetFieldValue<byte[]>(7)), null);
        if (!row.GetBoolean(0))
            throw InProgress();
        return new Claim(null, Column(8));

        string? Column(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    internal void KeepResumePoint(PlatformDb db, string resumePoint) => db.AtCommit(
        "update idempotency_keys set resume_point = $3 where tenant_id = $1 and digest = $2", db.TenantId.Value, digest, resumePoint);

    /// <summary>Keeps the reply with the effect, in the transaction that holds the claim.</summary>
    internal void KeepReply(PlatformDb db, StoredReply reply) => db.AtCommit("""
        update idempotency_keys set status = $3, content_type = $4, location = $5, etag = $6, api_version = $7, body = $8
        where tenant_id = $1 and digest = $2 and status is null
        """, db.TenantId.Value, digest, (short)reply.Status, Text(reply.ContentType), Text(reply.Location), Text(reply.ETag), Text(reply.ApiVersion), reply.Body);

    /// <summary>
    /// Keeps a refusal whose effect was rolled back, and the claim with it. Where another try has claimed the key
    /// meanwhile, that one's outcome counts, and nothing is kept.
    /// </summary>
    internal void KeepRefusal(PlatformDb db, StoredReply reply) => db.AtCommit("""
        insert into idempotency_keys (tenant_id, digest, fingerprint, created_at, status, content_type, location, etag, api_version, body)
        select $1, $2, $3, now(), $4, $5, $6, $7, $8, $9 where pg_try_advisory_xact_lock($10)
        on conflict do nothing
        """, db.TenantId.Value, digest, fingerprint, (short)reply.Status,
        Text(reply.ContentType), Text(reply.Location), Text(reply.ETag), Text(reply.ApiVersion), reply.Body, Gate);

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    /// <summary>One try at a time holds it.</summary>
    private long Gate => BinaryPrimitives.ReadInt64BigEndian(digest);

    private static Refusal InProgress() => new(RequestErrors.KeyInProgress,
        "The first request with this Idempotency-Key is still being worked on. Retry in a moment with the same key to get its reply.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };
}

/// <summary>A key as it is kept; only <see cref="IdempotencyKey"/>'s statements touch it.</summary>
public sealed class IdempotencyRecord : Entity
{
    public required byte[] Digest { get; init; }

    public required byte[] Fingerprint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public short? Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? ETag { get; init; }

    /// <summary>The version of the wire that the reply is in.</summary>
    public string? ApiVersion { get; init; }

    public byte[]? Body { get; init; }

    public string? ResumePoint { get; init; }
}
