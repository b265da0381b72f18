using System.Globalization;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Invariants;

/// <summary>
/// Random operations by many at once, and whatever they were: nothing is ever negative, and all the sums hold.
/// <c>INVARIANT_SEED</c> replays a run, <c>INVARIANT_STEPS</c> lengthens it.
/// </summary>
public sealed class StockAndMoneyHold(PlatformFixture platform)
{
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("INVARIANT_SEED") ?? "271828", CultureInfo.InvariantCulture);
    private static readonly int Steps = int.Parse(Environment.GetEnvironmentVariable("INVARIANT_STEPS") ?? "50", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Under_random_operations_by_twelve_at_once_nothing_is_negative_and_all_sums_hold()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"INVARIANT_SEED={Seed} INVARIANT_STEPS={Steps}");
        var market = await platform.MarketplaceAsync();
        var trade = new RandomTrade(market, [await market.StockedAsync(30, "19.99"), await market.StockedAsync(60, "0.335"), await market.StockedAsync(5, "1200")]);

        using var over = new CancellationTokenSource();
        var watching = WatchAsync(market, over.Token);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(actor => trade.ActAsync(new Random(Seed + actor), Steps)));
        await over.CancelAsync();
        await watching;

        Assert.Empty(trade.Surprises);
        Assert.True(trade.Done.Count == 8, $"too little was done: {string.Join(", ", trade.Done)}");
        await SumsHoldAsync(market);
    }

    /// <summary>The books are asked while they are written: they must balance at every moment, not only at the end.</summary>
    private static async Task WatchAsync(Marketplace market, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            await ATradeFromOrderToPayout.BalancedAsync(market);
    }

    private async Task SumsHoldAsync(Marketplace market)
    {
        await ATradeFromOrderToPayout.BalancedAsync(market);
        foreach (var (rule, sql) in Rules)
        {
            await using var command = platform.Owner.CreateCommand(sql);
            command.Parameters.Add(new() { Value = market.Tenant.Id.Value });
            Assert.True((long)(await command.ExecuteScalarAsync())! == 0, $"{rule} (INVARIANT_SEED={Seed})");
        }
    }

    private static readonly (string Rule, string Sql)[] Rules =
    [
        ("what is on hand is the sum of its movements", """
            select count(*) from stock_levels l where tenant_id = $1 and on_hand <> (
                select coalesce(sum(quantity), 0) from stock_movements m
                where m.tenant_id = $1 and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id)
            """),
        ("what is reserved is the sum of what documents still hold", """
            select count(*) from stock_levels l where tenant_id = $1 and reserved <> (
                select coalesce(sum(quantity - consumed - released), 0) from stock_reservations r
                where r.tenant_id = $1 and r.variant_id = l.variant_id and r.warehouse_id = l.warehouse_id)
            """),
        ("no level is negative or promised twice", "select count(*) from stock_levels where tenant_id = $1 and (reserved < 0 or on_hand < reserved)"),
        ("an order's escrow account holds what the order's escrow says", """
            select count(*) from escrow_holds h left join ledger_accounts a
                on a.tenant_id = h.tenant_id and a.kind = 'escrow' and a.reference = h.reference
            where h.tenant_id = $1 and a.balance_minor is distinct from (case when h.status = 'held' then h.amount_minor else 0 end)
            """),
        ("an order's total is the sum of its lines", """
            select count(*) from orders o where tenant_id = $1 and total_minor <> (
                select sum(total_minor) from order_lines l where l.tenant_id = $1 and l.order_id = o.id)
            """),
        ("a line ships no more than was ordered, and delivers no more than was shipped",
            "select count(*) from order_lines where tenant_id = $1 and not (delivered <= shipped and shipped <= ordered)"),
        ("no event was left without a number once others have one after it", """
            select case when (select last_sequence from event_heads where tenant_id = $1)
                = (select count(*) from event_numbers where tenant_id = $1) then 0 else 1 end::bigint
            """),
    ];
}
