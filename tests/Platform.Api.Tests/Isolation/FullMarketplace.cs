using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Api.Tests.Access.Versions;
using Platform.Api.Access.Sandboxes;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Isolation;

/// <summary>
/// A marketplace in which everything there is exists at least once. Its words are all marked, and its ids are known,
/// so that none of them can turn up elsewhere unnoticed.
/// </summary>
public sealed partial class FullMarketplace
{
    private static readonly Lock Gate = new();
    private static Task<FullMarketplace>? shared;

    private FullMarketplace(Marketplace market) => Market = market;

    public Marketplace Market { get; }

    /// <summary>Is in every text that the marketplace's businesses sent.</summary>
    public string Mark { get; } = $"canary-{Guid.NewGuid():N}";

    /// <summary>A real value for each path with a parameter, as far as the parameter: <c>/v1/orders/{id}</c>.</summary>
    public Dictionary<string, string> Paths { get; } = [];

    /// <summary>A real value for each query parameter that names something.</summary>
    public Dictionary<string, string> Queries { get; } = [];

    /// <summary>A body for each operation that takes one, naming what is there.</summary>
    public Dictionary<string, object> Bodies { get; } = [];

    /// <summary>Every id in the marketplace.</summary>
    public HashSet<string> Ids { get; } = [];

    /// <summary>The one that all tests look at, and none changes.</summary>
    public static Task<FullMarketplace> OfAsync(PlatformFixture platform)
    {
        lock (Gate)
            return shared ??= NewAsync(platform);
    }

    /// <summary>One of a test's own, to do with as it likes.</summary>
    public static async Task<FullMarketplace> NewAsync(PlatformFixture platform)
    {
        var full = new FullMarketplace(await platform.MarketplaceAsync());
        await full.CatalogAsync();
        await full.TradeAsync();
        await full.MoneyAsync();
        await full.WebhooksAsync();
        await full.AccessAsync();
        await full.ClockAsync();
        await full.VersionsAsync();
        await full.SandboxesAsync(platform);
        var organizations = full.Know(await full.Market.Operator.GetAsync("/v1/organizations"));
        full.Paths["/v1/organizations/{id}"] = full.Market.Buyer.OrganizationId.ToString();
        full.Queries["seller_id"] = full.Market.Seller.OrganizationId.ToString();
        full.Queries["buyer_id"] = full.Market.Buyer.OrganizationId.ToString();
        full.Queries["owner_id"] = full.Market.Seller.OrganizationId.ToString();
        full.Queries["external_id"] = full.Mark;
        full.Queries["organization_id"] = full.Market.Seller.OrganizationId.ToString();
        full.Queries["actor_id"] = full.Market.Seller.Credentials.ClientId;
        full.Queries["request_id"] = organizations.Headers["Request-Id"];
        full.Paths["/v1/request-log/{id}"] = organizations.Headers["Request-Id"];
        full.Body("audit_log_verify", new { });
        return full;
    }

    private async Task CatalogAsync()
    {
        var product = Know((await Market.Seller.PutAsync($"/v1/products/external/{Mark}", Body("products_put_by_external_id", Product))).Expect(201));
        var warehouse = Know((await Market.Seller.PostAsync("/v1/warehouses", Body("warehouses_create", new { code = Mark, name = Mark, external_id = Mark }))).Expect(201));
        Body("products_create", Product);
        Body("products_edit", new { description = Mark });
        Paths["/v1/products/{id}"] = product.Id;
        Paths["/v1/products/external/{external_id}"] = Mark;
        Paths["/v1/warehouses/{id}"] = warehouse.Id;
        Queries["variant_id"] = product.Json.GetProperty("variants")[0].GetProperty("id").GetString()!;
        Queries["warehouse_id"] = warehouse.Id;
        Queries["sku"] = Mark;
        Queries["code"] = Mark;
        Queries["category"] = Mark;

        Know((await Market.Seller.PostAsync("/v1/inventory/adjustments", Body("inventory_adjust",
            new { variant_id = Queries["variant_id"], quantity = 100, reason = Mark, warehouse_id = warehouse.Id }))).Expect(201));
    }

