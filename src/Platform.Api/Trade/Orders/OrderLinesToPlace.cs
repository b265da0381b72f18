using Platform.Api.Catalog.Prices;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Trade.Orders;

/// <summary>What a request's lines mean and cost, with everything that is wrong with them named at once.</summary>
public sealed class OrderLinesToPlace(PlatformDb db, PriceLines prices) : IVerb
{
    /// <summary>Small enough that the books can add up hundreds of thousands of them.</summary>
    private const long TotalMinorMax = 10_000_000_000_000;

    /// <summary>The lines with their prices, in the request's order.</summary>
    public async Task<IReadOnlyList<PricedLine>> PriceAsync(PlaceOrderRequest request, CancellationToken cancel)
    {
        if (request.SellerId == db.Caller.OrganizationId)
            throw Refusal.Invalid(new Fault("/seller_id", "own_organization", "Nobody buys from itself: order from another organization."));

        var bySku = await IdsOfSkusAsync(request, cancel);
        var faults = new List<Fault>();
        var wanted = new List<LineToPrice>();
        for (var i = 0; i < request.Lines.Count; i++)
            wanted.Add(new LineToPrice(Variant(request.Lines[i], bySku, $"/lines/{i}", faults), request.Lines[i].Quantity.Value));

        var priced = await prices.PriceAsync(wanted, db.Caller.OrganizationId, cancel);
        for (var i = 0; i < priced.Count; i++)
            faults.AddRange(FaultsOf(priced[i], request, i, priced[0]).Where(fault => !faults.Exists(known => Covers(known, fault))));
        return faults.Count == 0 ? priced : throw Refusal.Invalid(faults);
    }

    /// <summary>What the lines cost together.</summary>
    public static Money Total(IReadOnlyList<PricedLine> priced)
    {
        var currency = priced[0].Total.Currency;
        if (priced.Sum(line => (decimal)line.Total.Minor) > TotalMinorMax)
            throw Refusal.Invalid(new Fault("/lines", "total_too_large", $"One order comes to at most {new Money(TotalMinorMax, currency).Amount} {currency.Code}: split it."));

        var total = priced.Aggregate(Money.Zero(currency), (sum, line) => sum + line.Total);
        return total.Minor > 0 ? total
            : throw OrderErrors.NotPayable.Because("The lines come to nothing, and nothing cannot be paid by card.");
    }

    private async Task<Dictionary<string, Id<Variant>>> IdsOfSkusAsync(PlaceOrderRequest request, CancellationToken cancel)
    {
        var skus = request.Lines.Where(line => line.Sku is not null).Select(line => line.Sku!).Distinct().ToList();
        if (skus.Count == 0)
            return [];

        var seller = request.SellerId;
        return await db.Variants.AsNoTracking().Where(row => row.SellerId == seller && skus.Contains(row.Sku))
            .Select(row => new { row.Sku, row.Id }).ToDictionaryAsync(row => row.Sku, row => row.Id, cancel);
    }

    private static Id<Variant> Variant(
        PlaceOrderLine line, Dictionary<string, Id<Variant>> bySku, string pointer, List<Fault> faults)
    {
        if (line.VariantId is null == line.Sku is null)
            faults.Add(new Fault(pointer, "invalid_value", "Send variant_id or sku, one of the two."));
        else if (line.VariantId is { } id)
            return id;
        else if (bySku.TryGetValue(line.Sku!, out var found))
            return found;
        else
            faults.Add(new Fault($"{pointer}/sku", "variant_unknown", "The seller has no variant with this SKU."));
        return default;
    }

    private static IEnumerable<Fault> FaultsOf(PricedLine line, PlaceOrderRequest request, int i, PricedLine first)
    {
        foreach (var fault in line.Faults)
            yield return fault;
        if (request.Lines[i].Quantity.Value <= 0)
            yield return new Fault($"/lines/{i}/quantity", "out_of_range", "Order more than nothing.");
        if (line.Offer is { } offer && offer.SellerId != request.SellerId)
            yield return new Fault($"/lines/{i}/variant_id", "variant_unknown", "The seller has no such variant; order it from who sells it.");
        if (line.Offer is not null && first.Offer is not null && line.Total.Currency != first.Total.Currency)
            yield return new Fault($"/lines/{i}", "mixed_currencies", $"This is sold in {line.Total.Currency.Code}, the first line in {first.Total.Currency.Code}: order them apart.");
    }

    /// <summary>Whether a fault is already told: a line that names no variant needs not hear that it is unknown.</summary>
    private static bool Covers(Fault known, Fault fault)
    {
        var line = string.Join('/', fault.Pointer.Split('/').Take(3));
        return known.Pointer == fault.Pointer || (fault.Code == "variant_unknown" && (known.Pointer == line || known.Pointer == $"{line}/sku"));
    }
}
