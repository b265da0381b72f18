namespace Platform.Webhooks;

/// <summary>Where an organization wants its events sent.</summary>
[ApiController, Route("v1/webhook-endpoints"), Tags("webhook_endpoints")]
public sealed class WebhookEndpointsController(PlatformDb db, SecretBox box, TimeProvider clock, OutsideOptions outside)
    : ControllerBase
{
    /// <summary>Makes an endpoint. Its secret is in this reply and nowhere else.</summary>
    [HttpPost, Requires("webhook_endpoints:create"), RevealsSecret]
    [ProducesResponseType<CreatedWebhookEndpointResponse>(201)]
    public async Task<ActionResult<CreatedWebhookEndpointResponse>> Create(CreateWebhookEndpointRequest request, CancellationToken cancel)
    {
        Demand(request.Url, request.EventTypes, request.ApiVersion);
        var id = Id<WebhookEndpoint>.New(clock.GetUtcNow());
        var secret = WebhookSecret.New();

        var endpoint = WebhookEndpoint.Create(
            id, db.Caller, request.Url, request.EventTypes, request.Description,
            ApiVersion.Find(request.ApiVersion) ?? db.Context.Version, WebhookSecret.Seal(box, secret, db.TenantId, id), await LaneSql.LastSequenceAsync(db, cancel));
        db.WebhookEndpoints.Add(endpoint);
        db.WebhookLanes.Add(new WebhookLane { EndpointId = id });
        await db.SaveChangesAsync(cancel);

        return Created(endpoint.Href, new CreatedWebhookEndpointResponse(endpoint, WebhookSecret.Show(secret)));
    }

    /// <summary>Lists the endpoints, oldest first.</summary>
    [HttpGet, Requires("webhook_endpoints:read")]
    public async Task<ActionResult<Page<WebhookEndpointResponse>>> List([FromQuery] PageQuery query, CancellationToken cancel)
    {
        var endpoints = await query.Page(db.WebhookEndpoints.AsNoTracking(), endpoint => endpoint.Id, oldestFirst: true).ToListAsync(cancel);

        return query.Cut(endpoints, endpoint => endpoint.Id.Value, WebhookEndpointResponse.From);
    }

    /// <summary>Shows one endpoint.</summary>
    [HttpGet("{id}"), Requires("webhook_endpoints:read")]
    public async Task<ActionResult<WebhookEndpointResponse>> Get(Id<WebhookEndpoint> id, CancellationToken cancel) =>
        WebhookEndpointResponse.From(await Find(id, cancel));

    /// <summary>Changes an endpoint. Enabling it again sends what has waited.</summary>
    [HttpPatch("{id}"), Requires("webhook_endpoints:edit")]
    public async Task<ActionResult<WebhookEndpointResponse>> Update(
        Id<WebhookEndpoint> id, UpdateWebhookEndpointRequest request, CancellationToken cancel)
    {
        var endpoint = await Find(id, cancel);
        Demand(request.Url, request.EventTypes, request.ApiVersion);

        if ((request.Url, request.EventTypes, request.Description, request.ApiVersion) is not (null, null, null, null))
            endpoint.Change(request.Url, request.EventTypes, request.Description, request.ApiVersion);
        if (request.Enabled == true)
            endpoint.Enable();
        else if (request.Enabled == false)
            endpoint.Disable(WebhookDisabledReason.Requested);
        await db.SaveChangesAsync(cancel);
        if (endpoint.Status == WebhookEndpointStatus.Enabled)
            await LaneSql.WakeAsync(db, id, cancel);

        return WebhookEndpointResponse.From(endpoint);
    }

    /// <summary>Deletes an endpoint and its deliveries; what is not sent yet never will be.</summary>
    [HttpDelete("{id}"), Requires("webhook_endpoints:delete")]
    [ProducesResponseType(204)]
    public async Task<IActionResult> Delete(Id<WebhookEndpoint> id, CancellationToken cancel)
    {
        var endpoint = await Find(id, cancel);

        endpoint.Delete();
        db.WebhookEndpoints.Remove(endpoint);
        await db.SaveChangesAsync(cancel);

        return NoContent();
    }

    private Task<WebhookEndpoint> Find(Id<WebhookEndpoint> id, CancellationToken cancel) =>
        db.WebhookEndpoints.Where(endpoint => endpoint.Id == id).FoundAsync(db, cancel);

    private void Demand(string? url, IReadOnlyList<string>? eventTypes, string? version)
    {
        var faults = new List<Fault>();
        if (url is not null)
            faults.AddRange(PublicUrl.Faults(url, "/url", outside.AllowsLoopback(db.Caller.Tenant.Mode), outside.Ours));
        faults.AddRange(EventTypePattern.FaultsOf(eventTypes ?? []));
        if (version is not null && ApiVersion.Find(version) is null)
            faults.Add(ApiVersion.Unknown("/api_version"));
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }
}
