namespace Platform.Webhooks;

/// <summary>What requests ask of the queue, in their own transaction.</summary>
internal static class LaneSql
{
    // Events are numbered before they are fanned out, so with the tenant's fan-out held still until this transaction
    // ends, exactly the events after this number find the endpoint that is being made.
    private const string HoldFanOut = """
        insert into webhook_fan_outs as held (tenant_id, sequence) values ($1, 0)
        on conflict (tenant_id) do update set sequence = held.sequence
        """;

    /// <summary>The tenant's last event, with the making of deliveries held still until the transaction ends.</summary>
    public static async Task<long> LastSequenceAsync(PlatformDb db, CancellationToken cancel)
    {
        await using (var hold = db.Command(HoldFanOut, db.TenantId.Value))
            await hold.ExecuteNonQueryAsync(cancel);

        // A statement of its own: it must see what was numbered while the one above waited.
        await using var read = db.Command("select coalesce(max(last_sequence), 0) from event_heads where tenant_id = $1", db.TenantId.Value);
        return (long)(await read.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Makes workers look at an endpoint's queue.</summary>
    public static async Task WakeAsync(PlatformDb db, Id<WebhookEndpoint> endpoint, CancellationToken cancel)
    {
        await using var wake = db.Command(
            "update webhook_lanes set due_at = now() where tenant_id = $1 and endpoint_id = $2", db.TenantId.Value, endpoint.Value);
        await wake.ExecuteNonQueryAsync(cancel);
    }
}
