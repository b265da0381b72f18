namespace Platform.Kernel;

/// <summary>
/// A kind of fact, by its wire name such as <c>order.confirmed</c>, and what it says. Every kind is a static field
/// of its capability's <c>…Events</c> class, and so in the event catalog.
/// </summary>
public sealed record EventType(string Name, string Summary);

/// <summary>What an entity says happened to it; its data is the entity as it stands when saved.</summary>
internal sealed record RaisedEvent(EventType Type, object? Previous);

/// <summary>What an event is about.</summary>
/// <param name="Type">The resource's word, such as <c>order</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version after the change.</param>
/// <param name="Href">The path at which <c>GET</c> shows it.</param>
public sealed record ResourceReference(string Type, string Id, int Version, string Href);

/// <summary>Who acted.</summary>
/// <param name="Type"><c>app</c>, <c>member</c> or <c>clock</c>; <c>example</c> where nobody did, because a sandbox was asked for the event.</param>
/// <param name="Id">Its id, or the job's name where the clock acted; of an example, the app that asked for it.</param>
/// <param name="OnBehalfOf">The organization in whose name an operator's app acted; <c>null</c> where it acted in its own.</param>
public sealed record Actor(string Type, string Id, Id<Organization>? OnBehalfOf = null);

/// <summary>A fact to be written with the change it tells of.</summary>
public sealed record NewEvent(
    EventType Type,
    ResourceReference Resource,
    object Data,
    IReadOnlyList<Id<Organization>>? Audience,
    object? Previous = null);
