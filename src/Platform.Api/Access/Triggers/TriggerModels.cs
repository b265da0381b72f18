using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Access.Triggers;

/// <summary>An event to make happen.</summary>
public sealed record TriggerEventRequest
{
    /// <summary>Its type, one of those at <c>/docs/events</c>.</summary>
    /// <example>order.delivered</example>
    [StringLength(100, MinimumLength = 1)]
    public required string Type { get; init; }
}

/// <summary>What was done to make an event happen.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="IsExample">Whether the event is an example: nothing happened, its data is made up, and its actor is of the type <c>example</c>.</param>
/// <param name="Resource">What it happened with: real, but for an example.</param>
public sealed record TriggerResponse(string Type, bool IsExample, ResourceReference Resource);
