namespace Platform.Kernel;

/// <summary>One fault of a request.</summary>
/// <param name="Pointer">Where, as a JSON Pointer (RFC 6901) into the body, such as <c>/lines/0/quantity</c>.</param>
/// <param name="Code">What is wrong, for programs: stable.</param>
/// <param name="Detail">What is wrong and what to send instead, for people.</param>
public sealed record Fault(string Pointer, string Code, string Detail);

/// <summary>
/// A kind of no. Every kind is a static field of its capability's <c>…Errors</c> class, and so in the error reference.
/// </summary>
/// <param name="Status">The HTTP status it answers with.</param>
/// <param name="Code">Stable and machine-readable, such as <c>order_not_cancelable</c>.</param>
/// <param name="Title">What it means, in words that never vary (RFC 9457).</param>
public sealed record RefusalKind(int Status, string Code, string Title)
{
    /// <param name="detail">What is the matter this time, and what to do about it.</param>
    public Refusal Because(string detail) => new(this, detail);
}

/// <summary>
/// Saying no, with the reason and what to do about it. Thrown by rules, turned into a problem document once, and
/// whatever was done before it is rolled back.
/// </summary>
public sealed class Refusal(RefusalKind kind, string detail) : Exception(detail)
{
    public RefusalKind Kind { get; } = kind;

    /// <summary>Every fault, where the request itself is at fault.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The resource as it stands, where the refusal is a conflict with it.</summary>
    public Aggregate? Current { get; init; }

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Further members of the problem document, such as the states allowed.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; init; } = new Dictionary<string, object?>();

    public static Refusal Invalid(params IReadOnlyList<Fault> faults) => new(RequestErrors.Invalid,
        faults.Count == 1 ? faults[0].Detail : $"The request has {faults.Count} faults; each is named in errors.")
    {
        Faults = faults,
    };

    public static Refusal NotFound() => RequestErrors.NotFound.Because(
        "There is no such resource, or it is not yours. Check the id, and that the credential belongs to its owner.");
}
