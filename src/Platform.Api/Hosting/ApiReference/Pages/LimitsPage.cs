using System.Globalization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Platform.Api.Access.Limits;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>How much may be asked, and how large it may be.</summary>
public sealed class LimitsPage(ApiBook book, RateLimitOptions rates, IActionDescriptorCollectionProvider actions)
{
    public Html Of() => Html.Of($"""
        <h1>Limits</h1>
        <p class="lead">Every reply says in <code>RateLimit</code> and <code>RateLimit-Policy</code> what is left of the limit that is nearest. Where it is used up the answer is 429, and <code>Retry-After</code> says when to ask again.</p>
        <section id="rates"><h2>Requests</h2>
        <p>All servers count together. A marketplace may have a plan of its own; the headers tell.</p>
        <div class="wide"><table><thead><tr><th>Whose</th><th>A second</th><th>At once</th></tr></thead><tbody>
        {Rates().Select(Rate)}
        </tbody></table></div></section>
        <section id="bulk"><h2>The bulk lane</h2><p>These calls move much at a time and have limits of their own, so that a backfill takes nothing from orders.</p>
        <ul>{Bulk().Select(operation => Html.Of($"<li><a href=\"{operation.Href}\"><code>{operation.Method} {operation.Path}</code></a></li>"))}</ul></section>
        <section id="sizes"><h2>Sizes and times</h2>
        <div class="wide"><table><thead><tr><th>What</th><th>At most</th></tr></thead><tbody>
        {WireCatalog.Limits.Select(limit => Html.Of($"<tr><td>{Html.Prose(limit.What)}</td><td class=\"number\">{limit.Value}</td></tr>\n"))}
        </tbody></table></div>
        <p>What one member may hold stands with the member.</p></section>
        """);

    private IEnumerable<(string Whose, RateOptions Rate)> Rates() =>
    [
        ("Each app", rates.App),
        ("Each organization, all of its apps together", rates.Organization),
        ("Each app, in the bulk lane", rates.BulkApp),
        ("Each organization, in the bulk lane", rates.BulkOrganization),
        ("Each address, whoever calls from it", rates.Address),
    ];

    private static Html Rate((string Whose, RateOptions Rate) row) => Html.Of($"""
        <tr><td>{row.Whose}</td><td class="number">{row.Rate.PerSecond.ToString("#,0.##", CultureInfo.InvariantCulture)}</td><td class="number">{row.Rate.Burst}</td></tr>

        """);

    private IEnumerable<ApiOperation> Bulk()
    {
        var routes = actions.ActionDescriptors.Items.Where(action => action.EndpointMetadata.OfType<BulkLaneAttribute>().Any())
            .Select(action => "/" + action.AttributeRouteInfo!.Template).ToHashSet(StringComparer.Ordinal);
        return book.Operations.Where(operation => routes.Contains(operation.Path));
    }
}
