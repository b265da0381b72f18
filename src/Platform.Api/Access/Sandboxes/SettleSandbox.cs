namespace Platform.Api.Access.Sandboxes;

/// <summary>
/// Puts the businesses of its scenario into a sandbox whose row is written. That is committed first, and held while they
/// are made in the sandbox's own transactions: of what is cut off a row is left, and with it
/// <see cref="PrepareSandboxes"/> ends what was begun.
/// </summary>
public sealed class SettleSandbox(PlatformDb db, Write write, PopulateSandbox populate, TimeProvider wall) : IVerb
{
    private static readonly TimeSpan WorksFor = TimeSpan.FromSeconds(15);

    /// <summary>Longer than anybody works, so that nobody is at it when it is taken away.</summary>
    private static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(30);

    private const string Hold = """
        update sandboxes set claim_id = gen_random_uuid(), claimed_until = now() + $3 where tenant_id = $1 and id = $2 returning claim_id
        """;

    private const string LetGo =
        "update sandboxes set claim_id = null, claimed_until = null where tenant_id = $1 and id = $2 and claim_id = $3";

    /// <summary>The credentials of everybody who is in it now. A dry run makes nobody any.</summary>
    public async Task<IReadOnlyList<SandboxCredential>> SettleAsync(Sandbox sandbox, CancellationToken cancel)
    {
        if (db.Context.IsDryRun)
            return [];

        var claim = await HoldAsync(sandbox, cancel);
        await write.CheckpointAsync(sandbox.Id.ToString(), cancel);
        var credentials = await MadeAsync(sandbox, cancel);
        await write.ContinueAsync(cancel);
        await LetGoAsync(sandbox, claim, cancel);

        sandbox.PutIn([.. credentials.Select(one => new SandboxParty(Id<Organization>.Parse(one.OrganizationId), one.Name, one.Kind))]);
        await db.SaveChangesAsync(cancel);
        return credentials;
    }

    /// <summary>An earlier try may be at work, or what it left is being ended.</summary>
    public static Refusal StillAtWork() => new(RequestErrors.KeyInProgress,
        "An earlier try of this request is being worked on, or what it left is being cleared away. Retry in a moment with the same key.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    private async Task<IReadOnlyList<SandboxCredential>> MadeAsync(Sandbox sandbox, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(WorksFor, wall);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);
        try
        {
            return await populate.SettleAsync(sandbox, db.TenantId, end.Token);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw StillAtWork();
        }
    }

    private async Task<Guid> HoldAsync(Sandbox sandbox, CancellationToken cancel)
    {
        await using var hold = db.Command(Hold, db.TenantId.Value, sandbox.Id.Value, HeldFor);
        await using var row = await hold.ReadAsync(cancel);
        await row.ReadAsync(cancel);
        return row.GetGuid(0);
    }

    private async Task LetGoAsync(Sandbox sandbox, Guid claim, CancellationToken cancel)
    {
        await using var letGo = db.Command(LetGo, db.TenantId.Value, sandbox.Id.Value, claim);
        if (await letGo.WriteAsync(cancel) == 0)
            throw StillAtWork();
    }
}
