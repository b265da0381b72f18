using System.Collections.Concurrent;

namespace Platform.Api.Tests.Crashes;

/// <summary>Clients that do as the reference says: one key per order, and the same key again until there is an answer.</summary>
public sealed class BuyersWhoRetry(Marketplace market, IReadOnlyList<StockedVariant> variants, int seed)
{
    private volatile bool enough;
    private int keys;

    /// <summary>What the server acknowledged: the order of each key, or nothing where the card was declined.</summary>
    public ConcurrentDictionary<string, string?> Acknowledged { get; } = new();

    /// <summary>An answer that nobody should get.</summary>
    public string? Surprise { get; private set; }

    public Task RunAsync(int clients) => Task.WhenAll(Enumerable.Range(0, clients).Select(ClientAsync));

    /// <summary>No new orders; those under way are seen through.</summary>
    public void Stop() => enough = true;

    private async Task ClientAsync(int client)
    {
        var random = new Random(seed + client);
        while (!enough)
        {
            var key = $"order-{Interlocked.Increment(ref keys)}";
            var token = random.Next(8) == 0 ? "tok_declined" : "tok_ok";
            var order = market.OrderOf(variants[random.Next(variants.Count)].VariantId, random.Next(1, 4), token, externalId: key);
            Acknowledged[key] = await AnsweredAsync(key, order);
        }
    }

    private async Task<string?> AnsweredAsync(string key, object order)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                var reply = await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", key));
                if (reply.Status == 201)
                    return reply.Id;
                if (reply.Status == 402)
                    return null;
                if (reply.Status != 503 && reply.Code != "idempotency_in_progress")
                {
                    Surprise = $"{key}: {reply.Text}";
                    return null;
                }
            }
            catch (HttpRequestException)
            {
                // the server was killed: whether it had done it is what the retry asks
            }

            await Task.Delay(100, patience.Token);
        }
    }
}
