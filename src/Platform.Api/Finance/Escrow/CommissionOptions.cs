namespace Platform.Api.Finance.Escrow;

/// <summary>What the operator keeps of a released amount.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Rule">The rule it came from, in words that stay with the charge.</param>
public readonly record struct CommissionCharge(Money Amount, string Rule);

/// <summary>
/// The marketplace's commission: a rate with a smallest charge per currency, never more than the amount itself.
/// </summary>
public sealed class CommissionOptions
{
    /// <summary>The plan whose rate this is.</summary>
    public string Plan { get; init; } = "free";

    /// <summary>The part kept, such as 0.05 for five percent.</summary>
    public decimal Rate { get; init; } = 0.05m;

    /// <summary>The smallest charge by currency, in major units; none where a currency is not named.</summary>
    public Dictionary<string, decimal> Minimum { get; init; } = new() { ["USD"] = 0.50m };

    public CommissionCharge On(Money amount)
    {
        var share = amount.Times(Rate);
        var least = Minimum.TryGetValue(amount.Currency.Code, out var minimum)
            ? new UnitPrice(minimum, amount.Currency).Times(1)
            : Money.Zero(amount.Currency);
        var charged = Math.Min(amount.Minor, Math.Max(share.Minor, least.Minor));
        var rule = FormattableString.Invariant($"{Plan} plan, {Rate:0.####%}") + (charged > share.Minor ? $", at least {least.Amount} {amount.Currency.Code}" : "");
        return new CommissionCharge(new Money(charged, amount.Currency), rule);
    }
}
