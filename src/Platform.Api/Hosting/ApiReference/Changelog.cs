using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Platform.Api.Access.Versions;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>What each version of the API changed for its readers, from the changes themselves, and what is going to end.</summary>
public sealed class Changelog(VersionChanges changes, IActionDescriptorCollectionProvider actions)
{
    public string Body()
    {
        var body = new StringBuilder("<p>A new app is pinned to the newest version of its day. Send <code>Api-Version</code> with a request to be served in another; "
            + "every reply says which one it is in, and a webhook endpoint has its own <code>api_version</code>. What only adds needs no new version, and none is ever taken away.</p>");
        foreach (var version in ApiVersion.Known.Reverse())
        {
            body.Append(ReferencePages.Of($"<h2 id=\"{version}\">{version}</h2>"));
            if (version == ApiVersion.Known[0])
                body.Append("<p>The first version.</p>");
            foreach (var change in changes.All.Where(change => change.Since == version))
                body.Append(ReferencePages.Of($"<section id=\"{change.Code}\"><h3>{change.Title}</h3><p>{change.Description}</p><p><i>Concerns {string.Join(", ", Concerned(change))}</i></p></section>"));
        }

        body.Append("<h2 id=\"retiring\">Retiring</h2>");
        var retiring = RetiringOperation.In(actions).ToList();
        foreach (var operation in retiring)
            body.Append(ReferencePages.Of($"<p><code>{operation.Name}</code> ends on {operation.Retiring.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; use <code>{operation.Retiring.Successor}</code>.</p>"));
        if (retiring.Count == 0)
            body.Append("<p>No operation is on its way out.</p>");
        body.Append("<p><code>GET /v1/apps/{id}/deprecations</code> lists what an app still uses of all this.</p>");
        return body.ToString();
    }

    /// <summary>The members that are otherwise, by the names they had.</summary>
    private static IEnumerable<string> Concerned(VersionChange change) =>
        from conversion in change.Conversions
        from member in conversion.Breaks
        select $"`{OpenApiSchemaIds.NameOf(conversion.Type)}.{member}`";
}
