using System.Diagnostics;

namespace ImportCatalog;

/// <summary>The import from start to end: read, put, stock, order, read back, compare.</summary>
internal sealed class Import(ImportOptions options)
{
    public async Task<int> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        var sandbox = Sandbox.Read(options.Credentials);
        var file = SalesFile.Open(options.File);
        var lines = file.Lines().ToList();
        var catalog = CatalogPlan.Of(lines);
        var plan = OrderPlan.Of(lines, options.Invoices, CurrencyDecimals.Of(options.Currency));
        FileSummary.Print(file, lines, plan, options.Currency);

        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = options.Parallel };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(options.BaseUrl ?? sandbox.BaseUrl), Timeout = TimeSpan.FromSeconds(60) };
        var seller = new Api(http, sandbox.Seller);
        var buyer = new Api(http, sandbox.Buyer);
        var events = new EventFeed(new Api(http, sandbox.Operator));
        Console.WriteLine($"\nImporting into {http.BaseAddress}: {sandbox.Seller.Name} sells, {sandbox.Buyer.Name} buys");

        var before = await events.LastAsync();
        var products = new PutProducts(seller, sandbox.Seller, options);
        await products.RunAsync(catalog);
        var stock = new StockVariants(seller, file, options);
        await stock.RunAsync([.. catalog.SelectMany(product => product.Variants)], products.VariantIds);
        var orders = new PlaceOrders(buyer, sandbox.Seller, file, options);
        await orders.RunAsync(plan.Orders);

        var expected = FileTotals.Of(file, options);
        var actual = await new ReadOrdersBack(buyer, options).RunAsync(expected.Keys);
        var written = await events.LastAsync() - before;

        ImportSummary.Print(products, stock, orders, written, watch.Elapsed);
        return Comparison.Print(expected, actual, orders.Refused) ? 0 : 1;
    }
}
