using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>Calls at which several things are odd at once, chosen and made up by chance.</summary>
public sealed class Chaos(IReadOnlyList<FuzzCall> calls, IReadOnlyList<Party> parties)
{
    private const int OddMax = 4;

    /// <summary>Operations that would end the marketplace, or its time, for all calls after them.</summary>
    private static readonly string[] RehearsedOnly = ["sandbox_clock_freeze", "sandbox_clock_advance", "sandboxes_create", "sandboxes_reset", "sandboxes_delete"];

    private readonly Dictionary<FuzzCall, IReadOnlyList<Mutation>> known = calls.ToDictionary(call => call, call => (IReadOnlyList<Mutation>)[.. Mutations.All(call)]);

    /// <summary>One after another until the time is over.</summary>
    public IEnumerable<FuzzCall> Calls(Random random, TimeSpan time)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < time;)
            yield return One(random);
    }

    private FuzzCall One(Random random)
    {
        var valid = Any(calls, random);
        var call = valid with { By = Any(parties, random) };
        if (FuzzSettings.IsLong && random.Next(5) == 0 && !valid.Operation.IsRead && !RehearsedOnly.Contains(valid.Operation.OperationId))
            call = call.Without("Dry-Run").With("Idempotency-Key", $"{random.Next(1000)}");
        for (var odd = random.Next(1, OddMax + 1); odd > 0; odd--)
            call = Any(known[valid], random).Of(call);
        if (call.Splices.Count > 0 && random.Next(2) == 0)
            call = call with { Splices = [.. call.Splices, (call.Splices[0].At, MadeUp(random, 3))], Oddity = $"{call.Oddity} and it is made up" };
        return call.Body is { Length: > 0 } body && random.Next(4) == 0
            ? call with { Raw = Disturbed(body, random), Oddity = $"{call.Oddity} and disturbed" }
            : call;
    }

    private static string MadeUp(Random random, int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => $"{random.Next(-1000, 1000)}.{random.Next()}e{random.Next(-50, 50)}",
        < 6 => JsonSerializer.Serialize(Text(random)),
        6 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => MadeUp(random, depth - 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => $"{JsonSerializer.Serialize(Text(random))}:{MadeUp(random, depth - 1)}"))}}}",
    };

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 40); length > 0; length--)
            text.Append(random.Next(3) == 0 && Rune.TryCreate(random.Next(0x110000), out var rune) ? rune.ToString() : ((char)random.Next(' ', 0x7f)).ToString());
        return text.ToString();
    }

    private static byte[] Disturbed(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                default: bytes.Insert(at, (byte)random.Next(256)); break;
            }
        }

        return [.. bytes];
    }

    private static T Any<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
