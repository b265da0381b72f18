namespace Platform.Api.Access.Sandboxes;

public enum SandboxStatus
{
    /// <summary>Its catalog is being made; its credentials work already.</summary>
    Preparing,

    /// <summary>Everything is there.</summary>
    Ready,

    /// <summary>Its data is being deleted, and then made anew.</summary>
    Resetting,

    /// <summary>It is being deleted with all its data.</summary>
    Deleting,
}

/// <summary>
/// A tenant to try things in, made by a live one: <c>preparing → ready ⇄ resetting</c>, and <c>deleting</c> at the end.
/// It has the live tenant's code and limits, and its own data, credentials, webhooks and clock.
/// </summary>
public sealed class Sandbox : Aggregate<Sandbox>, IIdentified
{
    public static readonly Move<SandboxStatus> ToReset = new("reset",
        [SandboxStatus.Ready], SandboxStatus.Resetting, "operator", SandboxEvents.ResetStarted, "Its data is deleted and made anew.");

    public static readonly Move<SandboxStatus> ToDelete = new("delete",
        [SandboxStatus.Ready], SandboxStatus.Deleting, "operator", SandboxEvents.DeleteStarted, "It is deleted with all its data, and then gone.");

    public static readonly Move<SandboxStatus> ToFinish = new("finish",
        [SandboxStatus.Preparing, SandboxStatus.Resetting], SandboxStatus.Ready, "platform", SandboxEvents.Ready, "Everything that it starts with is there.");

    public static string Prefix => "sbx";

    public string Name { get; private init; } = "";

    public SandboxScenario Scenario { get; private init; }

    public SandboxStatus Status { get; private set; }

    /// <summary>The businesses in it that it was made with; a reset leaves them and their credentials.</summary>
    public IReadOnlyList<SandboxParty> Parties { get; private set; } = [];

    /// <summary>The claim under which a process works on it.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>Until when, by the wall clock, that process is taken to be alive.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    public override string ResourceType => "sandbox";

    public override string Href => $"/v1/sandboxes/{Id}";

    /// <summary>The operator's alone.</summary>
    public override IReadOnlyList<Id<Organization>> Audience => [];

    /// <summary>Whether anybody is in it. Where nobody is, its making was cut off, or is under way still.</summary>
    public bool IsSettled => Parties.Count > 0;

    /// <summary>The tenant that it is.</summary>
    public Id<Tenant> Marketplace => new(Id.Value);

    /// <summary>A sandbox with nobody in it yet: the name is taken.</summary>
    public static Sandbox Create(string name, SandboxScenario scenario, DateTimeOffset now) =>
        new() { Id = Id<Sandbox>.New(now), Name = name, Scenario = scenario };

    /// <summary>Names the businesses that are in it from now on.</summary>
    public void PutIn(IReadOnlyList<SandboxParty> parties)
    {
        if (!IsSettled)
            Raise(SandboxEvents.Created);
        Parties = parties;
    }

    public void Reset() => Start(ToReset);

    public void Delete()
    {
        if (Status != SandboxStatus.Deleting)
            Start(ToDelete);
    }

    public void MarkReady() => Become(ToFinish);

    public void MarkDeleted() => Raise(SandboxEvents.Deleted);

    private void Start(Move<SandboxStatus> move)
    {
        if (!move.From.Contains(Status))
            throw new Refusal(SandboxErrors.Busy, $"It is {SnakeCase.Of(Status.ToString())}. Ask again until it is ready.") { Current = this };

        Become(move);
    }

    private void Become(Move<SandboxStatus> move) => (Status, ClaimId, ClaimedUntil) = (Moved(move, Status), null, null);

    public override object Resource() => SandboxResponse.From(this);
}

/// <summary>A business in a sandbox.</summary>
/// <param name="OrganizationId">Its id there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does there.</param>
public sealed record SandboxParty(Id<Organization> OrganizationId, string Name, OrganizationKind Kind);
