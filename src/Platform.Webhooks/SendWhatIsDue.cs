using Npgsql;

namespace Platform.Webhooks;

/// <summary>
/// A tenant's deliveries as the time of its clock brings them: what has happened is sent, and retried after the waits of
/// the schedule, before the clock moves on. The workers of all processes send it; here it is waited for.
/// </summary>
internal sealed class SendWhatIsDue(SystemDatabase database, DeliveriesDue due, WebhookOptions options, TimeProvider clock) : IDueWork
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private const string Next = """
        select min(delivery.next_attempt_at) - now() from webhook_deliveries delivery
        join webhook_endpoints endpoint on endpoint.tenant_id = delivery.tenant_id and endpoint.id = delivery.endpoint_id and endpoint.status = 'enabled'
        where delivery.tenant_id = $1 and delivery.status = 'pending' and delivery.claim_id is null and delivery.next_attempt_at > now()
        """;

    // Events without a number, events not fanned out, deliveries due or under way.
    private const string Open = """
        select (select count(*) from event_queue where tenant_id = $1),
               coalesce((select last_sequence from event_heads where tenant_id = $1), 0) - coalesce((select sequence from webhook_fan_outs where tenant_id = $1), 0),
               (select count(*) from webhook_deliveries delivery
                join webhook_endpoints endpoint on endpoint.tenant_id = delivery.tenant_id and endpoint.id = delivery.endpoint_id and endpoint.status = 'enabled'
                where delivery.tenant_id = $1 and delivery.status = 'pending' and (delivery.claim_id is not null or delivery.next_attempt_at <= now()))
        """;

    // The lanes with them: none may sleep longer than its deliveries. What is being sent keeps its lease.
    public string WhenTimePasses => """
        with sooner as (
            update webhook_deliveries set next_attempt_at = next_attempt_at - $2 where tenant_id = $1 and status = 'pending' and claim_id is null
        )
        update webhook_lanes set due_at = due_at - $2 where tenant_id = $1 and due_at is not null
        """;

    public async Task<DateTimeOffset?> NextAsync(Tenant tenant, CancellationToken cancel)
    {
        var wait = await database.ListAsync(Next, row => row.IsDBNull(0) ? (TimeSpan?)null : row.GetTimeSpan(0), [tenant.Id.Value], cancel);
        return tenant.Clock(clock).GetUtcNow() + wait.Single();
    }

    public async Task<int> DoDueAsync(Tenant tenant, CancellationToken cancel)
    {
        due.Beat();
        var patience = options.SendTimeout + TimeSpan.FromSeconds(5);
        var (now, sent) = (await OpenAsync(tenant, cancel), 0L);
        for (var since = clock.GetTimestamp(); now.Any && clock.GetElapsedTime(since) < patience;)
        {
            await Task.Delay(LookEvery, cancel);
            var before = now;
            now = await OpenAsync(tenant, cancel);
            sent += Math.Max(0, before.Deliveries - now.Deliveries);
            if (now != before)
                since = clock.GetTimestamp();
        }

        return (int)sent;
    }

    private async Task<Outstanding> OpenAsync(Tenant tenant, CancellationToken cancel) =>
        (await database.ListAsync(Open, Outstanding.Read, [tenant.Id.Value], cancel)).Single();

    private sealed record Outstanding(long Unnumbered, long BeforeFanOut, long Deliveries)
    {
        public bool Any => Unnumbered > 0 || BeforeFanOut > 0 || Deliveries > 0;

        public static Outstanding Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }
}
