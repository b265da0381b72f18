namespace Platform.Kernel;

/// <summary>
/// Two amounts of different currencies met in one calculation: a fault in the program, not in a request.
/// </summary>
public sealed class CurrencyMismatch(Currency left, Currency right)
    : InvalidOperationException($"{left} and {right} cannot be reckoned together; convert one of them first.")
{
    public Currency Left { get; } = left;

    public Currency Right { get; } = right;
}
