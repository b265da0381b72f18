namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>Every kind of event: all in a list, and each with what it brings.</summary>
public sealed class EventPages(ApiBook book)
{
    private readonly MemberList members = new(book);

    public static Html All() => Html.Of($"""
        <h1>Events</h1>
        <p class="lead">Every change of state is one event, in <a href="/docs/operations/event_feed_list"><code>GET /v1/events</code></a> and sent to your webhook endpoints, with the resource as it stands after the change.</p>
        {WireCatalog.Events.GroupBy(told => told.Type.Name[..told.Type.Name.IndexOf('.')]).Select(Group)}
        """);

    public static EventType? Find(string name) => WireCatalog.Events.FirstOrDefault(told => told.Type.Name == name)?.Type;

    public Html Of(EventType type)
    {
        var body = book.Events[type.Name];
        return Html.Of($"""
            <article class="operation"><div class="facts">
            <h1><code>{type.Name}</code></h1>
            <p>{Html.Prose(type.Summary)} Signed as Standard Webhooks say; answer within 15 seconds, and look at <code>webhook-id</code> to see whether you have it already.</p>
            <section><h2>What it brings</h2>{members.Of(ApiShape.Of(book, body.Schema).Members, isSent: false)}</section>
            </div><div class="calls">
            <section><h2>Example</h2><pre class="json" tabindex="0">{(body.Example is { } example ? ExampleCall.Json(example) : "")}</pre></section>
            <section><h2>See it happen</h2><p>In a sandbox, <a href="/docs/operations/trigger_trigger"><code>POST /v1/sandbox/trigger</code></a> makes one.</p></section>
            </div></article>
            """);
    }

    private static Html Group(IGrouping<string, CatalogedEvent> told) => Html.Of($"""
        <h2>{told.Key.Replace('_', ' ')}</h2>{told.Select(one => One(one.Type))}
        """);

    private static Html One(EventType type) => Html.Of($"""
        <section id="{type.Name}"><h3><a href="/docs/events/{type.Name}"><code>{type.Name}</code></a></h3><p>{Html.Prose(type.Summary)}</p></section>

        """);
}
