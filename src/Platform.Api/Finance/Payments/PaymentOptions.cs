namespace Platform.Api.Finance.Payments;

/// <summary>How patient the platform is with payment providers. Felt by the outside world, so by the wall clock.</summary>
public sealed class PaymentOptions
{
    /// <summary>How long a provider may take to answer.</summary>
    public double AnswerSecondsMax { get; init; } = 8;

    public TimeSpan AnswerTimeMax => TimeSpan.FromSeconds(AnswerSecondsMax);

    /// <summary>How long the process that asks is taken to be alive; only then may another ask in its place.</summary>
    public TimeSpan AskingTimeMax => AnswerTimeMax + TimeSpan.FromSeconds(2);
}
