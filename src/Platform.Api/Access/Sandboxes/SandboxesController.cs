namespace Platform.Api.Access.Sandboxes;

/// <summary>Tenants to try things in. They belong to a live marketplace, and nothing in them can touch it.</summary>
[ApiController, Route("v1/sandboxes"), Tags("sandboxes")]
public sealed class SandboxesController(PlatformDb db, Write write, SettleSandbox settle) : ControllerBase
{
    [Limit("Sandboxes of a marketplace")]
    private const int SandboxesMax = 25;

    /// <summary>Makes a sandbox, and shows the credentials of everybody in it this once.</summary>
    /// <remarks>They work at once; the scenario's catalog is there when the status is `ready`. The API and its limits are those of the live marketplace.</remarks>
    [HttpPost, Requires("sandboxes:write", OperatorOnly = true), NeedsIdempotencyKey, RevealsSecret]
    [ProducesResponseType<SandboxCredentialsResponse>(201)]
    public async Task<ActionResult<SandboxCredentialsResponse>> Create(CreateSandboxRequest request, CancellationToken cancel)
    {
        if (db.Caller.Tenant.Mode != TenantMode.Live)
            throw SandboxErrors.LiveOnly.Because("This is a sandbox itself. Use a credential of the live marketplace.");
        if (write.ResumePoint is { } begun)
            await DemandGoneAsync(Id<Sandbox>.Parse(begun), cancel);
        await DemandRoomAsync(request.Name, cancel);

        var sandbox = Sandbox.Create(request.Name, request.Scenario, db.Now);
        db.Sandboxes.Add(sandbox);
        await db.SaveChangesAsync(cancel);
        var credentials = await settle.SettleAsync(sandbox, cancel);

        return Created(sandbox.Href, new SandboxCredentialsResponse(SandboxResponse.From(sandbox), credentials));
    }

    /// <summary>Lists the marketplace's sandboxes, newest first.</summary>
    [HttpGet, Requires("sandboxes:read", OperatorOnly = true)]
    public async Task<ActionResult<Page<SandboxResponse>>> List([FromQuery] PageQuery query, CancellationToken cancel)
    {
        var sandboxes = await query.Page(db.Sandboxes.AsNoTracking(), sandbox => sandbox.Id).ToListAsync(cancel);

        return query.Cut(sandboxes, sandbox => sandbox.Id.Value, SandboxResponse.From);
    }

    /// <summary>Shows a sandbox.</summary>
    [HttpGet("{id}"), Requires("sandboxes:read", OperatorOnly = true)]
    public async Task<ActionResult<SandboxResponse>> Get(Id<Sandbox> id, CancellationToken cancel) =>
        SandboxResponse.From(await Find(id, cancel));

    /// <summary>Deletes all of a sandbox's data, its history included, sets its clock right, and makes what it starts with anew.</summary>
    [HttpPost("{id}/reset"), Requires("sandboxes:write", OperatorOnly = true), NeedsIdempotencyKey, RevealsSecret]
    [ProducesResponseType<SandboxCredentialsResponse>(202)]
    public async Task<ActionResult<SandboxCredentialsResponse>> Reset(Id<Sandbox> id, ResetSandboxRequest request, CancellationToken cancel)
    {
        var sandbox = await Find(id, cancel);
        if (write.ResumePoint is not null && sandbox.Status == SandboxStatus.Resetting)
            throw SettleSandbox.StillAtWork();

        sandbox.Reset();
        await db.SaveChangesAsync(cancel);
        var credentials = request.KeepCredentials == false ? await settle.SettleAsync(sandbox, cancel) : [];

        return Accepted(sandbox.Href, new SandboxCredentialsResponse(SandboxResponse.From(sandbox), credentials));
    }

    /// <summary>Deletes a sandbox with all its data and credentials.</summary>
    [HttpDelete("{id}"), Requires("sandboxes:write", OperatorOnly = true)]
    [ProducesResponseType<SandboxResponse>(202)]
    public async Task<ActionResult<SandboxResponse>> Delete(Id<Sandbox> id, CancellationToken cancel)
    {
        var sandbox = await Find(id, cancel);

        sandbox.Delete();
        await db.SaveChangesAsync(cancel);

        return Accepted(sandbox.Href, SandboxResponse.From(sandbox));
    }

    private Task<Sandbox> Find(Id<Sandbox> id, CancellationToken cancel) =>
        db.Sandboxes.Where(sandbox => sandbox.Id == id).FoundAsync(db, cancel);

    /// <summary>What an earlier try of this write was cut off with is deleted first, and then there is nothing to go on from.</summary>
    private async Task DemandGoneAsync(Id<Sandbox> begun, CancellationToken cancel)
    {
        if (await db.Sandboxes.AnyAsync(sandbox => sandbox.Id == begun, cancel))
            throw SettleSandbox.StillAtWork();
    }

    private async Task DemandRoomAsync(string name, CancellationToken cancel)
    {
        await db.HoldTenantAsync(cancel);
        if (await db.Sandboxes.SingleOrDefaultAsync(sandbox => sandbox.Name == name, cancel) is { } known)
            throw new Refusal(RequestErrors.AlreadyExists, $"There is a sandbox of this name already: {known.Id}, shown in current.") { Current = known };
        if (await db.Sandboxes.CountAsync(cancel) >= SandboxesMax)
            throw SandboxErrors.TooMany.Because($"A marketplace has at most {SandboxesMax}. Delete one that nobody needs.");
    }
}
