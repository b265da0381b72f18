using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Platform.Api.Access.Credentials;

/// <summary>
/// Ends the guessing of credentials: after too many wrong ones not even a right one is looked at until the time is over,
/// on any server. Unknown clients are counted like known ones. Nobody can shut a client out of where it works by
/// guessing in its name from elsewhere.
/// </summary>
public sealed class LockOut(SystemDatabase system, LockOutOptions options, TimeProvider wall)
{
    private static readonly TimeSpan NoteProofEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan KnownFor = TimeSpan.FromDays(30);

    private const string Counted = "select key, wrong, since, proved_at from credential_attempts where key = any ($1)";

    private const string OneMore = """
        insert into credential_attempts as counted (key, wrong, since)
        select key, 1, $2 from unnest($1) key order by key
        on conflict (key) do update set
            wrong = case when counted.since <= $3 then 1 else counted.wrong + 1 end,
            since = case when counted.since <= $3 then $2 else counted.since end
        """;

    private const string Right = """
        insert into credential_attempts (key, wrong, since, proved_at) values ($1, 0, $2, $2)
        on conflict (key) do update set wrong = 0, since = $2, proved_at = $2
        """;

    private TimeSpan Window => TimeSpan.FromMinutes(options.Minutes);

    /// <summary>What is known of a client and an address, where neither is locked out.</summary>
    /// <exception cref="OAuthRefusal">One is.</exception>
    public async Task<Standing> DemandOpenAsync(string client, UInt128 address, CancellationToken cancel)
    {
        var standing = new Standing(KeyOf("both", $"{address:x} {client}"), KeyOf("client", client), KeyOf("address", $"{address:x}"));
        var now = wall.GetUtcNow();
        var counts = await system.ListAsync(Counted, Count.Read, [standing.Keys], cancel);
        var here = CountOf(standing.Both);
        var isKnownHere = here?.ProvedAt > now - KnownFor;

        (Count? Count, int Max)[] doors =
            [(here, options.PerClientAndAddress), (CountOf(standing.Address), options.PerAddress), (isKnownHere ? null : CountOf(standing.Client), options.PerClient)];
        var shutUntil = doors.Where(door => door.Count?.Wrong >= door.Max).Select(door => door.Count!.Since + Window).Where(end => end > now).ToList();
        return shutUntil.Count == 0
            ? standing with { NeedsNote = here is not { Wrong: 0 } || here.ProvedAt is null || here.ProvedAt < now - NoteProofEvery }
            : throw OAuthRefusal.LockedOut(shutUntil.Max() - now);

        Count? CountOf(byte[] key) => counts.Find(count => count.Key.AsSpan().SequenceEqual(key));
    }

    /// <summary>Counts a wrong credential.</summary>
    public Task WrongAsync(Standing standing, CancellationToken cancel) =>
        RunAsync(OneMore, cancel, standing.Keys, wall.GetUtcNow(), wall.GetUtcNow() - Window);

    /// <summary>Notes that the client was proven at this address.</summary>
    public Task RightAsync(Standing standing, CancellationToken cancel) =>
        standing.NeedsNote ? RunAsync(Right, cancel, standing.Both, wall.GetUtcNow()) : Task.CompletedTask;

    private async Task RunAsync(string sql, CancellationToken cancel, params object[] parameters)
    {
        await using var command = system.Source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static byte[] KeyOf(string kind, string of) => SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {of}"));

    /// <summary>How a client at an address stands.</summary>
    public sealed record Standing(byte[] Both, byte[] Client, byte[] Address, bool NeedsNote = false)
    {
        internal byte[][] Keys => [Both, Client, Address];
    }

    private sealed record Count(byte[] Key, int Wrong, DateTimeOffset Since, DateTimeOffset? ProvedAt)
    {
        public static Count Read(NpgsqlDataReader row) => new(
            row.GetFieldValue<byte[]>(0), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3));
    }
}
