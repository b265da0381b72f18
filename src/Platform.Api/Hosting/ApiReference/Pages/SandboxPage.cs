using Platform.Api.Access.Simulation;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>What makes a failure on demand.</summary>
public static class SandboxPage
{
    public static Html Of() => Html.Of($"""
        <h1>Sandbox</h1>
        <p class="lead">A sandbox is the same code under the same limits as a live marketplace; its card provider and its carrier go by what they are sent, its <a href="/docs#sandbox">clock</a> is yours, and <a href="/docs/operations/trigger_trigger">any event</a> can be had.</p>
        <section id="cards"><h2>Card tokens</h2><p>Send one as <code>payment.token</code> of an order. Any other is declined as <code>unknown_token</code>.</p>
        {MagicValues.Cards.Select(card => Value(card.Token, card.Effect, card.DeclineCode))}</section>
        <section id="carrier"><h2>Tracking numbers</h2><p>Send one as <code>tracking_number</code> of a shipment whose <code>carrier</code> is <code>{MagicValues.Carrier}</code>.</p>
        {MagicValues.Trackings.Select(tracking => Value(tracking.Number, tracking.Effect))}</section>
        <section id="receivers"><h2>Webhook receivers</h2><p>Register one as an endpoint, on this server's own address.</p>
        {MagicValues.Receivers.Select(receiver => Value(receiver.Path, receiver.Effect))}</section>
        """);

    private static Html Value(string value, string effect, string? code = null) => Html.Of($"""
        <section id="{value}"><h3><code>{value}</code>{Html.When(code is not null, $" <i>{code}</i>")}</h3><p>{Html.Prose(effect)}</p></section>

        """);
}
