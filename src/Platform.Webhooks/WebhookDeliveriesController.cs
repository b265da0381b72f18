namespace Platform.Webhooks;

/// <summary>What was sent, and sending it again.</summary>
[ApiController, Route("v1"), Tags("webhook_deliveries")]
public sealed class WebhookDeliveriesController(PlatformDb db, TimeProvider clock) : ControllerBase
{
    private const int ExcerptInLists = 256;

    /// <summary>Lists an endpoint's deliveries, newest first.</summary>
    [HttpGet("webhook-endpoints/{id}/deliveries"), Requires("webhook_deliveries:read")]
    public async Task<ActionResult<Page<WebhookDeliveryResponse>>> List(
        Id<WebhookEndpoint> id, [FromQuery] WebhookDeliveryQuery query, CancellationToken cancel)
    {
        if (!await db.WebhookEndpoints.AnyAsync(endpoint => endpoint.Id == id, cancel))
            throw Refusal.NotFound();

        var deliveries = db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.EndpointId == id);
        if (query.Status is { } status)
            deliveries = deliveries.Where(delivery => delivery.Status == status);
        if (query.EventType is { } type)
            deliveries = deliveries.Where(delivery => delivery.EventType == type);

        var fetched = await query.Page(deliveries, delivery => delivery.Id).ToListAsync(cancel);
        var attempts = await AttemptsOf(fetched, ExcerptInLists, cancel);
        return query.Cut(fetched, delivery => delivery.Id.Value, delivery => WebhookDeliveryResponse.From(delivery, attempts[delivery.Id]));
    }

    /// <summary>Shows one delivery.</summary>
    [HttpGet("webhook-deliveries/{id}"), Requires("webhook_deliveries:read")]
    public async Task<ActionResult<WebhookDeliveryResponse>> Get(Id<WebhookDelivery> id, CancellationToken cancel) =>
        await Show(await Find(id, cancel), cancel);

    /// <summary>Sends a delivery again now, and by the whole schedule where that fails, whatever became of it before.</summary>
    [HttpPost("webhook-deliveries/{id}/resend"), Requires("webhook_deliveries:resend")]
    public async Task<ActionResult<WebhookDeliveryResponse>> Resend(Id<WebhookDelivery> id, CancellationToken cancel)
    {
        var delivery = await Find(id, cancel);
        var endpoint = await db.WebhookEndpoints.SingleAsync(row => row.Id == delivery.EndpointId, cancel);
        if (endpoint.Status == WebhookEndpointStatus.Disabled)
            throw WebhookErrors.EndpointDisabled.Because("Enable the endpoint first; what waits for it is then sent, too.");

        delivery.Resend(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await LaneSql.WakeAsync(db, endpoint.Id, cancel);

        return await Show(delivery, cancel);
    }

    private async Task<WebhookDelivery> Find(Id<WebhookDelivery> id, CancellationToken cancel) =>
        await db.WebhookDeliveries.SingleOrDefaultAsync(delivery => delivery.Id == id, cancel) ?? throw Refusal.NotFound();

    private async Task<WebhookDeliveryResponse> Show(WebhookDelivery delivery, CancellationToken cancel)
    {
        var attempts = await AttemptsOf([delivery], WebhookSender.ExcerptBytesMax, cancel);
        return WebhookDeliveryResponse.From(delivery, attempts[delivery.Id]);
    }

    private async Task<ILookup<Id<WebhookDelivery>, WebhookAttemptResponse>> AttemptsOf(
        List<WebhookDelivery> deliveries, int excerptLength, CancellationToken cancel)
    {
        var ids = deliveries.ConvertAll(delivery => delivery.Id);
        var attempts = await db.WebhookAttempts
            .Where(attempt => ids.Contains(attempt.DeliveryId))
            .OrderBy(attempt => attempt.Number)
            .Select(attempt => new
            {
                attempt.DeliveryId,
                Shown = new WebhookAttemptResponse
                {
                    Number = attempt.Number,
                    AttemptedAt = attempt.AttemptedAt,
                    Status = attempt.Status,
                    Error = attempt.Error,
                    LatencyMs = attempt.LatencyMilliseconds,
                    ReplyExcerpt = attempt.ReplyExcerpt == null ? null : attempt.ReplyExcerpt.Substring(0, excerptLength),
                },
            })
            .ToListAsync(cancel);
        return attempts.ToLookup(attempt => attempt.DeliveryId, attempt => attempt.Shown);
    }
}
