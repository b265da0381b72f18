using System.Collections.Concurrent;

namespace Platform.Api.Tests.Invariants;

/// <summary>Buyers and sellers who do one thing after another, whatever comes to mind. A no is fine; only a fault of the server is not.</summary>
public sealed class RandomTrade(Marketplace market, IReadOnlyList<StockedVariant> variants)
{
    private readonly ConcurrentQueue<string> orders = new();
    private readonly ConcurrentQueue<string> shipments = new();
    private readonly ConcurrentQueue<string> arrived = new();

    /// <summary>How often what was done succeeded.</summary>
    public ConcurrentDictionary<string, int> Done { get; } = new();

    /// <summary>Answers that no random walk may get.</summary>
    public ConcurrentQueue<string> Surprises { get; } = new();

    public async Task ActAsync(Random random, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var (verb, reply) = await OneThingAsync(random);
            if (reply is null)
                continue;
            if (reply.Status is 200 or 201)
                Done.AddOrUpdate(verb, 1, (_, count) => count + 1);
            else if (reply.Status is not (402 or 409 or 422))
                Surprises.Enqueue($"{verb}: {reply.Status} {reply.Text}");
        }
    }

    private async Task<(string Verb, Reply? Reply)> OneThingAsync(Random random)
    {
        var order = Any(orders, random);
        return random.Next(14) switch
        {
            < 4 => ("place", await PlaceAsync(random)),
            4 => ("adjust", await AdjustAsync(random)),
            5 => ("cancel", order is null ? null : await market.Buyer.PostAsync($"/v1/orders/{order}/cancel")),
            6 => ("reject", order is null ? null : await market.Seller.PostAsync($"/v1/orders/{order}/reject")),
            7 or 8 => ("confirm", order is null ? null : await market.Seller.PostAsync($"/v1/orders/{order}/confirm")),
            9 or 10 => ("ship", order is null ? null : await ShipAsync(order, random)),
            11 or 12 => ("deliver", await DeliverAsync(random)),
            _ => ("accept", (Any(arrived, random) ?? order) is not { } done ? null : await market.Buyer.PostAsync($"/v1/orders/{done}/accept")),
        };
    }

    private async Task<Reply> PlaceAsync(Random random)
    {
        var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(variants.Count)).Distinct()
            .Select(variant => new { variant_id = variants[variant].VariantId, quantity = random.Next(1, 4) }).ToArray();
        var reply = await market.Buyer.PostAsync("/v1/orders", new
        {
            seller_id = market.Seller.OrganizationId.ToString(),
            lines,
            deliver_to = Marketplace.Somewhere,
            payment = new { method = "card", token = random.Next(6) == 0 ? "tok_declined" : "tok_ok" },
        });
        if (reply.Status == 201)
            orders.Enqueue(reply.Id);
        return reply;
    }

    private Task<Reply> AdjustAsync(Random random) => market.Seller.PostAsync("/v1/inventory/adjustments", new
    {
        variant_id = variants[random.Next(variants.Count)].VariantId,
        quantity = random.Next(2) == 0 ? -random.Next(1, 6) : random.Next(1, 6),
        reason = "counted",
    });

    private async Task<Reply> ShipAsync(string order, Random random)
    {
        var shown = await market.Seller.GetAsync($"/v1/orders/{order}");
        var habit = random.Next(4);
        var lines = shown.Json.GetProperty("lines").EnumerateArray()
            .Select(line => (Id: line.GetProperty("id").GetString(), Left: (int)(line.GetProperty("quantity").GetDecimal() - line.GetProperty("shipped").GetDecimal())))
            .Where(line => line.Left > 0)
            .Select(line => new { order_line_id = line.Id, quantity = habit switch { 0 => line.Left + 1, 1 => random.Next(1, line.Left + 1), _ => line.Left } }).ToArray();
        var reply = await market.Seller.PostAsync($"/v1/orders/{order}/shipments", new { lines, carrier = "DHL", tracking_number = "1" });
        if (reply.Status == 201)
            shipments.Enqueue(reply.Id);
        return reply;
    }

    private async Task<Reply?> DeliverAsync(Random random)
    {
        if (Any(shipments, random) is not { } shipment)
            return null;
        var sent = await market.Seller.GetAsync($"/v1/shipments/{shipment}");
        arrived.Enqueue(sent.Json.GetProperty("order_id").GetString()!);
        return await market.Seller.PostAsync($"/v1/shipments/{shipment}/deliver", new
        {
            delivered_at = sent.Json.GetProperty("created_at").GetString(),
            signed_by = "R. Receiver",
        });
    }

    private static string? Any(ConcurrentQueue<string> known, Random random) =>
        known.ToArray() is { Length: > 0 } all ? all[random.Next(Math.Max(0, all.Length - 12), all.Length)] : null;
}