    private async Task TradeAsync()
    {
        var canceled = await OrderAsync(null);
        Know((await Market.Buyer.PostAsync($"/v1/orders/{canceled.Id}/cancel", Body("orders_cancel", new { reason = Mark }))).Expect(200));
        Body("orders_reject", new { reason = Mark });

        var completed = await OrderAsync(null);
        (await Market.Seller.PostAsync($"/v1/orders/{completed.Id}/confirm")).Expect(200);
        var shipment = Know((await Market.Seller.PostAsync($"/v1/orders/{completed.Id}/shipments", ParcelOf(completed))).Expect(201));
        Know((await Market.Seller.PostAsync($"/v1/shipments/{shipment.Id}/deliver", Body("shipments_deliver",
            new { delivered_at = shipment.Json.GetProperty("created_at").GetString(), signed_by = Mark }))).Expect(200));
        (await Market.Buyer.PostAsync($"/v1/orders/{completed.Id}/accept")).Expect(200);

        var open = await OrderAsync(Mark);
        Know((await Market.Buyer.GetAsync($"/v1/orders/{open.Id}/escrow")).Expect(200));
        Body("shipments_send", ParcelOf(open));
        Paths["/v1/orders/{id}"] = open.Id;
        Paths["/v1/orders/external/{external_id}"] = Mark;
        Paths["/v1/shipments/{id}"] = shipment.Id;
        Paths["/v1/payments/{id}"] = open.Json.GetProperty("payment_id").GetString()!;
        Queries["purchase_order_number"] = Mark;
        Queries["reference"] = open.Id;
        Queries["resource_id"] = open.Id;
    }

    private async Task MoneyAsync()
    {
        var accounts = Know((await Market.Operator.GetAsync("/v1/ledger/accounts")).Expect(200));
        Paths["/v1/ledger/accounts/{id}"] = accounts.Json.GetProperty("data")[0].GetProperty("id").GetString()!;
        await ATradeFromOrderToPayout.Eventually(async () => (await FeedAsync("refund.sent")).GetArrayLength() > 0);
        Paths["/v1/refunds/{id}"] = (await FeedAsync("refund.sent"))[0].GetProperty("resource").GetProperty("id").GetString()!;
        Paths["/v1/events/{id}"] = (await FeedAsync("order.placed"))[0].GetProperty("id").GetString()!;
    }

    private async Task WebhooksAsync()
    {
        var endpoint = Know((await Market.Buyer.PostAsync("/v1/webhook-endpoints", Body("webhook_endpoints_create",
            new { url = $"http://127.0.0.1:9/{Mark}", event_types = new[] { "*" }, description = Mark }))).Expect(201));
        Body("webhook_endpoints_update", new { description = Mark });
        (await Market.Seller.PostAsync($"/v1/orders/{Queries["reference"]}/confirm")).Expect(200);

        var deliveries = $"/v1/webhook-endpoints/{endpoint.Id}/deliveries";
        await ATradeFromOrderToPayout.Eventually(async () => (await Market.Buyer.GetAsync(deliveries)).Json.GetProperty("data").EnumerateArray()
            .Any(delivery => delivery.GetProperty("attempts").GetArrayLength() > 0));
        var consumer = Know((await Market.Buyer.PostAsync("/v1/event-consumers", Body("event_consumers_create", new { name = Mark, after = 0 }))).Expect(201));
        Body("event_consumers_commit", new { sequence = 0 });
        Body("event_consumers_seek", new { sequence = 0 });
        Paths["/v1/event-consumers/{id}"] = consumer.Id;
        Paths["/v1/webhook-endpoints/{id}"] = endpoint.Id;
        Paths["/v1/webhook-deliveries/{id}"] = Know(await Market.Buyer.GetAsync(deliveries)).Json.GetProperty("data")[0].GetProperty("id").GetString()!;
        Know((await Market.Operator.GetAsync("/v1/events?after=0&limit=500")).Expect(200));
    }

    private async Task AccessAsync()
    {
        var app = Know((await Market.Buyer.PostAsync("/v1/apps", Body("apps_create",
            new { name = Mark, scopes = new[] { "products:read" }, organization_id = Market.Buyer.OrganizationId.ToString() }))).Expect(201));
        var secret = Know((await Market.Buyer.PostAsync($"/v1/apps/{app.Id}/secrets", Body("app_secrets_create", new { previous_expire_in = 60 }))).Expect(201));
        var key = Know((await Market.Buyer.PostAsync("/v1/api-keys", Body("api_keys_create", new { app_id = app.Id, name = Mark }))).Expect(201));
        var role = Know((await Market.Buyer.PostAsync("/v1/roles", Body("roles_create",
            new { name = Mark, description = Mark, scopes = new[] { "products:read" } }))).Expect(201));
        var provider = Know((await Market.Operator.PostAsync("/v1/identity-providers", Body("identity_providers_create",
            new { name = Mark, issuer = $"http://127.0.0.1:9/{Mark}", audience = Mark }))).Expect(201));
        var subject = Know((await Market.Operator.PostAsync($"/v1/identity-providers/{provider.Id}/subjects", Body("bound_subjects_bind",
            new { subject = Mark, app_id = app.Id }))).Expect(201));
        Body("identity_providers_edit", new { name = Mark });
        Paths["/v1/identity-providers/{id}"] = provider.Id;
        Paths["/v1/identity-providers/{id}/subjects/{subject_id}"] = $"{provider.Id}/subjects/{subject.Id}";
        Paths["/v1/roles/{id}"] = role.Id;
        Body("roles_edit", new { name = Mark });
        Body("apps_edit", new { name = Mark });
        Body("api_keys_edit", new { name = Mark });
        Paths["/v1/apps/{id}"] = app.Id;
        Paths["/v1/apps/{id}/secrets/{secret_id}"] = $"{app.Id}/secrets/{secret.Id}";
        Paths["/v1/api-keys/{id}"] = key.Id;
        Queries["app_id"] = app.Id;
        Queries["organization_id"] = Market.Buyer.OrganizationId.ToString();
    }

