using Microsoft.AspNetCore.Mvc.Infrastructure;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Access.Versions;

/// <summary>What apps still use that is on its way out.</summary>
[ApiController, Route("v1/apps/{id}/deprecations"), Tags("apps")]
public sealed class DeprecationsController(PlatformDb db, VersionChanges changes, IActionDescriptorCollectionProvider actions) : ControllerBase
{
    /// <summary>Lists what an app still uses that is on its way out, the last used first.</summary>
    /// <remarks>
    /// Older versions of the API go on being served; what had to be converted for the app tells what moving it to the
    /// newest one takes. An empty list: send the newest Api-Version and nothing changes. Counts are a few seconds behind.
    /// </remarks>
    [HttpGet, Requires("apps:read")]
    public async Task<ActionResult<Page<DeprecationResponse>>> List(Id<App> id, CancellationToken cancel)
    {
        if (!await db.Apps.AnyAsync(app => app.Id == id, cancel))
            throw Refusal.NotFound();

        var uses = await db.DeprecatedUses.AsNoTracking().Where(use => use.AppId == id).OrderByDescending(use => use.LastUsedAt).ToListAsync(cancel);
        var byCode = changes.All.ToDictionary(change => change.Code);
        var byName = RetiringOperation.In(actions).ToDictionary(operation => operation.Name);

        return new Page<DeprecationResponse>([.. uses.SelectMany(Show)], false, null);

        IEnumerable<DeprecationResponse> Show(DeprecatedUse use) =>
            byCode.TryGetValue(use.What, out var change) ? [DeprecationResponse.From(change, use)]
            : byName.TryGetValue(use.What, out var operation) ? [DeprecationResponse.From(operation, use)]
            : []; // it is gone by now
    }
}
