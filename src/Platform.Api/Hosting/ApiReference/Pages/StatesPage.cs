using Platform.Api.Trade.Orders;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>Where things can stand, and how they get from one place to another.</summary>
public static class StatesPage
{
    public static Html Of() => Html.Of($"""
        <h1>States</h1>
        <p class="lead">What is not in a table here does not happen; the answer to it is a 409 that says where things stand.</p>
        <section id="order"><h2>Order</h2>
        <div class="wide"><table><thead><tr><th>From</th><th>To</th><th>By</th><th>Effect</th><th>Event</th></tr></thead><tbody>
        {OrderMoves.All.Select(Row)}
        </tbody></table></div></section>
        """);

    private static Html Row(OrderMove move) => Html.Of($"""
        <tr><td>{move.From.Select(from => Html.Of($"<code>{SnakeCase.Of(from.ToString())}</code> "))}</td><td><code>{SnakeCase.Of(move.To.ToString())}</code></td><td>{move.By.ToString().ToLowerInvariant()}</td><td>{move.Effect}</td><td><a href="/docs/events/{move.Event.Name}"><code>{move.Event.Name}</code></a></td></tr>

        """);
}
