namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>Where things can stand, and how they get from one state to another.</summary>
public static class StatesPage
{
    public static Html Of() => Html.Of($"""
        <h1>States</h1>
        <p class="lead">Where things can stand, and what may follow. What is not in a table here does not happen: it is refused, and the problem document says where things stand.</p>
        {WireCatalog.Moves.GroupBy(move => move.States).Select(Machine)}
        """);

    private static Html Machine(IGrouping<Type, IMove> moves) => Html.Of($"""
        <section id="{NameOf(moves.Key)}"><h2>{NameOf(moves.Key).Replace('_', ' ')}</h2>
        <dl class="brief">{Enum.GetNames(moves.Key).Select(state => State(moves.Key, state))}</dl>
        <div class="wide"><table><thead><tr><th>What</th><th>From</th><th>To</th><th>By</th><th>Effect</th><th>Event</th></tr></thead><tbody>
        {moves.Select(Row)}
        </tbody></table></div></section>

        """);

    private static Html State(Type states, string name) => Html.Of($"""
        <dt><code>{SnakeCase.Of(name)}</code></dt><dd>{Html.Prose(WireCatalog.SummaryOf(states, name))}</dd>
        """);

    private static Html Row(IMove move) => Html.Of($"""
        <tr><td>{move.Verb}</td><td>{move.Before.Select(state => Html.Of($"<code>{state}</code> "))}</td><td><code>{move.After}</code></td><td>{move.Actors}</td><td>{Html.Prose(move.Effect)}</td><td>{(move.Event is { Name: var name } ? Html.Of($"<a href=\"/docs/events/{name}\"><code>{name}</code></a>") : Html.None)}</td></tr>

        """);

    private static string NameOf(Type states) => SnakeCase.Of(states.Name.Replace("Status", "", StringComparison.Ordinal));
}
