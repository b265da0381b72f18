using System.Collections.Frozen;
using System.Security.Cryptography;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// The keys that sign access tokens, shared by all processes through the database. A new one is made when the newest
/// is a month old; it is published for an hour before it signs, and the old one goes on being published until what it
/// signed is dead.
/// </summary>
public sealed class SigningKeys(SystemDatabase database, SecretBox box, TimeProvider wall, ILogger<SigningKeys> log) : IDisposable
{
    private const string Purpose = "signing_key";
    private static readonly TimeSpan RotateAfter = TimeSpan.FromDays(30);
    private static readonly TimeSpan SignFor = TimeSpan.FromDays(31);
    private static readonly TimeSpan PublishBefore = TimeSpan.FromHours(1);
    private static readonly TimeSpan PublishAfter = AccessToken.Life + TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReadAtMostEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1);
    private volatile KeySet? known;

    /// <summary>The key that signs now.</summary>
    public async ValueTask<PublishedKey> SigningAsync(CancellationToken cancel) =>
        (await KnownAsync(ReadEvery, cancel)).Signing
        ?? throw new InvalidOperationException("No key can sign: the clock has been set back, or the database ahead.");

    /// <summary>The key of this name, or <c>null</c>. A name not known yet may be one that another process has just made.</summary>
    public async ValueTask<PublishedKey?> FindAsync(string kid, CancellationToken cancel) =>
        (await KnownAsync(ReadEvery, cancel)).Keys.GetValueOrDefault(kid)
        ?? (await KnownAsync(ReadAtMostEvery, cancel)).Keys.GetValueOrDefault(kid);

    /// <summary>The key set as it is published (RFC 7517).</summary>
    public async ValueTask<string> DocumentAsync(CancellationToken cancel) => (await KnownAsync(ReadEvery, cancel)).Document;

    public void Dispose() => reading.Dispose();

    private async ValueTask<KeySet> KnownAsync(TimeSpan ageMax, CancellationToken cancel)
    {
        if (known is { } young && wall.GetElapsedTime(young.ReadAt) < ageMax)
            return young;

        await reading.WaitAsync(cancel);
        try
        {
            if (known is { } meanwhile && wall.GetElapsedTime(meanwhile.ReadAt) < ageMax)
                return meanwhile;
            return known = await ReadAsync(cancel);
        }
        catch (NpgsqlException exception) when (known is { } old)
        {
            log.LogWarning(exception, "Signing keys could not be read; going on with those known.");
            return known = old with { ReadAt = wall.GetTimestamp() };
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<KeySet> ReadAsync(CancellationToken cancel)
    {
        var readAt = wall.GetTimestamp();
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        var keys = await OpenedAsync(connection, cancel);
        if (NeedsNew(keys))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock(7302, 3)", connection, transaction))
                await alone.ExecuteNonQueryAsync(cancel);

            keys = await OpenedAsync(connection, cancel);
            if (NeedsNew(keys))
            {
                await InsertAsync(connection, NewKey(keys), cancel);
                keys = await OpenedAsync(connection, cancel);
            }

            await transaction.CommitAsync(cancel);
        }

        return KeySet.Of(keys, wall.GetUtcNow(), readAt);
    }

    private bool NeedsNew(List<Opened> keys)
    {
        var now = wall.GetUtcNow();
        return !keys.Any(key => key.Signs(now)) || keys.Where(key => key.Key.CanSign).Max(key => key.Row.CreatedAt) < now - RotateAfter;
    }

    private SigningKey NewKey(List<Opened> keys)
    {
        var now = wall.GetUtcNow();
        var signsFrom = keys.Any(key => key.Signs(now) && key.Signs(now + PublishBefore)) ? now + PublishBefore : now;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (kid, jwk) = PublishedKey.Describe(key);
        return new SigningKey
        {
            Kid = kid,
            Algorithm = PublishedKey.Algorithm,
            PublicJwk = jwk,
            PrivateKeySealed = box.Seal(key.ExportPkcs8PrivateKey(), Purpose, kid),
            CreatedAt = now,
            SignsFrom = signsFrom,
            SignsUntil = now + SignFor,
        };
    }

    private async Task<List<Opened>> OpenedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            select kid, algorithm, public_jwk, private_key_sealed, created_at, signs_from, signs_until
            from signing_keys where signs_until > $1 and algorithm = $2 order by signs_from, kid
            """, connection)
        {
            Parameters = { new() { Value = wall.GetUtcNow() - PublishAfter }, new() { Value = PublishedKey.Algorithm } },
        };
        await using var row = await command.ExecuteReaderAsync(cancel);
        var keys = new List<Opened>();
        while (await row.ReadAsync(cancel))
        {
            var key = new SigningKey
            {
                Kid = row.GetString(0),
                Algorithm = row.GetString(1),
                PublicJwk = row.GetString(2),
                PrivateKeySealed = row.GetFieldValue<byte[]>(3),
                CreatedAt = row.GetFieldValue<DateTimeOffset>(4),
                SignsFrom = row.GetFieldValue<DateTimeOffset>(5),
                SignsUntil = row.GetFieldValue<DateTimeOffset>(6),
            };
            keys.Add(new Opened(key, known?.Keys.GetValueOrDefault(key.Kid) ?? Open(key)));
        }

        return keys;
    }

    // A key sealed under a master key that this process was not given still proves the tokens of those that were.
    private PublishedKey Open(SigningKey row)
    {
        try
        {
            return PublishedKey.ThatSigns(row.Kid, box.Open(row.PrivateKeySealed, Purpose, row.Kid));
        }
        catch (CryptographicException exception)
        {
            log.LogWarning(exception, "Signing key {Kid} cannot be opened here; it only checks tokens.", row.Kid);
            return PublishedKey.ThatChecks(row.Kid, row.PublicJwk);
        }
    }

    private static async Task InsertAsync(NpgsqlConnection connection, SigningKey key, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand("""
            insert into signing_keys (kid, algorithm, public_jwk, private_key_sealed, created_at, signs_from, signs_until)
            values ($1, $2, $3, $4, $5, $6, $7)
            """, connection);
        foreach (var value in (object[])[key.Kid, key.Algorithm, key.PublicJwk, key.PrivateKeySealed, key.CreatedAt, key.SignsFrom, key.SignsUntil])
            insert.Parameters.Add(new() { Value = value });
        await insert.ExecuteNonQueryAsync(cancel);
    }

    private sealed record Opened(SigningKey Row, PublishedKey Key)
    {
        public bool Signs(DateTimeOffset at) => Key.CanSign && Row.SignsFrom <= at && at < Row.SignsUntil;
    }

    private sealed record KeySet(FrozenDictionary<string, PublishedKey> Keys, PublishedKey? Signing, string Document, long ReadAt)
    {
        public static KeySet Of(List<Opened> keys, DateTimeOffset now, long readAt) => new(
            keys.ToFrozenDictionary(key => key.Row.Kid, key => key.Key),
            keys.LastOrDefault(key => key.Signs(now))?.Key,
            $$"""{"keys":[{{string.Join(',', keys.Select(key => key.Row.PublicJwk))}}]}""",
            readAt);
    }
}
