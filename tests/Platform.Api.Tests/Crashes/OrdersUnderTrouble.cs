using System.Globalization;
using System.Text.Json;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Crashes;

/// <summary>
/// Buyers order and retry, something fails again and again, and afterwards exactly the acknowledged orders exist, once
/// each; stock and money agree; every event reached the receiver, none under two ids.
/// </summary>
internal static class OrdersUnderTrouble
{
    public static async Task ProveAsync(RunningPlatform platform, int seed, Func<BuyersWhoRetry, Task> trouble)
    {
        var market = await platform.MarketplaceAsync();
        var variants = new[] { await market.StockedAsync(1_000_000), await market.StockedAsync(1_000_000, "3.335"), await market.StockedAsync(1_000_000, "0.99") };
        await using var receiver = await CarefulReceiver.StartAsync(failEvery: 17);
        var endpoint = (await market.Operator.PostAsync("/v1/webhook-endpoints", new { url = receiver.Url, event_types = new[] { "*" } })).Expect(201);
        receiver.Secret = endpoint.Json.GetProperty("secret").GetString()!;

        var buyers = new BuyersWhoRetry(market, variants, seed);
        var ordering = buyers.RunAsync(clients: 6);
        await trouble(buyers);
        buyers.Stop();
        await ordering;
        Assert.True(buyers.Surprise is null, $"{buyers.Surprise}\nThe server said:\n{platform.Server.Output}");

        await ATradeFromOrderToPayout.Eventually(async () => await CountAsync(platform, market, "select count(*) from payments where status = 'pending'") == 0);
        var orders = await OrdersAsync(market);
        var acknowledged = buyers.Acknowledged.Values.OfType<string>().ToList();
        Assert.True(acknowledged.Count > 10, $"only {acknowledged.Count} orders were placed");
        Assert.Equal(acknowledged.Order(), orders.Select(order => order.GetProperty("id").GetString()).Order());
        Assert.All(orders, order => Assert.Equal("placed", order.GetProperty("status").GetString()));

        await StockAgreesAsync(market, variants, orders);
        await MoneyAgreesAsync(market, orders);
        await EveryEventArrivedAsync(platform, market, receiver, acknowledged);
    }

    private static async Task<List<JsonElement>> OrdersAsync(Marketplace market)
    {
        var orders = new List<JsonElement>();
        for (var path = "/v1/orders?limit=500"; path is not null;)
        {
            var page = (await market.Buyer.GetAsync(path)).Expect(200).Json;
            orders.AddRange(page.GetProperty("data").EnumerateArray());
            path = page.GetProperty("next_cursor").GetString() is { } cursor ? $"/v1/orders?limit=500&cursor={cursor}" : null;
        }

        return orders;
    }

    private static async Task StockAgreesAsync(Marketplace market, StockedVariant[] variants, List<JsonElement> orders)
    {
        foreach (var variant in variants)
        {
            var ordered = orders.SelectMany(order => order.GetProperty("lines").EnumerateArray())
                .Where(line => line.GetProperty("variant_id").GetString() == variant.VariantId)
                .Sum(line => line.GetProperty("quantity").GetDecimal());
            Assert.Equal((1_000_000m, ordered), await ATradeFromOrderToPayout.LevelAsync(market, variant));
        }
    }

    private static async Task MoneyAgreesAsync(Marketplace market, List<JsonElement> orders)
    {
        await ATradeFromOrderToPayout.BalancedAsync(market);
        var total = orders.Sum(order => decimal.Parse(ATradeFromOrderToPayout.Amount(order, "total"), CultureInfo.InvariantCulture));
        Assert.Equal((-total).ToString("0.00", CultureInfo.InvariantCulture), await ATradeFromOrderToPayout.BalanceAsync(market, "provider_clearing"));
    }

    private static async Task EveryEventArrivedAsync(
        RunningPlatform platform, Marketplace market, CarefulReceiver receiver, List<string> acknowledged)
    {
        await ATradeFromOrderToPayout.Eventually(async () => await CountAsync(platform, market, "select count(*) from event_queue") == 0);
        var told = await CountAsync(platform, market, "select count(*) from event_numbers where sequence > (select after_sequence from webhook_endpoints limit 1)");
        await ATradeFromOrderToPayout.Eventually(() => Task.FromResult(receiver.Bodies.Count >= told));

        Assert.Empty(receiver.Complaints);
        var arrived = receiver.Bodies.Values.Select(body => JsonDocument.Parse(body).RootElement).ToList();
        Assert.Equal(told, arrived.Count);
        Assert.Equal(arrived.Count, arrived.Select(WhatItTells).Distinct().Count());
        Assert.Equal(acknowledged.Order(), arrived.Where(fact => fact.GetProperty("type").GetString() == "order.placed")
            .Select(fact => fact.GetProperty("resource").GetProperty("id").GetString()).Order());
        var last = await CountAsync(platform, market, "select last_sequence from event_heads");
        Assert.Equal(last, await CountAsync(platform, market, "select count(*) from events"));
    }

    private static (string?, string?, int) WhatItTells(JsonElement fact)
    {
        var resource = fact.GetProperty("resource");
        return (fact.GetProperty("type").GetString(), resource.GetProperty("id").GetString(), resource.GetProperty("version").GetInt32());
    }

    private static async Task<long> CountAsync(RunningPlatform platform, Marketplace market, string sql)
    {
        await using var command = platform.Owner.CreateCommand(
            sql.Contains("where", StringComparison.Ordinal) ? $"{sql} and tenant_id = $1" : $"{sql} where tenant_id = $1");
        command.Parameters.Add(new() { Value = market.Tenant.Id.Value });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
