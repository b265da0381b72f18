using Npgsql;
using NpgsqlTypes;

namespace Platform.Webhooks;

/// <summary>What came of one attempt, and when the next is due; no wait where there is none to follow.</summary>
internal sealed record Settlement(ClaimedDelivery Delivery, AttemptOutcome Outcome, TimeSpan? Wait)
{
    public string Status => SnakeCase.Of((Outcome.IsSuccess ? WebhookDelivery.ToSucceed.To : Wait is null ? WebhookDelivery.ToFail.To : WebhookDeliveryStatus.Pending).ToString());
}

/// <summary>
/// Writes what came of attempts, many at a time: the attempt, the delivery's state and its next attempt in one
/// transaction, and only where the claim is still the one it was sent under.
/// </summary>
internal sealed class DeliveryResults(SystemDatabase database)
{
    private const string Settle = """
        with settled as (
            update webhook_deliveries delivery
            set status = result.status, attempts = delivery.attempts + 1,
                failures = delivery.failures + case when result.error is null then 0 else 1 end,
                next_attempt_at = now() + result.wait, claim_id = null, body = coalesce(delivery.body, result.body),
                last_status = result.http_status, last_error = result.error, last_latency_milliseconds = result.latency,
                settled_at = case when result.wait is null then now() end
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::interval[], $6::timestamptz[], $7::integer[],
                        $8::text[], $9::integer[], $10::text[], $11::text[])
                 as result(tenant_id, id, claim_id, status, wait, attempted_at, http_status, error, latency, excerpt, body)
            where delivery.tenant_id = result.tenant_id and delivery.id = result.id and delivery.claim_id = result.claim_id
            returning delivery.tenant_id, delivery.id, delivery.attempts, result.attempted_at, result.http_status,
                      result.error, result.latency, result.excerpt
        )
        insert into webhook_attempts (tenant_id, delivery_id, number, attempted_at, status, error, latency_milliseconds, reply_excerpt)
        select tenant_id, id, attempts, attempted_at, http_status, error, latency, excerpt from settled
        """;

    // In one order everywhere, and waiting for whoever is just working out when the lane is due next.
    private const string LockLanes = """
        select 1 from webhook_lanes lane join unnest($1::uuid[], $2::uuid[]) as taken(tenant_id, endpoint_id) using (tenant_id, endpoint_id)
        order by lane.tenant_id, lane.endpoint_id for update of lane
        """;

    private const string LanesFailed = """
        update webhook_lanes lane set is_failing = true, due_at = least(lane.due_at, now() + failed.wait)
        from unnest($1::uuid[], $2::uuid[], $3::interval[]) as failed(tenant_id, endpoint_id, wait)
        where lane.tenant_id = failed.tenant_id and lane.endpoint_id = failed.endpoint_id
        """;

    private const string LanesRecovered = """
        update webhook_lanes lane set is_failing = false
        from unnest($1::uuid[], $2::uuid[]) as well(tenant_id, endpoint_id)
        where lane.tenant_id = well.tenant_id and lane.endpoint_id = well.endpoint_id and lane.is_failing
        """;

    public async Task WriteAsync(IReadOnlyList<Settlement> results, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection); // sent together without BEGIN: one transaction
        batch.BatchCommands.Add(SettleCommand(results));
        AddLanes(batch, results);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlBatchCommand SettleCommand(IReadOnlyList<Settlement> results)
    {
        var command = new NpgsqlBatchCommand(Settle);
        Add(command, NpgsqlDbType.Uuid, results.Select(result => result.Delivery.TenantId));
        Add(command, NpgsqlDbType.Uuid, results.Select(result => result.Delivery.Id));
        Add(command, NpgsqlDbType.Uuid, results.Select(result => result.Delivery.ClaimId));
        Add(command, NpgsqlDbType.Text, results.Select(result => result.Status));
        Add(command, NpgsqlDbType.Interval, results.Select(result => result.Wait));
        Add(command, NpgsqlDbType.TimestampTz, results.Select(result => result.Outcome.AttemptedAt));
        Add(command, NpgsqlDbType.Integer, results.Select(result => result.Outcome.Status));
        Add(command, NpgsqlDbType.Text, results.Select(result => result.Outcome.Error));
        Add(command, NpgsqlDbType.Integer, results.Select(result => (int)result.Outcome.Latency.TotalMilliseconds));
        Add(command, NpgsqlDbType.Text, results.Select(result => result.Outcome.ReplyExcerpt));
        Add(command, NpgsqlDbType.Text, results.Select(result => result.Outcome.IsSuccess ? null : result.Delivery.Body));
        return command;
    }

    private static void AddLanes(NpgsqlBatch batch, IReadOnlyList<Settlement> results)
    {
        var last = results.GroupBy(result => (result.Delivery.TenantId, result.Delivery.EndpointId)).ToList();
        var failed = last.Where(lane => !lane.Last().Outcome.IsSuccess || lane.Any(result => result.Wait is not null)).ToList();
        var recovered = last.Where(lane => lane.Last() is { Outcome.IsSuccess: true, Delivery.IsFailing: true }).ToList();

        if (failed.Count > 0)
        {
            batch.BatchCommands.Add(Lanes(LockLanes, failed.Select(lane => lane.Key)));
            var command = Lanes(LanesFailed, failed.Select(lane => lane.Key));
            Add(command, NpgsqlDbType.Interval, failed.Select(lane => lane.Min(result => result.Wait)));
            batch.BatchCommands.Add(command);
        }

        if (recovered.Count > 0)
            batch.BatchCommands.Add(Lanes(LanesRecovered, recovered.Select(lane => lane.Key)));
    }

    private static NpgsqlBatchCommand Lanes(string sql, IEnumerable<(Guid TenantId, Guid EndpointId)> lanes)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command, NpgsqlDbType.Uuid, lanes.Select(lane => lane.TenantId));
        Add(command, NpgsqlDbType.Uuid, lanes.Select(lane => lane.EndpointId));
        return command;
    }

    private static void Add<T>(NpgsqlBatchCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
