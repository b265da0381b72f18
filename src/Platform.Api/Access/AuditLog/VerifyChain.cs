using System.Globalization;
using Npgsql;

namespace Platform.Api.Access.AuditLog;

/// <summary>Makes the chain of hashes once more from what the log says now, and compares.</summary>
public sealed class VerifyChain(PlatformDb db) : IVerb
{
    [Limit("Entries of the audit log that one call verifies")]
    public const int EntriesMax = 50_000;

    private const string Ends = """
        select coalesce((select hash from event_numbers where tenant_id = $1 and sequence = $2), ''),
               coalesce((select last_sequence from event_heads where tenant_id = $1), 0),
               coalesce((select last_hash from event_heads where tenant_id = $1), ''),
               (select hash from event_numbers where tenant_id = $1 and sequence = $3)
        """;

    private const string Entries = """
        select n.sequence, n.hash, e.document, e.type, e.resource_id, e.actor_organization_id, e.origin, e.reason
        from event_numbers n left join events e on e.tenant_id = n.tenant_id and e.id = n.event_id
        where n.tenant_id = $1 and n.sequence > $2 order by n.sequence limit
        """;

    public async Task<AuditProofResponse> ProveAsync(VerifyAuditLogRequest request, CancellationToken cancel)
    {
        var limit = request.Limit ?? EntriesMax;
        await using var batch = db.Command(Ends, db.TenantId.Value, request.After ?? 0, request.Noted?.Sequence ?? 0);
        batch.Add($"{Entries} {limit.ToString(CultureInfo.InvariantCulture)}", db.TenantId.Value, request.After ?? 0);
        await using var row = await batch.ReadAsync(cancel);
        await row.ReadAsync(cancel);
        var proof = new Proof(request.After ?? 0, row.GetFieldValue<byte[]>(0));
        var (end, endHash) = (row.GetInt64(1), row.GetFieldValue<byte[]>(2));
        proof.Compare(request.Noted, row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3));

        await row.NextResultAsync(cancel);
        while (proof.Break is null && await row.ReadAsync(cancel))
            proof.Add(row);

        if (proof.Entries < limit)
            proof.End(end, endHash);
        return new AuditProofResponse(
            proof.Break is null, proof.Entries, proof.Last, Convert.ToHexStringLower(proof.Hash), proof.Break is null && proof.Last < end, proof.Break);
    }

    private sealed class Proof(long after, byte[] hash)
    {
        public int Entries { get; private set; }

        public long Last { get; private set; } = after;

        public byte[] Hash { get; private set; } = hash;

        public ChainBreak? Break { get; private set; }

        public void Compare(NotedHash? noted, byte[]? there)
        {
            if (noted is not null && (there is null || !Convert.ToHexString(there).Equals(noted.Hash, StringComparison.OrdinalIgnoreCase)))
                Break = new ChainBreak(noted.Sequence, ChainBreakCode.NotedHashDiffers, "The log does not have the noted hash here: what came before was rewritten, or the note is of another log.");
        }

        public void Add(NpgsqlDataReader row)
        {
            var sequence = row.GetInt64(0);
            if (sequence != Last + 1 || row.IsDBNull(2))
            {
                Break = new ChainBreak(Last + 1, ChainBreakCode.Missing, "The entry with this number is not there.");
                return;
            }

            Id<Organization>? organization = row.IsDBNull(5) ? null : new Id<Organization>(row.GetGuid(5));
            var digest = AuditChain.Digest(row.GetString(2), row.GetString(3), row.GetString(4), organization, TextIn(row, 6), TextIn(row, 7));
            var made = AuditChain.Next(Hash, digest);
            if (!made.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(1)))
            {
                Break = new ChainBreak(sequence, ChainBreakCode.Changed, "The entry does not say what it said when it was written, or follows another entry.");
                return;
            }

            (Last, Hash) = (sequence, made);
            Entries++;
        }

        public void End(long end, byte[] endHash)
        {
            if (Break is null && (Last != end || (end > 0 && !Hash.AsSpan().SequenceEqual(endHash))))
                Break = new ChainBreak(Last + 1, ChainBreakCode.EndDiffers, $"The log ends with {Last} here, and was known to end with {end}.");
        }

        private static string? TextIn(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
