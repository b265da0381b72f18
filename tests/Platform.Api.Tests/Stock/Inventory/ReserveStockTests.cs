using Platform.Api.Catalog.Products;
using Platform.Api.Stock.Inventory;

namespace Platform.Api.Tests.Stock.Inventory;

public sealed class ReserveStockTests(PlatformFixture platform)
{
    [Fact]
    public async Task Thirty_two_clients_get_exactly_the_hundred_pieces_there_are()
    {
        var market = await platform.MarketplaceAsync();
        var variant = await StockedAsync(market, 100);
        await using var verbs = new VerbRunner(platform);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(client => Task.Run(async () =>
        {
            var got = 0;
            for (var order = 0; order < 10; order++)
                got += await TryReserveAsync(verbs, market, $"ord_{client}_{order}", [new("1", variant, 1)]) ? 1 : 0;
            return got;
        })));

        Assert.Equal(100, outcomes.Sum());
        Assert.Equal((100m, 100m), await LevelAsync(variant));
    }

    [Fact]
    public async Task Of_two_hundred_buyers_one_gets_the_last_piece()
    {
        var market = await platform.MarketplaceAsync();
        var variant = await StockedAsync(market, 1);
        await using var verbs = new VerbRunner(platform);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(buyer => Task.Run(() => TryReserveAsync(verbs, market, $"ord_{buyer}", [new("1", variant, 1)]))));

        Assert.Single(outcomes, true);
    }

    [Fact]
    public async Task Orders_of_the_same_lines_in_any_order_do_not_deadlock()
    {
        var market = await platform.MarketplaceAsync();
        var variants = new List<Id<Variant>>();
        for (var i = 0; i < 6; i++)
            variants.Add(await StockedAsync(market, 400));
        await using var verbs = new VerbRunner(platform);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            var random = new Random(client);
            for (var order = 0; order < 15; order++)
            {
                var reference = $"ord_{client}_{order}";
                var lines = variants.OrderBy(_ => random.Next()).Select((variant, line) => new StockLine($"{line}", variant, 1)).ToList();
                await verbs.DoAsync<ReserveStock>(market, market.Buyer, stock => stock.ReserveAsync(reference, lines, default));
                if (order % 3 == 0)
                    await verbs.DoAsync<ReserveStock>(market, market.Seller, stock => stock.ReleaseAsync(reference, default));
                else
                    await verbs.DoAsync<ReserveStock>(market, market.Seller, stock => stock.ConsumeAsync(reference, lines, "shp_1", default));
            }
        })));

        foreach (var variant in variants)
            Assert.Equal((400m - 160, 0m), await LevelAsync(variant));
        await AssertInvariantsAsync(market);
    }

    [Fact]
    public async Task A_shortage_names_every_line_that_lacks_and_reserves_nothing()
    {
        var market = await platform.MarketplaceAsync();
        var (plenty, few, none) = (await StockedAsync(market, 50), await StockedAsync(market, 2), await StockedAsync(market, 0));
        await using var verbs = new VerbRunner(platform);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => verbs.DoAsync<ReserveStock>(market, market.Buyer,
            stock => stock.ReserveAsync("ord_1", [new("a", plenty, 5), new("b", few, 3), new("c", none, 1)], default)));

        Assert.Equal((409, "insufficient_stock"), (refusal.Kind.Status, refusal.Kind.Code));
        Assert.Equal(["/lines/1", "/lines/2"], refusal.Faults.Select(fault => fault.Pointer));
        Assert.Contains("2 available", refusal.Faults[0].Detail, StringComparison.Ordinal);
        Assert.Equal((50m, 0m), await LevelAsync(plenty));
    }

    [Fact]
    public async Task What_ships_leaves_the_warehouse_once_and_the_rest_can_be_released_once()
    {
        var market = await platform.MarketplaceAsync();
        var variant = await StockedAsync(market, 10);
        await using var verbs = new VerbRunner(platform);
        Task Do(Func<ReserveStock, Task> work) => verbs.DoAsync(market, market.Seller, work);

        await Do(stock => stock.ReserveAsync("ord_1", [new("a", variant, 6)], default));
        await Do(stock => stock.ConsumeAsync("ord_1", [new("a", variant, 4)], "shp_1", default));
        Assert.Equal((6m, 2m), await LevelAsync(variant));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Do(stock => stock.ConsumeAsync("ord_1", [new("a", variant, 3)], "shp_2", default)));
        Assert.Equal("stock_not_reserved", refusal.Kind.Code);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Do(stock => stock.ReleaseAsync("ord_1", default)))));
        Assert.Equal((6m, 0m), await LevelAsync(variant));
        await AssertInvariantsAsync(market);
    }

    [Fact]
    public async Task A_line_larger_than_any_warehouse_is_split_over_several()
    {
        var market = await platform.MarketplaceAsync();
        var variant = await StockedAsync(market, 5);
        var east = (await market.Seller.PostAsync("/v1/warehouses", new { code = "east", name = "East" })).Expect(201).Id;
        (await market.Seller.PostAsync("/v1/inventory/adjustments",
            new { variant_id = variant.ToString(), warehouse_id = east, quantity = 4, reason = "moved" })).Expect(201);
        await using var verbs = new VerbRunner(platform);

        await verbs.DoAsync<ReserveStock>(market, market.Buyer, stock => stock.ReserveAsync("ord_1", [new("a", variant, 8)], default));
        await verbs.DoAsync<ReserveStock>(market, market.Seller, stock => stock.ConsumeAsync("ord_1", [new("a", variant, 7)], "shp_1", default));

        var levels = (await market.Seller.GetAsync($"/v1/inventory?variant_id={variant}")).Json.GetProperty("data").EnumerateArray()
            .Select(level => (level.GetProperty("on_hand").GetInt32(), level.GetProperty("reserved").GetInt32()));
        Assert.Equal([(2, 1), (0, 0)], levels);
        await AssertInvariantsAsync(market);
    }

    [Fact]
    public async Task Reserving_forty_lines_takes_as_many_round_trips_as_one()
    {
        var market = await platform.MarketplaceAsync();
        var variants = new List<Id<Variant>>();
        for (var i = 0; i < 40; i++)
            variants.Add(await StockedAsync(market, 10));
        await using var verbs = new VerbRunner(platform);
        Task<int> Count(Func<ReserveStock, Task> work) => verbs.DoAsync<ReserveStock, int>(
            market, market.Buyer, stock => VerbRunner.RoundTripsAsync(() => work(stock)));
        var all = variants.Select((variant, line) => new StockLine($"{line}", variant, 1)).ToList();

        var reserveOne = await Count(stock => stock.ReserveAsync("ord_1", [all[0]], default));
        var consumeOne = await Count(stock => stock.ConsumeAsync("ord_1", [all[0]], "shp_1", default));

        Assert.Equal(reserveOne, await Count(stock => stock.ReserveAsync("ord_2", all, default)));
        Assert.Equal(consumeOne, await Count(stock => stock.ConsumeAsync("ord_2", all, "shp_2", default)));
        Assert.InRange(reserveOne, 1, 3);
        Assert.InRange(consumeOne, 1, 3);
    }

    private static async Task<bool> TryReserveAsync(VerbRunner verbs, Marketplace market, string reference, IReadOnlyList<StockLine> lines)
    {
        try
        {
            await verbs.DoAsync<ReserveStock>(market, market.Buyer, stock => stock.ReserveAsync(reference, lines, default));
            return true;
        }
        catch (Refusal refusal) when (refusal.Kind == InventoryErrors.InsufficientStock)
        {
            return false;
        }
    }

    private static async Task<Id<Variant>> StockedAsync(Marketplace market, int stock) =>
        Id<Variant>.Parse((await market.StockedAsync(stock)).VariantId);

    private async Task<(decimal OnHand, decimal Reserved)> LevelAsync(Id<Variant> variant)
    {
        await using var command = platform.Owner.CreateCommand("select on_hand, reserved from stock_levels where variant_id = $1");
        command.Parameters.Add(new() { Value = variant.Value });
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? (row.GetDecimal(0), row.GetDecimal(1)) : default;
    }

    private async Task AssertInvariantsAsync(Marketplace market)
    {
        await using var command = platform.Owner.CreateCommand("""
            select count(*) from stock_levels l
            where l.tenant_id = $1 and (
                l.on_hand <> (select coalesce(sum(m.quantity), 0) from stock_movements m
                              where m.tenant_id = l.tenant_id and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id)
                or l.reserved <> (select coalesce(sum(r.quantity - r.consumed - r.released), 0) from stock_reservations r
                                  where r.tenant_id = l.tenant_id and r.variant_id = l.variant_id and r.warehouse_id = l.warehouse_id))
            """);
        command.Parameters.Add(new() { Value = market.Tenant.Id.Value });
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }
}
