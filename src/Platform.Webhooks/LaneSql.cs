namespace Platform.Webhooks;

/// <summary>What requests ask of the queue, in their own transaction.</summary>
internal static class LaneSql
{
    private const string MakeCursor =
        "insert into webhook_fan_outs (tenant_id, sequence) values ($1, 0) on conflict do nothing";

    // Events are numbered before they are fanned out, so with the tenant's fan-out held still until this transaction
    // ends, exactly the events after the last number find the endpoint that is being made. Makers share the hold.
    private const string HoldFanOut = "select 1 from webhook_fan_outs where tenant_id = $1 for share";

    // A statement of its own: it must see what was numbered while the one above waited.
    private const string LastSequence = "select coalesce(max(last_sequence), 0) from event_heads where tenant_id = $1";

    /// <summary>The tenant's last event, with the making of deliveries held still until the transaction ends.</summary>
    public static async Task<long> LastSequenceAsync(PlatformDb db, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(db);
        foreach (var statement in (string[])[MakeCursor, HoldFanOut, LastSequence])
            batch.Add(statement, db.TenantId.Value);

        await using var rows = await batch.ReadAsync(cancel); // at the hold: making the cursor gives no rows
        await rows.NextResultAsync(cancel);
        await rows.ReadAsync(cancel);
        return rows.GetInt64(0);
    }

    /// <summary>Makes workers look at an endpoint's queue.</summary>
    public static async Task WakeAsync(PlatformDb db, Id<WebhookEndpoint> endpoint, CancellationToken cancel)
    {
        await using var wake = db.Command(
            "update webhook_lanes set due_at = now() where tenant_id = $1 and endpoint_id = $2", db.TenantId.Value, endpoint.Value);
        await wake.WriteAsync(cancel);
    }
}
