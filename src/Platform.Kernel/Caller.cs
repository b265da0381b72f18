namespace Platform.Kernel;

/// <summary>Who calls, for whom, and what they may do: everything follows from the credential alone.</summary>
/// <param name="Tenant">The marketplace the credential belongs to.</param>
/// <param name="OrganizationId">The organization acted for.</param>
/// <param name="IsOperator">Whether that organization runs the marketplace, and so sees all of it.</param>
/// <param name="Organizations">The organization and its branches: whose documents may be seen.</param>
/// <param name="Actor">Who acts, as events and the audit trail name it.</param>
/// <param name="Scopes">What the credential may do.</param>
public sealed record Caller(
    Tenant Tenant,
    Id<Organization> OrganizationId,
    bool IsOperator,
    IReadOnlyList<Id<Organization>> Organizations,
    Actor Actor,
    IReadOnlySet<string> Scopes)
{
    public Id<Tenant> TenantId => Tenant.Id;

    /// <summary>The version of the wire that its app is pinned to.</summary>
    public ApiVersion Version { get; init; } = ApiVersion.Newest;

    /// <summary>The clock at work in a tenant, seeing all of it: for jobs.</summary>
    public static Caller Clock(Tenant tenant, string job) =>
        new(tenant, default, true, [], new Actor("clock", job), new HashSet<string>());
}

/// <summary>The one request or job being served: who acts in it, and how. One per dependency-injection scope.</summary>
public sealed class CallContext
{
    private Caller? caller;

    /// <summary>Who acts. Asking for it where nobody does is a fault of ours, and stops the work.</summary>
    public Caller Caller
    {
        get => caller ?? throw new InvalidOperationException("Nobody acts here: no caller was set.");
        set => caller = value;
    }

    public bool HasCaller => caller is not null;

    public string RequestId { get; set; } = "";

    /// <summary>The version of the wire that the request names.</summary>
    public ApiVersion? AskedVersion { get; set; }

    /// <summary>The version that it is served in: the one it names, or else the one its app is pinned to.</summary>
    public ApiVersion Version => AskedVersion ?? caller?.Version ?? ApiVersion.Newest;

    /// <summary>What it used that is on its way out, each counted once.</summary>
    internal HashSet<string> DeprecatedUses => field ??= [];

    /// <summary>The address the call came from.</summary>
    public string? Origin { get; set; }

    /// <summary>What a write brought along.</summary>
    public ReadOnlyMemory<byte> SentBody { get; internal set; }

    /// <summary>The idempotency key of a write, as it was sent; <c>null</c> where whoever sends it again is shown a secret.</summary>
    public string? SentKey { get; internal set; }

    /// <summary>The code of the problem that answered.</summary>
    public string? ProblemCode { get; internal set; }

    [Limit("Characters in `Audit-Reason`")]
    public const int ReasonLengthMax = 500;

    /// <summary>Why the caller does this, in its own words: for the audit log.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether everything is done and then rolled back.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>The entity tags the caller insists on (<c>If-Match</c>); <c>null</c> where it does not.</summary>
    public IReadOnlyList<string>? IfMatch { get; set; }

    /// <summary>Whether the caller insists that nothing is there yet (<c>If-None-Match: *</c>).</summary>
    public bool IfNoneMatchAny { get; set; }
}
