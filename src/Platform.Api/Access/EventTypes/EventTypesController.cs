using System.Text.Json;

namespace Platform.Api.Access.EventTypes;

/// <summary>The types of events there are.</summary>
[ApiController, Route("v1/event-types"), Tags("events")]
public sealed class EventTypesController(EventTypeCatalog catalog) : ControllerBase
{
    /// <summary>Lists every type of event with what it carries, by name, on one page.</summary>
    [HttpGet, Requires("event_types:read")]
    public ActionResult<Page<EventTypeResponse>> List() => new Page<EventTypeResponse>(catalog.All, HasMore: false, NextCursor: null);
}

/// <summary>A type of event.</summary>
/// <param name="Type">Its name, as events, filters and webhook endpoints say it.</param>
/// <param name="Summary">What it tells.</param>
/// <param name="Schema">The JSON Schema (2020-12) of the whole event, complete in itself.</param>
/// <param name="Example">Such an event.</param>
public sealed record EventTypeResponse(string Type, string Summary, JsonElement Schema, JsonElement Example);
