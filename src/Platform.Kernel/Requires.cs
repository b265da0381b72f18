namespace Platform.Kernel;

/// <summary>The one permission an operation asks for. Without it the answer is 403, and names it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(string scope) : Attribute
{
    public string Scope { get; } = scope;

    /// <summary>Whether only the tenant's operator may do it, whatever the scopes.</summary>
    public bool OperatorOnly { get; init; }
}

/// <summary>A write that moves money or stock, and therefore must carry an <c>Idempotency-Key</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsIdempotencyKeyAttribute : Attribute;

/// <summary>
/// A write whose reply shows a secret this once: where the reply is kept for retries, it is kept sealed and given again
/// only to a credential of the same scopes.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RevealsSecretAttribute : Attribute;

/// <summary>Refusals an operation gives that are other capabilities' own, by their codes: for the API document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusesAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes { get; } = codes;
}
