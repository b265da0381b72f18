using System.Text.Json;
using Platform.Api.Tests.Isolation;
using Platform.Api.Tests.Journeys;
using Platform.Api.Tests.Webhooks;

namespace Platform.Api.Tests.Access.Clocks;

public sealed class SandboxClockApiTests(PlatformFixture platform)
{
    private const string Clock = "/v1/sandbox/clock";

    [Fact]
    public async Task A_clock_runs_until_it_is_frozen_and_on_from_there()
    {
        var market = await platform.MarketplaceAsync();
        Assert.Equal("running", Status(await market.Buyer.GetAsync(Clock)));

        var frozen = (await market.Operator.PostAsync($"{Clock}/freeze")).Expect(200);
        await Task.Delay(60, TestContext.Current.CancellationToken);
        var order = await market.PlacedAsync((await market.StockedAsync(10)).VariantId);
        Assert.Equal(Now(frozen), order.Json.GetProperty("created_at").GetDateTimeOffset());
        Assert.Equal(("frozen", Now(frozen)), (Status(await market.Seller.GetAsync(Clock)), Now(await market.Seller.GetAsync(Clock))));

        (await market.Operator.PostAsync($"{Clock}/resume")).Expect(200);
        await Task.Delay(60, TestContext.Current.CancellationToken);
        var running = await market.Operator.GetAsync(Clock);
        Assert.Equal("running", Status(running));
        Assert.InRange(Now(running) - Now(frozen), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_clock_can_be_frozen_in_the_past_but_not_before_what_has_happened_nor_in_the_future()
    {
        var market = await platform.MarketplaceAsync();
        var newYear = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(newYear, Now((await market.Operator.PostAsync($"{Clock}/freeze", new { at = newYear })).Expect(200)));

        await market.PlacedAsync((await market.StockedAsync(10)).VariantId);
        (await market.Operator.PostAsync($"{Clock}/freeze", new { at = newYear.AddSeconds(-1) })).ExpectProblem(409, "clock_not_backward");
        (await market.Operator.PostAsync($"{Clock}/freeze", new { at = newYear.AddDays(1) })).ExpectProblem(422, "invalid_request");
        (await market.Operator.PostAsync($"{Clock}/advance", new { to = newYear })).ExpectProblem(422, "invalid_request");
        (await market.Operator.PostAsync($"{Clock}/advance", new { to = newYear.AddYears(11) })).ExpectProblem(422, "invalid_request");
    }

    [Fact]
    public async Task A_live_marketplace_has_no_clock_of_its_own()
    {
        var market = await platform.MarketplaceAsync(TenantMode.Live);

        (await market.Operator.GetAsync(Clock)).ExpectProblem(403, "sandbox_only");
        (await market.Operator.PostAsync($"{Clock}/freeze")).ExpectProblem(403, "sandbox_only");
        (await market.Operator.PostAsync($"{Clock}/advance", new { to = DateTimeOffset.UtcNow.AddDays(1) })).ExpectProblem(403, "sandbox_only");
        await using var tamper = platform.Owner.CreateCommand("update tenants set clock_frozen_at = now() where id = $1");
        tamper.Parameters.Add(new() { Value = market.Tenant.Id.Value });
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => tamper.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ck_tenants_live_clock", refused.ConstraintName);
    }

    [Fact]
    public async Task What_falls_due_on_the_way_happens_at_its_own_moment_and_in_order()
    {
        var market = await platform.MarketplaceAsync();
        var start = new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);
        (await market.Operator.PostAsync($"{Clock}/freeze", new { at = start })).Expect(200);
        var variant = (await market.StockedAsync(10)).VariantId;
        var first = await DeliveredAsync(market, variant);
        await AdvanceAsync(market, start.AddDays(2));
        var second = await DeliveredAsync(market, variant);

        var done = await AdvanceAsync(market, start.AddDays(30));

        Assert.Equal("frozen", Status(await market.Operator.GetAsync(Clock)));
        Assert.Equal(start.AddDays(30), Now(await market.Operator.GetAsync(Clock)));
        Assert.Equal(1, done.Json.GetProperty("progress").GetDecimal());
        Assert.Contains(done.Json.GetProperty("done").EnumerateArray(), work =>
            work.GetProperty("work").GetString() == "accept_delivered_orders" && work.GetProperty("count").GetInt32() == 2);
        var completed = (await market.Operator.GetAsync("/v1/events?after=0&type=order.completed")).Json.GetProperty("data").EnumerateArray().ToList();
        Assert.Equal([first, second], completed.Select(told => told.GetProperty("resource").GetProperty("id").GetString()));
        Assert.Equal([start.AddDays(7), start.AddDays(9)], completed.Select(told => told.GetProperty("timestamp").GetDateTimeOffset()));
        Assert.Equal(start.AddDays(9), (await market.Buyer.GetAsync($"/v1/orders/{second}")).Json.GetProperty("updated_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Webhooks_are_retried_as_the_time_of_the_sandbox_passes()
    {
        await using var patient = await platform.AnotherAsync(new Dictionary<string, string> { ["Webhooks__RetrySchedule"] = "0,600,3600,18000" });
        var market = await patient.MarketplaceAsync();
        var tries = 0;
        await using var receiver = await WebhookReceiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = Interlocked.Increment(ref tries) < 3 ? 500 : 204;
            return Task.CompletedTask;
        });
        (await market.Operator.PostAsync($"{Clock}/freeze")).Expect(200);
        var variant = (await market.StockedAsync(10)).VariantId;
        var endpoint = (await market.Buyer.PostAsync("/v1/webhook-endpoints", new { url = receiver.Url, event_types = new[] { "order.placed" } })).Expect(201);
        await market.PlacedAsync(variant);
        await ATradeFromOrderToPayout.Eventually(async () => (await DeliveryAsync(market, endpoint)).GetProperty("attempts").GetArrayLength() == 1);

        var now = Now(await market.Buyer.GetAsync(Clock));
        await AdvanceAsync(market, now.AddMinutes(15));
        Assert.Equal(2, (await DeliveryAsync(market, endpoint)).GetProperty("attempts").GetArrayLength());

        await AdvanceAsync(market, now.AddHours(3));
        var delivery = await DeliveryAsync(market, endpoint);
        Assert.Equal("succeeded", delivery.GetProperty("status").GetString());
        Assert.Equal(3, delivery.GetProperty("attempts").GetArrayLength());
    }

    [Fact]
    public async Task An_advance_survives_the_death_of_its_server()
    {
        await using var mortal = await platform.AnotherAsync();
        var market = await mortal.MarketplaceAsync();
        var start = new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);
        (await market.Operator.PostAsync($"{Clock}/freeze", new { at = start })).Expect(200);
        var order = await DeliveredAsync(market, (await market.StockedAsync(10)).VariantId);

        Reply advance;
        await using (var held = await mortal.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var transaction = await held.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = AppRole.Command(held, "select 1 from orders where tenant_id = $1 for update", market.Tenant.Id.Value);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            advance = (await market.Operator.PostAsync($"{Clock}/advance", new { to = start.AddDays(30) })).Expect(202);
            await ATradeFromOrderToPayout.Eventually(async () => // it waits for the order
                (await market.Operator.GetAsync(advance.Headers["Location"])).Json.GetProperty("reached_at").GetDateTimeOffset() == start.AddDays(7));
            await mortal.Server.KillAsync();
        }

        await mortal.Server.StartAsync(TestContext.Current.CancellationToken);

        await SucceededAsync(market, advance);
        Assert.Equal("completed", (await market.Buyer.GetAsync($"/v1/orders/{order}")).Json.GetProperty("status").GetString());
        Assert.Single((await market.Operator.GetAsync("/v1/events?after=0&type=order.completed")).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task Another_process_goes_by_the_clock_as_well()
    {
        var market = await platform.MarketplaceAsync();
        await using var second = new PlatformServer(platform.Settings);
        await second.StartAsync(TestContext.Current.CancellationToken);
        var there = new Party(second.BaseUrl, market.Buyer.OrganizationId, market.Buyer.Credentials);
        var variant = (await market.StockedAsync(10)).VariantId;
        (await there.PostAsync("/v1/orders", market.OrderOf(variant))).Expect(201); // it remembers the caller from here on

        var now = Now((await market.Operator.PostAsync($"{Clock}/freeze")).Expect(200));
        await AdvanceAsync(market, now.AddDays(3));

        var order = (await there.PostAsync("/v1/orders", market.OrderOf(variant))).Expect(201);
        Assert.Equal(now.AddDays(3), order.Json.GetProperty("created_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_running_clock_runs_on_from_where_it_was_sent()
    {
        var market = await platform.MarketplaceAsync();
        var to = Now(await market.Operator.GetAsync(Clock)).AddYears(2);

        await AdvanceAsync(market, to);

        var clock = await market.Operator.GetAsync(Clock);
        Assert.Equal("running", Status(clock));
        Assert.InRange(Now(clock) - to, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task While_the_clock_is_on_its_way_nobody_else_moves_it()
    {
        var market = await platform.MarketplaceAsync();
        var advance = (await market.Operator.PostAsync($"{Clock}/advance", new { to = DateTimeOffset.UtcNow.AddYears(9) })).Expect(202);
        Assert.Equal($"{Clock}/advances/{advance.Id}", advance.Headers["Location"]);

        await using (var held = await platform.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var transaction = await held.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = AppRole.Command(held, "select 1 from clock_advances where tenant_id = $1 for update", market.Tenant.Id.Value);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            Assert.Equal("advancing", Status(await market.Buyer.GetAsync(Clock)));
            var refused = (await market.Operator.PostAsync($"{Clock}/freeze")).ExpectProblem(409, "clock_advance_under_way");
            Assert.Equal(advance.Id, refused.Json.GetProperty("current").GetProperty("id").GetString());
            (await market.Operator.PostAsync($"{Clock}/advance", new { to = DateTimeOffset.UtcNow.AddYears(8) })).ExpectProblem(409, "clock_advance_under_way");
        }

        await SucceededAsync(market, advance);
        (await market.Operator.PostAsync($"{Clock}/advances/{advance.Id}/cancel")).ExpectProblem(409, "clock_advance_over");
    }

    private static async Task<string> DeliveredAsync(Marketplace market, string variant)
    {
        var order = await market.PlacedAsync(variant);
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm")).Expect(200);
        var shipment = (await market.Seller.PostAsync($"/v1/orders/{order.Id}/shipments", new
        {
            lines = new[] { new { order_line_id = order.Json.GetProperty("lines")[0].GetProperty("id").GetString(), quantity = 1 } },
            carrier = "DHL",
            tracking_number = "JD0146",
        })).Expect(201);
        (await market.Seller.PostAsync($"/v1/shipments/{shipment.Id}/deliver", new { delivered_at = shipment.Json.GetProperty("created_at").GetString(), signed_by = "R. Smith" })).Expect(200);
        return order.Id;
    }

    private static async Task<Reply> AdvanceAsync(Marketplace market, DateTimeOffset to) =>
        await SucceededAsync(market, (await market.Operator.PostAsync($"{Clock}/advance", new { to })).Expect(202));

    private static async Task<Reply> SucceededAsync(Marketplace market, Reply advance)
    {
        Reply shown = null!;
        await ATradeFromOrderToPayout.Eventually(async () =>
            (shown = (await market.Operator.GetAsync($"{Clock}/advances/{advance.Id}")).Expect(200)).Json.GetProperty("status").GetString() == "succeeded");
        return shown;
    }

    private static async Task<JsonElement> DeliveryAsync(Marketplace market, Reply endpoint)
    {
        JsonElement deliveries = default;
        await ATradeFromOrderToPayout.Eventually(async () =>
            (deliveries = (await market.Buyer.GetAsync($"/v1/webhook-endpoints/{endpoint.Id}/deliveries")).Json.GetProperty("data")).GetArrayLength() == 1);
        return deliveries[0];
    }

    private static string? Status(Reply clock) => clock.Expect(200).Json.GetProperty("status").GetString();

    private static DateTimeOffset Now(Reply clock) => clock.Json.GetProperty("now").GetDateTimeOffset();
}
