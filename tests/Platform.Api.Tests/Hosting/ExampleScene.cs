using System.Text.Json;

namespace Platform.Api.Tests.Hosting;

/// <summary>What has to be there for one operation's example to work, made as its ids are met.</summary>
/// <param name="market">A marketplace with nothing in it.</param>
/// <param name="operation">The operation's id.</param>
/// <param name="isOperators">Whether it is for the marketplace's operator.</param>
public sealed class ExampleScene(Marketplace market, string operation, bool isOperators)
{
    private readonly Dictionary<string, string> made = [];

    /// <summary>Sandboxes belong to live marketplaces; all else is tried in one.</summary>
    public static TenantMode ModeOf(string operation) =>
        operation.StartsWith("sandboxes_", StringComparison.Ordinal) ? TenantMode.Live : TenantMode.Sandbox;

    /// <summary>Who may do it.</summary>
    public Party Caller => operation switch
    {
        "orders_place" or "orders_cancel" or "orders_accept" or "orders_get_by_external_id" => market.Buyer,
        "apps_create" => market.Operator,
        _ => isOperators ? market.Operator : market.Seller,
    };

    /// <summary>The moment to put for the example's, where any other would be refused.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>What an example counts on without naming its id.</summary>
    public async Task PrepareAsync()
    {
        if (operation is "orders_get_by_external_id")
            await OrderedAsync(externalId: "4500017");
        if (operation is "products_get_by_external_id")
            (await market.Seller.PutAsync("/v1/products/external/4500017", new
            {
                name = "Bolt",
                description = "Zinc plated",
                category = "hardware",
                variants = new[] { new { sku = "B", unit = "C62", price = new { amount = "1.00", currency = "USD" }, moq = 1, order_multiple = 1 } },
            })).Expect(201);
        if (operation.StartsWith("event_consumers_", StringComparison.Ordinal))
            await IdAsync("evt");
        if (operation is "sandbox_clock_resume")
            (await Caller.PostAsync("/v1/sandbox/clock/freeze")).Expect(200);
        if (operation is "sandbox_clock_freeze")
            Now = (await Caller.GetAsync("/v1/sandbox/clock")).Json.GetProperty("now").GetDateTimeOffset();
    }

    /// <summary>The id of something of this kind.</summary>
    public async Task<string> IdAsync(string prefix) => made.TryGetValue(prefix, out var id) ? id : made[prefix] = await MadeAsync(prefix);

    private async Task<string> MadeAsync(string prefix) => prefix switch
    {
        "org" => (operation == "apps_create" ? Caller : market.Seller).OrganizationId.ToString(),
        "app" => await PostAsync("/v1/apps", new { name = "Another", scopes = new[] { "products:read", "orders:read" } }),
        "rol" => await PostAsync("/v1/roles", new { name = "Another", scopes = new[] { "orders:read" } }),
        "idp" => await PostAsync("/v1/identity-providers", new { name = "Another", issuer = "https://login.example.com/another", audience = $"api://{Guid.NewGuid():N}" }),
        "sbj" => await PostAsync($"/v1/identity-providers/{await IdAsync("idp")}/subjects", new { subject = "another", app_id = await IdAsync("app") }),
        "sec" => await PostAsync($"/v1/apps/{await IdAsync("app")}/secrets", new { }),
        "key" => await PostAsync("/v1/api-keys", new { app_id = await IdAsync("app"), name = "Another" }),
        "whs" => await PostAsync("/v1/warehouses", new { code = "another", name = "Another" }),
        "prd" => await StockedAsync(variant => variant.ProductId),
        "var" => await StockedAsync(variant => variant.VariantId),
        "whe" => await PostAsync("/v1/webhook-endpoints", new { url = market.Seller.BaseUrl + "/sandbox/receivers/ok", event_types = new[] { "*" } }),
        "whd" => await DeliveredAsync(),
        "evt" => await FirstAsync(market.Seller, "/v1/events", before: () => StockedAsync(variant => variant.VariantId)),
        "req" => await FirstAsync(market.Seller, "/v1/request-log", before: () => StockedAsync(variant => variant.VariantId)),
        "acc" => await FirstAsync(market.Operator, "/v1/ledger/accounts", before: () => OrderedAsync()),
        "adv" => await PostAsync("/v1/sandbox/clock/advance", new { to = DateTimeOffset.Parse("2030-01-01T00:00:00Z", null) }),
        "evc" => await ConsumerAsync(),
        "sbx" => await SandboxAsync(),
        "ord" => await OrderedAsync(),
        "orl" => await PartOfOrderAsync(order => order.GetProperty("lines")[0].GetProperty("id")),
        "pay" => await PartOfOrderAsync(order => order.GetProperty("payment_id")),
        "rfd" => await RefundedAsync(),
        "shp" => await ShippedAsync(),
        _ => throw new InvalidOperationException($"The example of {operation} needs a {prefix}: say how one is made."),
    };

