namespace Platform.Api.Tests.Samples;

/// <summary>The sample as an integrator runs it: a process that knows a file, a credential and an address.</summary>
public sealed class ImportCatalogTests(PlatformFixture platform)
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private const string Dirt = Header + """
        1001,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
        1001,85123a,WHITE HANGING HEART,1,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
        1001,71053,"LANTERN, ""WHITE"" METAL",2,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
        1001,71053,"LANTERN, ""WHITE"" METAL",2,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
        1001,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850.0,United Kingdom
        C1002,85123A,WHITE HANGING HEART,-1,2010-12-01 09:00:00,2.55,17850.0,United Kingdom
        1003,85123A,HEART HOLDER,3,2010-12-01 09:10:00,2.95,,EIRE
        1003,PADS,PADS TO MATCH ALL CUSHIONS,1,2010-12-01 09:10:00,0.001,,EIRE
        1003,PADS,PADS TO MATCH ALL CUSHIONS,5,2010-12-01 09:10:00,0.001,,EIRE
        1003,22720,CAKE TIN,-4,2010-12-01 09:10:00,4.25,,EIRE
        1003,22720,CAKE TIN,0,2010-12-01 09:10:00,4.25,,EIRE
        1004,22139,?,56,2010-12-01 09:20:00,0.0,,United Kingdom
        1005,M,Manual,1,2010-12-01 09:30:00,1.25,17850.0,United Kingdom
        A1006,B,Adjust bad debt,1,2010-12-01 09:40:00,-11062.06,,United Kingdom
        1007,PADS,PADS TO MATCH ALL CUSHIONS,1,2010-12-01 09:50:00,0.001,,Unspecified
        1008,22720,CAKE TIN,80995,2010-12-01 10:00:00,4.25,12345.0,Unspecified
        1008,22720,CAKE TIN,lots,2010-12-01 10:00:00,4.25,12345.0,Unspecified
        1003,22720,CAKE TIN,2,2010-12-01 10:10:00,4.95,,EIRE
        1009,22720,CAKE TIN,1,2010-12-01 10:20:00,4.25,12345.0,France
        1010,22720,CAKE TIN,1,2010-12-01 10:30:00,4.25,12345.0,France

        """;

    [Fact]
    public async Task The_orders_agree_with_the_file_and_a_second_run_changes_nothing()
    {
        var marketplace = await platform.MarketplaceAsync();
        using var import = new ImportRun(marketplace, Dirt);

        var first = await import.RunAsync("--invoices", "4");

        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Contains("20 lines of 10 invoices", first.Output, StringComparison.Ordinal);
        Assert.Contains("Products   4 made, 0 changed, 0 unchanged", first.Output, StringComparison.Ordinal);
        Assert.Contains("Stock      6 adjustments made, 0 replayed", first.Output, StringComparison.Ordinal);
        Assert.Contains("Orders     4 placed, 0 replayed, 0 already there, 0 refused", first.Output, StringComparison.Ordinal);
        Assert.Contains("The API    4 orders, 10 lines, GBP 344,283.17", first.Output, StringComparison.Ordinal);
        Assert.Contains("OK: the file and the API agree to the last digit", first.Output, StringComparison.Ordinal);
        Assert.Equal([("1001", 4, "31.41"), ("1003", 4, "18.76"), ("1008", 1, "344228.75"), ("1009", 1, "4.25")], await OrdersIn(marketplace));

        var events = await EventsIn(marketplace);
        var second = await import.RunAsync("--invoices", "4");

        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Contains("Products   0 made, 0 changed, 4 unchanged", second.Output, StringComparison.Ordinal);
        Assert.Contains("Stock      0 adjustments made, 6 replayed", second.Output, StringComparison.Ordinal);
        Assert.Contains("Orders     0 placed, 4 replayed, 0 already there, 0 refused", second.Output, StringComparison.Ordinal);
        Assert.Contains("0 events were written", second.Output, StringComparison.Ordinal);
        Assert.Equal(events, await EventsIn(marketplace));
    }

    [Fact]
    public async Task Every_line_of_the_file_is_accounted_for()
    {
        using var import = new ImportRun(await platform.MarketplaceAsync(), Dirt);

        var rows = (await import.RunAsync()).Output.Split('\n').Select(row => row.Trim()).ToList();

        foreach (var (name, counts) in new (string, int[])[]
        {
            ("goods, to be ordered", [12, 11]), ("cancellations (C…), left out", [1, 0]), ("charges and vouchers, left out", [3, 1]),
            ("zero or negative quantity, left out", [2, 2]), ("zero or negative price, left out", [1, 0]), ("unreadable, left out", [1, 1]),
            ("exact duplicates of a line before", [1]), ("lines without a customer", [9]), ("lines with a code in lower case", [1]),
            ("codes with several descriptions", [1]), ("codes with several prices", [2]),
            ("can be orders", [5]), ("are cancellations", [1]), ("have no goods that cost anything", [4]),
        })
        {
            Assert.Equal(counts, rows.Where(row => row.StartsWith(name, StringComparison.Ordinal))
                .Select(row => int.Parse(row[name.Length..].TrimStart().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("products")]
    [InlineData("stock_movements")]
    [InlineData("orders")]
    public async Task A_run_that_was_killed_is_completed_by_the_next(string table)
    {
        var marketplace = await platform.MarketplaceAsync();
        using var import = new ImportRun(marketplace, Many(60));

        await import.KillAsync(async () => await RowsIn(table, marketplace) >= 8);
        Assert.InRange(await RowsIn(table, marketplace), 8, 59);
        var second = await import.RunAsync();

        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Equal((60, 60, 60), (await RowsIn("products", marketplace), await RowsIn("stock_movements", marketplace), await RowsIn("orders", marketplace)));
        var events = await EventsIn(marketplace);
        var third = await import.RunAsync();

        Assert.Contains("0 events were written", third.Output, StringComparison.Ordinal);
        Assert.Equal(events, await EventsIn(marketplace));
    }

    [Fact]
    public async Task An_order_that_is_not_as_the_file_says_is_named_and_fails_the_run()
    {
        var marketplace = await platform.MarketplaceAsync();
        var variant = await marketplace.StockedAsync(10, "1.00", "GBP");
        (await marketplace.Buyer.PostAsync("/v1/orders", marketplace.OrderOf(variant.VariantId, 3, externalId: "1001"))).Expect(201);
        using var import = new ImportRun(marketplace, Dirt);

        var run = await import.RunAsync("--invoices", "2");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 placed, 0 replayed, 1 already there", run.Output, StringComparison.Ordinal);
        Assert.Contains("1001: the file has 4 lines, GBP 31.41; the API has 1 lines, GBP 3.00.", run.Output, StringComparison.Ordinal);
        Assert.Contains("NOT OK: 1 invoices differ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_file_is_the_same_file_and_more_invoices_may_follow()
    {
        var marketplace = await platform.MarketplaceAsync();
        using var import = new ImportRun(marketplace, Dirt);
        var first = await import.RunAsync("--invoices", "1");
        Assert.True(first.ExitCode == 0, first.Output);
        import.Compress();

        var second = await import.RunAsync();

        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Contains("Stock      0 adjustments made, 6 replayed", second.Output, StringComparison.Ordinal);
        Assert.Contains("Orders     4 placed, 1 replayed", second.Output, StringComparison.Ordinal);
    }

    private static string Many(int invoices) => Header + string.Concat(Enumerable.Range(1, invoices)
        .Select(number => $"{2000 + number},{10_000 + number},THING {number},{number},2010-12-01 08:26:00,1.25,17850.0,United Kingdom\n"));

    private static async Task<List<(string, int, string)>> OrdersIn(Marketplace marketplace)
    {
        var page = (await marketplace.Buyer.GetAsync("/v1/orders")).Expect(200).Json.GetProperty("data");
        return [.. page.EnumerateArray()
            .Select(order => (order.GetProperty("external_id").GetString()!, order.GetProperty("lines").GetArrayLength(),
                order.GetProperty("total").GetProperty("amount").GetString()!))
            .Order()];
    }

    private Task<int> EventsIn(Marketplace marketplace) => RowsIn("events", marketplace);

    private async Task<int> RowsIn(string table, Marketplace marketplace)
    {
        await using var count = platform.Owner.CreateCommand($"select count(*)::int from {table} where tenant_id = $1");
        count.Parameters.Add(new() { Value = marketplace.Tenant.Id.Value });
        return (int)(await count.ExecuteScalarAsync())!;
    }
}
