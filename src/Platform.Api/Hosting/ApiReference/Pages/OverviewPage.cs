namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>Where one starts: the first call, what holds for all of them, and the list of all.</summary>
public static class OverviewPage
{
    public static Html Of(ApiBook book, string server) => Html.Of($"""
        <h1>Platform API</h1>
        <p class="lead">A wholesale marketplace as an API: catalogs, stock, orders, escrow and everything between two businesses that trade.</p>
        <section id="start"><h2>The first call</h2>
        <p>Send an API key, or a token that your app gets for its id and secret. Whatever is called <code>TOKEN</code> in the examples is either.</p>
        <pre tabindex="0">export TOKEN=mk_test_…
        curl '{server}/v1/products?limit=10' -H "Authorization: Bearer $TOKEN"</pre>
        <pre tabindex="0">curl '{server}/oauth/token' -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials</pre>
        </section>
        <section id="conventions"><h2>What holds everywhere</h2><ul>
        <li>Amounts are decimal strings with a currency, and never JSON numbers. Times are RFC 3339, in UTC.</li>
        <li>A refusal is a problem document with a <a href="/docs/errors">code</a> for programs, and a <code>request_id</code> to quote.</li>
        <li>Every write takes an <code>Idempotency-Key</code>: sent again with the same key, nothing happens twice. <code>Dry-Run: true</code> tries a write without doing it.</li>
        <li>What has a <code>version</code> has it as its <code>ETag</code> too; <code>If-Match</code> refuses to change what somebody else changed.</li>
        <li>Lists come in pages: follow <code>next_cursor</code> while <code>has_more</code>. <code>expand</code> shows what stands behind an id.</li>
        <li>Every change is an <a href="/docs/events">event</a>, in the feed and by webhook. <a href="/docs/states">States</a> say what may follow what.</li>
        <li>An app is pinned to a dated version: see the <a href="/docs/changelog">changelog</a>. <a href="/docs/scopes">Scopes</a> say what it may do, <a href="/docs/limits">limits</a> how much.</li>
        <li>A <a href="/docs/sandbox">sandbox</a> has magic values for what goes wrong, and a clock of its own.</li>
        </ul></section>
        {book.Tags.Select(Tag)}
        """);

    private static Html Tag(ApiTag tag) => Html.Of($"""
        <section id="{tag.Anchor}"><h2>{tag.Title}</h2><p>{Html.Prose(tag.Description)}</p>
        <ul class="operations">{tag.Operations.Select(Operation)}</ul></section>

        """);

    private static Html Operation(ApiOperation operation) => Html.Of($"""
        <li id="{operation.Id}"><a href="{operation.Href}"><b class="method {operation.Method}">{operation.Method}</b> <code>{operation.Path}</code> <span>{operation.Summary}</span></a></li>

        """);
}
