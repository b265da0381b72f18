namespace Platform.Kernel;

/// <summary>A row of one tenant. Its keys and foreign keys all start with the tenant.</summary>
public abstract class Entity
{
    public Id<Tenant> TenantId { get; internal set; }
}

/// <summary>Something that changes as a whole: it has a version (its ETag), and tells what happened to it.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<RaisedEvent> raised = [];

    /// <summary>1 when made, one more with every change.</summary>
    public int Version { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The id as the wire shows it.</summary>
    public abstract string ResourceId { get; }

    /// <summary>The id as the database has it.</summary>
    internal abstract Guid Key { get; }

    /// <summary>The resource's word on the wire, such as <c>order</c>.</summary>
    public abstract string ResourceType { get; }

    /// <summary>The path at which <c>GET</c> shows it.</summary>
    public abstract string Href { get; }

    /// <summary>The resource as <c>GET</c> shows it: what events carry and what a conflict answers with.</summary>
    public abstract object Resource();

    /// <summary>
    /// Where its reply is kept beside it (<see cref="KeptReply{T}"/>): the shape of the reply, one more with every change of
    /// that, so that those kept in an older one are made anew. <c>null</c> where none is kept.
    /// </summary>
    public virtual int? ReplyForm => null;

    /// <summary>The organizations that may hear of it; <c>null</c> where everybody in the tenant may.</summary>
    public virtual IReadOnlyList<Id<Organization>>? Audience => null;

    internal IReadOnlyList<RaisedEvent> Raised => raised;

    protected void Raise(EventType type, object? previous = null) => raised.Add(new RaisedEvent(type, previous));

    /// <summary>Tells of a move and answers with the state it leads to. Whether it is possible the verb has asked, and said no in its own words.</summary>
    protected TState Moved<TState>(Move<TState> move, TState from) where TState : struct, Enum
    {
        if (!move.From.Contains(from))
            throw new InvalidOperationException($"{ResourceId} is {from}, and to {move.Verb} it, it has to be {string.Join(" or ", move.From)}.");
        if (move.Event is { } told)
            Raise(told, new { status = from });
        return move.To;
    }

    /// <summary>Whether it changed in a part of it that has rows of its own.</summary>
    internal bool IsTouched { get; private set; }

    /// <summary>Counts a change in a part of it as a change of the whole: the version goes up.</summary>
    protected void Touch() => IsTouched = true;

    internal void ForgetRaised()
    {
        raised.Clear();
        IsTouched = false;
    }
}

/// <summary>An aggregate with a typed id.</summary>
public abstract class Aggregate<TSelf> : Aggregate where TSelf : Aggregate<TSelf>, IIdentified
{
    public Id<TSelf> Id { get; protected init; }

    public override string ResourceId => Id.ToString();

    internal override Guid Key => Id.Value;
}

/// <summary>A document between two parties: they and the tenant's operator see it; for anybody else it does not exist.</summary>
public interface IBetweenParties
{
    Id<Organization> BuyerId { get; }

    Id<Organization> SellerId { get; }
}

/// <summary>Something one organization keeps to itself; the tenant's operator sees it too.</summary>
public interface IOwned
{
    Id<Organization> OrganizationId { get; }
}
