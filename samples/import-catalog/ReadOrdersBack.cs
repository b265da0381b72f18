using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ImportCatalog;

/// <summary>Asks the API for each order by its invoice number: what is there, not what was answered when it was placed.</summary>
internal sealed class ReadOrdersBack(Api buyer, ImportOptions options)
{
    public async Task<IReadOnlyDictionary<string, InvoiceTotal>> RunAsync(IReadOnlyCollection<string> invoices)
    {
        var totals = new ConcurrentDictionary<string, InvoiceTotal>(StringComparer.Ordinal);
        await Progress.EachAsync("read back", invoices, options.Parallel, async invoice =>
        {
            var reply = await buyer.GetAsync($"/v1/orders/external/{Uri.EscapeDataString(invoice)}");
            if (reply.Status != HttpStatusCode.NotFound)
                totals[invoice] = TotalOf(reply.Expected($"Order {invoice}"));
        });
        return totals;
    }

    private static InvoiceTotal TotalOf(JsonElement order)
    {
        var (amount, currency) = MoneyOf(order.GetProperty("total"));
        var lines = order.GetProperty("lines").EnumerateArray().Select(line => MoneyOf(line.GetProperty("total")).Amount).ToList();
        return lines.Sum() == amount
            ? new InvoiceTotal(lines.Count, amount, currency)
            : throw new ImportStopped($"The lines of order {order.GetProperty("id")} add up to {lines.Sum()}, its total is {amount}.");
    }

    private static (decimal Amount, string Currency) MoneyOf(JsonElement money) => (
        decimal.Parse(money.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture),
        money.GetProperty("currency").GetString()!);
}
