using Npgsql;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Catalog.Prices;

/// <summary>
/// The one answer to "what does this buyer pay for this variant, this quantity, now?". However many lines there are,
/// it is one round trip.
/// </summary>
public sealed class PriceLines(PlatformDb db) : IVerb
{
    private const string Offers = """
        select v.id, v.product_id, v.seller_id, p.name, v.sku, v.unit, v.minimum_quantity, v.order_multiple, v.is_active,
               t.from_quantity, t.unit_price_amount, t.unit_price_currency
        from variants v
        join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
        join prices t on t.tenant_id = v.tenant_id and t.variant_id = v.id
        where v.tenant_id = $1 and v.id = any($2)
        order by v.id, t.from_quantity
        """;

    /// <summary>Prices the lines, each in its place. Lines that cannot be ordered say so in their faults.</summary>
    /// <param name="lines">What is wanted.</param>
    /// <param name="buyer">Who pays. The base list asks every buyer the same.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<PricedLine>> PriceAsync(
        IReadOnlyList<LineToPrice> lines, Id<Organization> buyer, CancellationToken cancel)
    {
        var offers = await OffersAsync(lines.Select(line => line.VariantId.Value).Distinct().ToArray(), cancel);

        return [.. lines.Select((line, index) => PriceLine.Of(offers.GetValueOrDefault(line.VariantId), line.Quantity, $"/lines/{index}"))];
    }

    /// <summary>The lines, if all of them can be ordered; otherwise a refusal that names every fault of every line.</summary>
    public static IReadOnlyList<PricedLine> Orderable(IReadOnlyList<PricedLine> lines) =>
        lines.SelectMany(line => line.Faults).ToList() is { Count: > 0 } faults ? throw Refusal.Invalid(faults) : lines;

    private async Task<Dictionary<Id<Variant>, Offer>> OffersAsync(Guid[] variants, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(db);
        batch.Add(Offers, db.TenantId.Value, variants);
        await using var row = await batch.ReadAsync(cancel);

        var offers = new Dictionary<Id<Variant>, Offer>(variants.Length);
        while (await row.ReadAsync(cancel))
        {
            var id = new Id<Variant>(row.GetGuid(0));
            if (!offers.TryGetValue(id, out var offer))
                offers.Add(id, offer = OfferIn(row, id));
            ((List<(decimal, UnitPrice)>)offer.Prices).Add((row.GetDecimal(9), new UnitPrice(row.GetDecimal(10), Currency.Parse(row.GetString(11)))));
        }

        return offers;
    }

    private static Offer OfferIn(NpgsqlDataReader row, Id<Variant> id) => new(
        id, new Id<Product>(row.GetGuid(1)), new Id<Organization>(row.GetGuid(2)), row.GetString(3), row.GetString(4),
        Unit.Parse(row.GetString(5)), row.GetDecimal(6), row.GetDecimal(7), row.GetBoolean(8), new List<(decimal, UnitPrice)>());
}
