using System.Collections.Concurrent;

namespace ImportCatalog;

/// <summary>Places invoices as orders, each once: the key makes a retry safe, the external id another file's run.</summary>
internal sealed class PlaceOrders(Api buyer, SandboxParty seller, SalesFile file, ImportOptions options)
{
    private int placed;
    private int replayed;
    private int alreadyThere;

    public int Placed => placed;

    public int Replayed => replayed;

    /// <summary>Placed by another run, under another key.</summary>
    public int AlreadyThere => alreadyThere;

    /// <summary>What was refused, by invoice.</summary>
    public ConcurrentDictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    public Task RunAsync(IReadOnlyList<PlannedOrder> orders) =>
        Progress.EachAsync("orders", orders, options.Parallel, async order =>
        {
            var reply = await buyer.PostAsync("/v1/orders", RequestOf(order), file.KeyFor($"order {order.Invoice}"));

            if (reply.Code == "already_exists")
                Interlocked.Increment(ref alreadyThere);
            else if (!reply.IsSuccess)
                Refused[order.Invoice] = reply.Problem;
            else if (reply.IsReplayed)
                Interlocked.Increment(ref replayed);
            else
                Interlocked.Increment(ref placed);
        });

    private object RequestOf(PlannedOrder order)
    {
        var line = order.Goods[0];
        var customer = line.CustomerId.Split('.')[0]; // 17850.0
        return new
        {
            seller_id = seller.OrganizationId,
            external_id = order.Invoice,
            purchase_order_number = order.Invoice,
            metadata = MetadataOf(line, customer),
            lines = order.Goods.Select(goods => new { sku = goods.Sku, quantity = (long)goods.Quantity }),
            deliver_to = new
            {
                name = customer == "" ? "Customer unknown" : $"Customer {customer}",
                line1 = "Not in the file",
                city = line.Country == "" ? "Not in the file" : line.Country,
                postal_code = "-",
                country = CountryCodes.Of(line.Country),
            },
            payment = new { method = "card", token = "tok_ok" },
        };
    }

    private static Dictionary<string, string> MetadataOf(SalesLine line, string customer)
    {
        var metadata = new Dictionary<string, string> { ["invoice_date"] = line.Date, ["country"] = line.Country, ["customer_id"] = customer };
        return metadata.Where(entry => entry.Value != "").ToDictionary();
    }
}
