using Npgsql;

namespace Platform.Webhooks;

/// <summary>A delivery that this process alone may send, until its lease ends.</summary>
/// <param name="ClaimedAt">The clock's timestamp before it was claimed.</param>
/// <param name="Body">What to send; <c>null</c> where the event is no longer kept.</param>
internal sealed record ClaimedDelivery(
    Guid TenantId, Guid Id, Guid ClaimId, long ClaimedAt, Guid EndpointId, bool IsFailing, Guid EventId, int Failures,
    string? Body, string? TraceParent, string Url, byte[] Secret, bool FromSandbox);

/// <summary>
/// Takes due deliveries, each for one worker. Lanes are taken in the order in which they became due and go to the back
/// of the line when served, so every endpoint gets its turn.
/// </summary>
internal sealed class DeliveryClaims(SystemDatabase database, VersionChanges changes, TimeProvider clock, TimeSpan lease)
{
    private const int LanesMax = 64;

    private const string TakeLanes = """
        select tenant_id, endpoint_id, is_failing from webhook_lanes
        where due_at <= now() and endpoint_id <> all($1)
        order by due_at limit $2
        for update skip locked
        """;

    // A statement after the one that locks the lanes: it sees every delivery that was made before they were locked.
    private const string Claim = """
        with due as (
            select delivery.tenant_id, delivery.id, lane.is_failing
            from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::integer[]) as lane(tenant_id, endpoint_id, is_failing, room)
            join webhook_endpoints endpoint
              on endpoint.tenant_id = lane.tenant_id and endpoint.id = lane.endpoint_id and endpoint.status = 'enabled'
            cross join lateral (
                select tenant_id, id from webhook_deliveries
                where tenant_id = lane.tenant_id and endpoint_id = lane.endpoint_id
                  and status = 'pending' and next_attempt_at <= now()
                order by next_attempt_at, sequence limit lane.room
                for update skip locked
            ) as delivery
        ), claimed as (
            update webhook_deliveries delivery set claim_id = $5, next_attempt_at = now() + $6
            from due where delivery.tenant_id = due.tenant_id and delivery.id = due.id
            returning delivery.*, due.is_failing
        )
        select claimed.tenant_id, claimed.id, claimed.endpoint_id, claimed.is_failing, claimed.event_id, claimed.failures,
               claimed.body, claimed.trace_parent, event.document, claimed.sequence, endpoint.url, endpoint.secret, tenant.mode,
               endpoint.api_version, coalesce(number.resource_sequence, 0)
        from claimed
        join webhook_endpoints endpoint on endpoint.tenant_id = claimed.tenant_id and endpoint.id = claimed.endpoint_id
        join tenants tenant on tenant.id = claimed.tenant_id
        left join events event on event.tenant_id = claimed.tenant_id and event.id = claimed.event_id
        left join event_numbers number on number.tenant_id = claimed.tenant_id and number.sequence = claimed.sequence
        order by claimed.sequence
        """;

    private const string RequeueLanes = """
        update webhook_lanes lane set due_at = (
            select greatest(delivery.next_attempt_at, now()) from webhook_deliveries delivery
            join webhook_endpoints endpoint on endpoint.tenant_id = lane.tenant_id and endpoint.id = lane.endpoint_id
            where delivery.tenant_id = lane.tenant_id and delivery.endpoint_id = lane.endpoint_id
              and delivery.status = 'pending' and endpoint.status = 'enabled'
            order by delivery.next_attempt_at limit 1)
        from unnest($1::uuid[], $2::uuid[]) as taken(tenant_id, endpoint_id)
        where lane.tenant_id = taken.tenant_id and lane.endpoint_id = taken.endpoint_id
        """;

    public async Task<List<ClaimedDelivery>> TakeAsync(SendingWindows windows, CancellationToken cancel)
    {
        var claimedAt = clock.GetTimestamp();
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var lanes = await LanesAsync(connection, windows, cancel);
        if (lanes.Count == 0)
            return [];

        var share = Math.Max(1, windows.Free / lanes.Count);
        var tenants = lanes.ConvertAll(lane => lane.TenantId);
        var endpoints = lanes.ConvertAll(lane => lane.EndpointId);
        var claim = Guid.CreateVersion7(clock.GetUtcNow());
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new(Claim)
                {
                    Parameters =
                    {
                        new() { Value = tenants },
                        new() { Value = endpoints },
                        new() { Value = lanes.ConvertAll(lane => lane.IsFailing) },
                        new() { Value = lanes.ConvertAll(lane => Math.Min(share, windows.RoomFor(lane.EndpointId, lane.IsFailing))) },
                        new() { Value = claim },
                        new() { Value = lease },
                    },
                },
                new(RequeueLanes) { Parameters = { new() { Value = tenants }, new() { Value = endpoints } } },
            },
        };

        var claimed = new List<ClaimedDelivery>();
        await using (var row = await batch.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
                claimed.Add(Read(row, claim, claimedAt));
        }

        await transaction.CommitAsync(cancel);
        return claimed;
    }

    private static async Task<List<Lane>> LanesAsync(NpgsqlConnection connection, SendingWindows windows, CancellationToken cancel)
    {
        var lanes = new List<Lane>();
        await using var take = new NpgsqlCommand(TakeLanes, connection)
        {
            Parameters = { new() { Value = windows.Full() }, new() { Value = Math.Min(LanesMax, windows.Free) } },
        };
        await using var row = await take.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            lanes.Add(new Lane(row.GetGuid(0), row.GetGuid(1), row.GetBoolean(2)));
        return lanes;
    }

    private ClaimedDelivery Read(NpgsqlDataReader row, Guid claim, long claimedAt)
    {
        var document = row.IsDBNull(8) ? null : row.GetString(8);
        var frozen = row.IsDBNull(6) ? null : row.GetString(6);
        return new ClaimedDelivery(
            row.GetGuid(0), row.GetGuid(1), claim, claimedAt, row.GetGuid(2), row.GetBoolean(3), row.GetGuid(4), row.GetInt32(5),
            frozen ?? (document is null ? null : changes.Show(document, new EventPlace(row.GetInt64(9), row.GetInt64(14)), ApiVersion.Find(row.GetString(13)) ?? ApiVersion.Newest, new HashSet<VersionChange>())),
            row.IsDBNull(7) ? null : row.GetString(7), row.GetString(10), row.GetFieldValue<byte[]>(11), row.GetString(12) == "sandbox");
    }

    private sealed record Lane(Guid TenantId, Guid EndpointId, bool IsFailing);
}