    private async Task<string> PostAsync(string path, object body)
    {
        var reply = await Caller.PostAsync(path, body);
        Assert.True(reply.Status is 201 or 202, $"{path}: {reply.Text}");
        return reply.Id;
    }

    /// <summary>A consumer, and an event that it can have done with.</summary>
    private async Task<string> ConsumerAsync()
    {
        await FirstAsync(Caller, "/v1/events", before: () => StockedAsync(variant => variant.VariantId));
        return await PostAsync("/v1/event-consumers", new { name = "Another", after = 0 });
    }

    private async Task<string> StockedAsync(Func<StockedVariant, string> part)
    {
        var variant = await market.StockedAsync(100);
        made.TryAdd("prd", variant.ProductId);
        made.TryAdd("var", variant.VariantId);
        return part(variant);
    }

    /// <summary>An order as far along as the operation needs it.</summary>
    private async Task<string> OrderedAsync(string? externalId = null)
    {
        var variant = await StockedAsync(variant => variant.VariantId);
        var order = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(variant, 12, externalId: externalId))).Expect(201).Id;
        made["ord"] = order;
        if (operation is "shipments_send" or "shipments_deliver" or "shipments_get" or "orders_accept")
            (await market.Seller.PostAsync($"/v1/orders/{order}/confirm")).Expect(200);
        if (operation is "orders_accept")
            (await market.Seller.PostAsync($"/v1/shipments/{await ShippedAsync()}/deliver", new
            {
                delivered_at = (await market.Operator.GetAsync("/v1/sandbox/clock")).Json.GetProperty("now").GetDateTimeOffset(),
                signed_by = "R. Smith",
            })).Expect(200);
        return order;
    }

    private async Task<string> ShippedAsync()
    {
        var order = await IdAsync("ord");
        var line = await PartOfOrderAsync(order => order.GetProperty("lines")[0].GetProperty("id"));
        return (await market.Seller.PostAsync($"/v1/orders/{order}/shipments", new
        {
            lines = new[] { new { order_line_id = line, quantity = 12 } },
            carrier = "DHL",
            tracking_number = "JD014600003828",
        })).Expect(201).Id;
    }

    private async Task<string> RefundedAsync()
    {
        var order = await IdAsync("ord");
        (await market.Buyer.PostAsync($"/v1/orders/{order}/cancel", new { })).Expect(200);
        return await FirstAsync(market.Buyer, "/v1/events?type=refund.pending", part: told => told.GetProperty("resource").GetProperty("id"));
    }

    private async Task<string> PartOfOrderAsync(Func<JsonElement, JsonElement> part) =>
        part((await market.Buyer.GetAsync($"/v1/orders/{await IdAsync("ord")}")).Expect(200).Json).GetString()!;

    private async Task<string> DeliveredAsync()
    {
        var endpoint = await IdAsync("whe");
        await StockedAsync(variant => variant.VariantId);
        return await FirstAsync(market.Seller, $"/v1/webhook-endpoints/{endpoint}/deliveries", isIt: delivery => delivery.GetProperty("status").GetString() != "pending");
    }

    private async Task<string> SandboxAsync()
    {
        var reply = (await Caller.PostAsync("/v1/sandboxes", new { name = "Another", scenario = "empty" })).Expect(201);
        var sandbox = reply.Json.GetProperty("sandbox").GetProperty("id").GetString()!;
        return await FirstAsync(Caller, "/v1/sandboxes", isIt: one => one.GetProperty("id").GetString() == sandbox && one.GetProperty("status").GetString() == "ready");
    }

    /// <summary>The first of a list that is such; some come a moment later.</summary>
    private static async Task<string> FirstAsync(
        Party reader, string path, Func<Task>? before = null, Func<JsonElement, bool>? isIt = null, Func<JsonElement, JsonElement>? part = null)
    {
        if (before is not null)
            await before();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var rows = (await reader.GetAsync(path)).Expect(200).Json.GetProperty("data").EnumerateArray();
            var found = rows.FirstOrDefault(row => isIt?.Invoke(row) ?? true);
            if (found.ValueKind == JsonValueKind.Object)
                return (part?.Invoke(found) ?? found.GetProperty("id")).GetString()!;
            await Task.Delay(50, patience.Token);
        }
    }
}
