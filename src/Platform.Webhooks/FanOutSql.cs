using Npgsql;
using NpgsqlTypes;

namespace Platform.Webhooks;

/// <summary>The statements of one tenant's fan-out, within one transaction.</summary>
internal sealed class FanOutSql(NpgsqlConnection connection, Guid tenant)
{
    private const string MakeCursor =
        "insert into webhook_fan_outs (tenant_id, sequence) values ($1, 0) on conflict do nothing";

    // Locks the cursor, or finds nothing where another process has it.
    private const string TakeCursor = "select sequence from webhook_fan_outs where tenant_id = $1 for update skip locked";

    private const string NextEvents = """
        select e.id, n.sequence, e.type, e.audience, e.trace_parent
        from event_numbers n join events e on e.tenant_id = n.tenant_id and e.id = n.event_id
        where n.tenant_id = $1 and n.sequence > $2 order by n.sequence limit $3
        """;

    // From the organizations that the events name upward to every parent: these are the ones that may hear of them.
    private const string Lineage = """
        with recursive line (organization_id, hearer_id) as (
            select id, id from organizations where tenant_id = $1 and id = any($2)
            union
            select line.organization_id, parent.parent_id
            from line join organizations parent on parent.tenant_id = $1 and parent.id = line.hearer_id
            where parent.parent_id is not null
        )
        select hearer_id, array_agg(organization_id) from line group by hearer_id
        """;

    private const string Endpoints = """
        select id, organization_id, event_types, sees_all, after_sequence from webhook_endpoints
        where tenant_id = $1 and status = 'enabled' and (sees_all or $2 or organization_id = any($3))
        """;

    private const string MakeDeliveries = """
        insert into webhook_deliveries (tenant_id, id, organization_id, endpoint_id, event_id, event_type, sequence,
                                        status, attempts, failures, next_attempt_at, trace_parent, created_at)
        select $1, d.id, d.organization_id, d.endpoint_id, d.event_id, d.event_type, d.sequence,
               'pending', 0, 0, now() + $2, d.trace_parent, now()
        from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::bigint[], $9::text[])
             as d(id, organization_id, endpoint_id, event_id, event_type, sequence, trace_parent)
        on conflict (tenant_id, endpoint_id, event_id) do nothing
        """;

    // Waits for whoever is just finding the lane empty: it does not see these deliveries yet.
    private const string LockLanes =
        "select 1 from webhook_lanes where tenant_id = $1 and endpoint_id = any($2) order by endpoint_id for update";

    private const string WakeLanes = """
        update webhook_lanes set due_at = now() + $3
        where tenant_id = $1 and endpoint_id = any($2) and (due_at is null or due_at > now() + $3)
        """;

    private const string MoveCursor = "update webhook_fan_outs set sequence = $2 where tenant_id = $1";

    public async Task<List<NumberedEvent>> NextEventsAsync(int atMost, CancellationToken cancel)
    {
        await using (var make = Command(MakeCursor, tenant))
            await make.ExecuteNonQueryAsync(cancel);
        await using var take = Command(TakeCursor, tenant);
        if (await take.ExecuteScalarAsync(cancel) is not long after)
            return [];

        var events = new List<NumberedEvent>();
        await using var next = Command(NextEvents, tenant, after, atMost);
        await using var row = await next.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            events.Add(new NumberedEvent(
                row.GetGuid(0), row.GetInt64(1), row.GetString(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<Guid[]>(3), row.IsDBNull(4) ? null : row.GetString(4)));
        }

        return events;
    }

    /// <summary>The enabled endpoints that may hear of at least one of these events.</summary>
    public async Task<List<Listener>> EndpointsForAsync(List<NumberedEvent> events, CancellationToken cancel)
    {
        var named = events.SelectMany(fact => fact.Audience ?? []).Distinct().ToArray();
        var heard = new Dictionary<Guid, IReadOnlySet<Guid>>();
        if (named.Length > 0)
        {
            await using var lineage = Command(Lineage, tenant, named);
            await using var line = await lineage.ExecuteReaderAsync(cancel);
            while (await line.ReadAsync(cancel))
                heard.Add(line.GetGuid(0), line.GetFieldValue<Guid[]>(1).ToHashSet());
        }

        var endpoints = new List<Listener>();
        await using var find = Command(Endpoints, tenant, events.Any(fact => fact.Audience is null), heard.Keys.ToArray());
        await using var row = await find.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var organization = row.GetGuid(1);
            endpoints.Add(new Listener(
                row.GetGuid(0), organization, row.GetFieldValue<string[]>(2), row.GetBoolean(3), row.GetInt64(4),
                heard.GetValueOrDefault(organization) ?? new HashSet<Guid>()));
        }

        return endpoints;
    }

    public async Task DeliverAsync(
        List<(NumberedEvent Event, Listener Endpoint)> matches, long upTo, DateTimeOffset now, TimeSpan wait, CancellationToken cancel)
    {
        if (matches.Count > 0)
        {
            await using var make = Command(MakeDeliveries,
                tenant, wait,
                matches.Select(_ => Id<WebhookDelivery>.New(now).Value).ToArray(),
                matches.Select(match => match.Endpoint.OrganizationId).ToArray(),
                matches.Select(match => match.Endpoint.Id).ToArray(),
                matches.Select(match => match.Event.Id).ToArray(),
                matches.Select(match => match.Event.Type).ToArray(),
                matches.Select(match => match.Event.Sequence).ToArray());
            make.Parameters.Add(new()
            {
                Value = matches.Select(match => match.Event.TraceParent).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
            });
            await make.ExecuteNonQueryAsync(cancel);

            var endpoints = matches.Select(match => match.Endpoint.Id).Distinct().ToArray();
            await using (var lockLanes = Command(LockLanes, tenant, endpoints))
                await lockLanes.ExecuteNonQueryAsync(cancel);
            await using var wake = Command(WakeLanes, tenant, endpoints, wait);
            await wake.ExecuteNonQueryAsync(cancel);
        }

        await using var move = Command(MoveCursor, tenant, upTo);
        await move.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return command;
    }
}
