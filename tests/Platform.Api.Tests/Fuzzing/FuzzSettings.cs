using System.Globalization;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>
/// <c>FUZZ_SECONDS</c> makes a run long: every odd value at every place, and so many seconds of random calls.
/// Otherwise each place gets a share of them, another share at each place; <c>FUZZ_SEED</c> chooses which.
/// </summary>
public static class FuzzSettings
{
    private const int SecondsShort = 5;

    private static readonly int? SecondsAsked = Environment.GetEnvironmentVariable("FUZZ_SECONDS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("FUZZ_SEED") ?? "271828", CultureInfo.InvariantCulture);

    public static TimeSpan RandomFor { get; } = TimeSpan.FromSeconds(SecondsAsked ?? SecondsShort);

    public static bool IsLong => SecondsAsked is not null;

    /// <summary>What is needed to do the same again.</summary>
    public static string Replay => $"FUZZ_SEED={Seed}{(SecondsAsked is { } seconds ? $" FUZZ_SECONDS={seconds}" : "")}";

    /// <summary>Of all that could be made odd at a place, this run's share.</summary>
    public static IEnumerable<T> Thinned<T>(this IEnumerable<T> mutations, int share) => IsLong ? mutations : mutations.Where((_, place) => (place + Seed) % share == 0);
}
