using System.Globalization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Platform.Api.Access.Versions;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>What each version of the API changed for its readers, from the changes themselves, and what is going to end.</summary>
public sealed class ChangelogPage(VersionChanges changes, IActionDescriptorCollectionProvider actions)
{
    public Html Of() => Html.Of($"""
        <h1>Changelog</h1>
        <p class="lead">A new app is pinned to the newest version of its day. Send <code>Api-Version</code> with a request to be served in another; every reply says which one it is in, and a webhook endpoint has its own <code>api_version</code>. What only adds needs no new version, and none is ever taken away.</p>
        {ApiVersion.Known.Reverse().Select(Version)}
        <h2 id="retiring">Retiring</h2>
        {Retiring()}
        <p><a href="/docs/operations/deprecations_list"><code>GET /v1/apps/{"{id}"}/deprecations</code></a> lists what an app still uses of all this.</p>
        """);

    private Html Version(ApiVersion version) => Html.Of($"""
        <h2 id="{version.Text}">{version.Text}</h2>
        {Html.When(version == ApiVersion.Known[0], $"<p>The first version.</p>")}
        {changes.All.Where(change => change.Since == version).Select(Change)}
        """);

    private static Html Change(VersionChange change) => Html.Of($"""
        <section id="{change.Code}"><h3>{change.Title}</h3><p>{Html.Prose(change.Description)}</p><p class="small">Concerns {Html.Prose(string.Join(", ", Concerned(change)))}</p></section>
        """);

    private Html Retiring()
    {
        var retiring = RetiringOperation.In(actions).ToList();
        return retiring.Count == 0 ? Html.Of($"<p>No operation is on its way out.</p>") : Html.Of($"""
            {retiring.Select(operation => Html.Of($"<p><code>{operation.Name}</code> ends on {operation.Retiring.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; use <code>{operation.Retiring.Successor}</code>.</p>"))}
            """);
    }

    /// <summary>The members that are otherwise, by the names they had.</summary>
    private static IEnumerable<string> Concerned(VersionChange change) =>
        from conversion in change.Conversions
        from member in conversion.Breaks
        select $"`{OpenApiSchemaIds.NameOf(conversion.Type)}.{member}`";
}
