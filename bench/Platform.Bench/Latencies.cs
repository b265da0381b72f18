namespace Platform.Bench;

/// <summary>How long replies took: counted in steps of ten microseconds up to ten seconds.</summary>
public sealed class Latencies
{
    private const int MicrosecondsPerStep = 10;

    private readonly int[] steps = new int[1_000_000];

    public int Count { get; private set; }

    public void Add(TimeSpan latency)
    {
        var step = (long)latency.TotalMicroseconds / MicrosecondsPerStep;
        steps[Math.Clamp(step, 0, steps.Length - 1)]++;
        Count++;
    }

    /// <summary>The latency that this part of the replies did not exceed, in milliseconds.</summary>
    public double Percentile(double part)
    {
        var rank = (long)Math.Ceiling(Count * part);
        var seen = 0L;
        for (var step = 0; step < steps.Length; step++)
        {
            seen += steps[step];
            if (seen >= rank)
                return (step + 1) * MicrosecondsPerStep / 1000.0;
        }

        return 0;
    }
}
