namespace Platform.Kernel;

/// <summary>
/// One way that something changes its state. All there are stand as static fields beside the rules that go by them
/// (<see cref="Aggregate.Moved"/> lets nothing else happen), and the reference is printed from them.
/// </summary>
/// <param name="Verb">What is done, such as <c>confirm</c>.</param>
/// <param name="From">The states it is possible in.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Actors">Who brings it about, in a word or two.</param>
/// <param name="Event">What it tells; nothing where it is not told.</param>
/// <param name="Effect">What else it does, in a sentence.</param>
public record Move<TState>(string Verb, IReadOnlyList<TState> From, TState To, string Actors, EventType? Event, string Effect) : IMove
    where TState : struct, Enum
{
    Type IMove.States => typeof(TState);

    IReadOnlyList<string> IMove.Before => [.. From.Select(state => SnakeCase.Of(state.ToString()))];

    string IMove.After => SnakeCase.Of(To.ToString());
}

/// <summary>A move of whatever it may be, in the wire's words.</summary>
public interface IMove
{
    /// <summary>The enumeration of the states.</summary>
    Type States { get; }

    string Verb { get; }

    IReadOnlyList<string> Before { get; }

    string After { get; }

    string Actors { get; }

    EventType? Event { get; }

    string Effect { get; }
}
