using System.Text.Json.Nodes;

namespace Platform.Kernel;

/// <summary>
/// One change of the wire that breaks a reader: the version that has it first, what it is in words for the changelog,
/// and how the types it concerns look before and after. It lies in the folder of the capability whose wire it changes
/// and is found by its type; wherever the type stands in a reply, a request or an event, it is converted.
/// </summary>
public abstract class VersionChange
{
    private readonly List<TypeConversion> conversions = [];

    /// <param name="since">The version that has it first.</param>
    /// <param name="title">What changed, as a headline.</param>
    /// <param name="description">What changed, why, and what a reader has to do; <c>`code`</c> in backticks.</param>
    protected VersionChange(string since, string title, string description)
    {
        Since = ApiVersion.Find(since) ?? throw new InvalidOperationException($"{since} is no version. Add it to {nameof(ApiVersion)}.{nameof(ApiVersion.Known)}.");
        (Title, Description) = (title, description);
        Code = SnakeCase.Of(GetType().Name);
    }

    /// <summary>Names it, for programs.</summary>
    public string Code { get; }

    public ApiVersion Since { get; }

    public string Title { get; }

    public string Description { get; }

    /// <summary>What it does to which types.</summary>
    public IReadOnlyList<TypeConversion> Conversions => conversions;

    /// <summary>A member got another name, and means what it meant.</summary>
    protected void Renames<T>(string before, string after) => conversions.Add(new TypeConversion
    {
        Change = this,
        Type = typeof(T),
        Breaks = [before],
        Down = json => Exchange(json, after, before),
        Up = json => Exchange(json, before, after),
        NameBefore = name => name == after ? before : name == before ? after : name,
    });

    /// <summary>
    /// What a rename does not say. Both ways see one object of the type, and say whether there was something to do.
    /// They touch its own members only, and find any of them missing: an event's <c>previous</c> has just those that
    /// changed, and a request what was sent. <paramref name="up"/> also serves the events from before the change.
    /// </summary>
    /// <param name="down">From this version to the one before.</param>
    /// <param name="up">From the version before to this one.</param>
    /// <param name="breaks">The members that differ, by the names they had before.</param>
    protected void Converts<T>(Func<JsonObject, bool> down, Func<JsonObject, bool> up, params IReadOnlyList<string> breaks) =>
        conversions.Add(new TypeConversion { Change = this, Type = typeof(T), Breaks = breaks, Down = down, Up = up, NameBefore = name => name });

    /// <summary>
    /// Each gets the other's name: who sends the new name in an old version has sent a member that is not known there,
    /// and is told so.
    /// </summary>
    private static bool Exchange(JsonObject json, string name, string other)
    {
        var (at, strayAt) = (json.IndexOf(name), json.IndexOf(other));
        var (value, stray) = (at < 0 ? null : json[at], strayAt < 0 ? null : json[strayAt]);
        foreach (var place in ((int[])[at, strayAt]).Where(place => place >= 0).OrderDescending())
            json.RemoveAt(place);
        foreach (var (place, newName, moved) in ((int, string, JsonNode?)[])[(at, other, value), (strayAt, name, stray)])
        {
            if (place >= 0)
                json.Insert(Math.Min(place, json.Count), newName, moved);
        }

        return at >= 0;
    }
}

/// <summary>What a change does to the objects of one type.</summary>
public sealed record TypeConversion
{
    public required VersionChange Change { get; init; }

    public required Type Type { get; init; }

    /// <summary>The members that a reader from before misses or finds changed.</summary>
    public required IReadOnlyList<string> Breaks { get; init; }

    public required Func<JsonObject, bool> Down { get; init; }

    public required Func<JsonObject, bool> Up { get; init; }

    /// <summary>What a member was called before.</summary>
    public required Func<string, string> NameBefore { get; init; }
}
