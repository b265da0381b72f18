using System.Text.Json;
using Platform.Api.Tests.Isolation;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>A valid call of every operation, to start from.</summary>
public static class FuzzCalls
{
    private static readonly Lock Gate = new();
    private static Task<(IReadOnlyList<FuzzCall> Calls, IReadOnlyList<Party> Parties)>? shared;

    /// <summary>Each operation, called by one who may, in a marketplace that nothing else looks at.</summary>
    public static Task<(IReadOnlyList<FuzzCall> Calls, IReadOnlyList<Party> Parties)> OfAsync(PlatformFixture platform)
    {
        lock (Gate)
            return shared ??= MakeAsync(platform);
    }

    /// <summary>The same in a marketplace of one's own.</summary>
    public static async Task<(IReadOnlyList<FuzzCall> Calls, IReadOnlyList<Party> Parties)> MakeAsync(PlatformFixture platform)
    {
        var full = await FullMarketplace.NewAsync(platform);
        var calls = new List<FuzzCall>();
        foreach (var operation in OperationCall.All(full))
        {
            var tried = new List<(FuzzCall Call, Reply Reply)>();
            foreach (var party in Parties(full))
            {
                var call = Valid(operation, party);
                tried.Add((call, await FuzzSender.SendAsync(call, TestContext.Current.CancellationToken)));
            }

            var best = tried.MinBy(one => one.Reply.Status is var status and (< 300 or 409) ? status : 1000);
            Assert.True(best.Reply.Status is < 300 or 409, $"{best.Call} is not valid: {best.Reply.Text}");
            calls.Add(best.Call);
        }

        return (calls, Parties(full));
    }

    private static Party[] Parties(FullMarketplace full) => [full.Market.Buyer, full.Market.Seller, full.Market.Operator];

    /// <summary>Writes are only rehearsed, so that the next call finds all as it was.</summary>
    public static FuzzCall Valid(OperationCall operation, Party party) => new FuzzCall(operation, party, operation.Path)
    {
        Json = operation.Body is null ? null : JsonSerializer.SerializeToNode(operation.Body),
        ContentType = operation.Body is null ? null : "application/json",
        Headers = operation.IsRead ? [] : [("Dry-Run", "true"), ("Idempotency-Key", Guid.NewGuid().ToString())],
    };
}