    /// <summary>A sandbox has none of its own, so this one is put there by hand.</summary>
    private async Task SandboxesAsync(PlatformFixture platform)
    {
        var id = Id<Sandbox>.New(DateTimeOffset.UtcNow);
        await using var put = platform.Owner.CreateCommand("""
            insert into sandboxes (tenant_id, id, name, scenario, status, parties, version, created_at, updated_at)
            values ($1, $2, $3, 'empty', 'ready', '[]', 1, now(), now())
            """);
        put.Parameters.Add(new() { Value = Market.Tenant.Id.Value });
        put.Parameters.Add(new() { Value = id.Value });
        put.Parameters.Add(new() { Value = Mark });
        await put.ExecuteNonQueryAsync();
        Paths["/v1/sandboxes/{id}"] = id.ToString();
        Body("sandboxes_create", new { name = Mark, scenario = "empty" });
        Body("sandboxes_reset", new { });
        Know((await Market.Operator.GetAsync("/v1/sandboxes")).Expect(200));
    }

    private async Task ClockAsync()
    {
        Body("sandbox_clock_freeze", new { });
        Body("trigger_trigger", new { type = "product.created" });
        var now = (await Market.Operator.GetAsync("/v1/sandbox/clock")).Expect(200).Json.GetProperty("now").GetDateTimeOffset();
        var advance = Know((await Market.Operator.PostAsync("/v1/sandbox/clock/advance", new { to = now.AddHours(6) })).Expect(202));
        Body("sandbox_clock_advance", new { to = now.AddHours(12) });
        Paths["/v1/sandbox/clock/advances/{id}"] = advance.Id;
        await ATradeFromOrderToPayout.Eventually(async () =>
            (await Market.Operator.GetAsync($"/v1/sandbox/clock/advances/{advance.Id}")).Json.GetProperty("status").GetString() == "succeeded");
    }

    private async Task VersionsAsync()
    {
        Know((await Market.Buyer.GetAsync("/v1/orders", VersionSteps.InOldest)).Expect(200));
        var used = $"/v1/apps/{Market.Buyer.Credentials.ClientId}/deprecations";
        await ATradeFromOrderToPayout.Eventually(async () => (await Market.Buyer.GetAsync(used)).Json.GetProperty("data").GetArrayLength() > 0);
    }

    private async Task<JsonElement> FeedAsync(string type) =>
        (await Market.Operator.GetAsync($"/v1/events?after=0&type={type}")).Expect(200).Json.GetProperty("data");

    private async Task<Reply> OrderAsync(string? externalId) => Know((await Market.Buyer.PostAsync("/v1/orders", Body("orders_place", new
    {
        seller_id = Market.Seller.OrganizationId.ToString(),
        external_id = externalId,
        purchase_order_number = Mark,
        lines = new[] { new { variant_id = Queries["variant_id"], quantity = 1 } },
        deliver_to = new { name = Mark, line1 = Mark, city = Mark, postal_code = "12345", country = "US" },
        payment = new { method = "card", token = "tok_ok" },
    }))).Expect(201));

    private object Product => new
    {
        name = Mark,
        description = Mark,
        category = Mark,
        variants = new[] { new { sku = Mark, unit = "C62", price = new { amount = "10.00", currency = "USD" } } },
    };

    private object ParcelOf(Reply order) => new
    {
        lines = new[] { new { order_line_id = order.Json.GetProperty("lines")[0].GetProperty("id").GetString(), quantity = 1 } },
        carrier = Mark,
        tracking_number = Mark,
    };

    private object Body(string operation, object body) => Bodies[operation] = body;

    /// <summary>Keeps every id that a reply shows.</summary>
    private Reply Know(Reply reply)
    {
        foreach (var text in Texts(reply.Json).Where(text => WireId().IsMatch(text)))
            Ids.Add(text);
        return reply;
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    [GeneratedRegex("^[a-z]{3}_[0-9a-z]{26}$")]
    private static partial Regex WireId();
}
