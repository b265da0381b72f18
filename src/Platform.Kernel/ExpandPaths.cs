namespace Platform.Kernel;

/// <summary>The paths of one request's <c>expand</c>, as a tree.</summary>
public sealed class ExpandPaths
{
    public const string Parameter = "expand";
    [Limit("Paths in `expand`")]
    public const int CountMax = 10;
    [Limit("Steps in a path of `expand`")]
    public const int DepthMax = 3;

    private readonly Dictionary<ExpandableMember, ExpandPaths> steps = [];

    internal IReadOnlyDictionary<ExpandableMember, ExpandPaths> Steps => steps;

    /// <summary>Reads them; what an object does not have, or the caller may not see, is refused.</summary>
    internal static ExpandPaths Read(IEnumerable<string?> values, Type shown, ExpandableReplies replies, CallContext call)
    {
        var paths = values.SelectMany(value => (value ?? "").Split(',')).ToList();
        if (paths.Count > CountMax)
            throw Refused(RequestErrors.InvalidParameter, [new Fault(Parameter, "too_many", $"Expand at most {CountMax} paths; these are {paths.Count}.")]);

        var read = new ExpandPaths();
        var faults = paths.Select(path => read.Add(path, shown, replies, call)).OfType<string>()
            .Select(detail => new Fault(Parameter, "unknown_parameter", detail)).ToList();
        return faults.Count == 0 ? read : throw Refused(RequestErrors.UnknownParameter, faults);
    }

    private string? Add(string path, Type shown, ExpandableReplies replies, CallContext call)
    {
        var names = path.Split('.');
        if (names.Length > DepthMax)
            return $"\"{path}\" is {names.Length} steps deep. Take at most {DepthMax}.";

        var (at, last) = (this, (ExpandableMember?)null);
        for (var i = 0; i < names.Length; i++)
        {
            if (!replies.MembersOf(shown).TryGetValue(names[i], out last))
                return Unknown(path, names.Take(i), shown, replies);

            if (last.Kind is { } kind)
                AccessCheck.Demand(kind.Requires, call.Caller);
            (at, shown) = (at.StepTo(last), last.Shown);
        }

        return last!.Kind is null ? Unknown(path, names, shown, replies) : null;
    }

    private ExpandPaths StepTo(ExpandableMember member)
    {
        if (!steps.TryGetValue(member, out var next))
            steps[member] = next = new ExpandPaths();
        return next;
    }

    private static string Unknown(string path, IEnumerable<string> way, Type shown, ExpandableReplies replies)
    {
        var known = replies.PathsFrom(shown).Select(rest => string.Join('.', way.Append(rest))).ToList();
        return $"\"{path}\" cannot be expanded. "
            + (known.Count == 0 ? $"Nothing below {string.Join('.', way)} can." : $"Known here are {string.Join(", ", known)}.");
    }

    private static Refusal Refused(RefusalKind kind, IReadOnlyList<Fault> faults) =>
        new(kind, string.Join(' ', faults.Select(fault => fault.Detail))) { Faults = faults };
}
