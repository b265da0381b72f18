using System.Globalization;

namespace Platform.Bench;

/// <summary>What the command line asks for.</summary>
public sealed record BenchOptions
{
    public const string Usage = """
        ./dev bench [--quick] [--only OPERATION] [--connections N] [--seconds N] [--rounds N]

          --quick        two seconds each: shows that everything works, and writes no results
          --only         constant, product, list, order or start, with the limit it is held against; writes no results.
                         auth: what authentication and limits cost; writes its part of the results
          --connections  how many requests are under way at once, 32 unless set
          --seconds      how long each operation is measured in each round, 8 unless set
          --rounds       how often limits and operations take turns, 3 unless set
        """;

    public bool IsQuick { get; private init; }

    public string? Only { get; private init; }

    public int Connections { get; private init; } = 32;

    public double Seconds { get; private init; } = 8;

    public int Rounds { get; private init; } = 3;

    public TimeSpan Measured => TimeSpan.FromSeconds(Seconds);

    public TimeSpan WarmUp(int round) => TimeSpan.FromSeconds(IsQuick ? 1 : round == 0 ? 4 : 1);

    /// <summary>How often the two sides of a comparison take turns: more often and shorter than others, as only their ratio counts.</summary>
    public int Pairs => Rounds * 5;

    public TimeSpan MeasuredOfPair => Measured / 4;

    public TimeSpan WarmUpOfPair(int pair) => WarmUp(pair) / 2;

    public int Starts => IsQuick ? 1 : 5;

    public bool WritesResults => !IsQuick && Only is (null or "auth");

    /// <exception cref="FormatException">There is no such option.</exception>
    public static BenchOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new BenchOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--quick" => options with { IsQuick = true, Seconds = 2, Rounds = 2 },
                "--only" => options with { Only = Value() },
                "--connections" => options with { Connections = Number() },
                "--seconds" => options with { Seconds = Number() },
                "--rounds" => options with { Rounds = Number() },
                var other => throw new FormatException($"There is no option {other}."),
            };

            string Value() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value.");
            int Number() => int.Parse(Value(), CultureInfo.InvariantCulture);
        }

        return options;
    }
}
