using Platform.Api.Access.Clocks;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Access.Triggers;

/// <summary>Makes events happen in a sandbox.</summary>
[ApiController, Route("v1/sandbox/trigger"), Tags("sandbox")]
public sealed class TriggerController(PlatformDb db, SetClock clock) : ControllerBase
{
    /// <summary>Makes an event of any type happen, through the feed and to webhooks like any other.</summary>
    /// <remarks>What a trade is made of is really done: a product is made and stocked, ordered, shipped, as far as the event asks, and all events on the way are told. Other types are told with made-up data, to your organization and the operator; their actor is of the type `example`.</remarks>
    [HttpPost, Requires("sandbox:write"), NeedsIdempotencyKey, Refuses("sandbox_only")]
    [ProducesResponseType<TriggerResponse>(201)]
    public async Task<ActionResult<TriggerResponse>> Trigger(
        TriggerEventRequest request, [FromServices] PlayTrade trade, [FromServices] TellExample example, CancellationToken cancel)
    {
        await clock.ReadAsync(cancel); // refuses a live marketplace
        if (!WireCatalog.Events.Any(told => told.Type.Name == request.Type))
            throw Refusal.Invalid(new Fault("/type", "unknown_event_type", "There is no such event. Take its type from /docs/events."));

        var played = db.Context.IsDryRun ? null : await trade.PlayAsync(request.Type, cancel);
        var resource = played ?? await example.TellAsync(request.Type, cancel);

        return StatusCode(StatusCodes.Status201Created, new TriggerResponse(request.Type, played is null, resource));
    }
}
