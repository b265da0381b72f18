using System.Globalization;
using Npgsql;

namespace Platform.Api.Catalog.Products;

/// <summary>
/// Products as everybody reads them, straight from rows to replies in one round trip: of all reads these are asked
/// most. Writes load the aggregate instead.
/// </summary>
public sealed class ReadProducts(PlatformDb db) : IVerb
{
    private const string Heads = """
        select p.id, p.seller_id, p.name, p.description, c.path, p.external_id, p.metadata::text, p.version, p.created_at, p.updated_at
        from products p left join categories c on c.tenant_id = p.tenant_id and c.id = p.category_id
        """;

    private const string Parts = """
        select v.product_id, v.id, v.sku, v.external_id, v.unit, v.minimum_quantity, v.order_multiple, v.is_active,
               t.from_quantity, t.unit_price_amount, t.unit_price_currency
        from variants v join prices t on t.tenant_id = v.tenant_id and t.variant_id = v.id
        """;

    private const string OneHead = $"{Heads} where p.tenant_id = $1 and p.id = $2";
    private const string OneParts = $"{Parts} where v.tenant_id = $1 and v.product_id = $2 order by v.id, t.from_quantity";

    public async Task<ProductResponse> OneAsync(Id<Product> id, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(db);
        batch.Add(OneHead, db.TenantId.Value, id.Value);
        batch.Add(OneParts, db.TenantId.Value, id.Value);

        return (await ReadAsync(batch, cancel)).SingleOrDefault() ?? throw Refusal.NotFound();
    }

    public async Task<Page<ProductResponse>> PageAsync(ProductQuery query, CancellationToken cancel)
    {
        var (conditions, values) = query.Filter();
        // The limit is part of the text: with a parameter in its place the planner would take it for a tenth of the table.
        var limit = query.Fetch().ToString(CultureInfo.InvariantCulture);
        var page = $"where p.tenant_id = $1{conditions} order by p.id desc limit {limit}";
        object?[] parameters = [db.TenantId.Value, .. values];

        await using var batch = new TenantBatch(db);
        batch.Add($"{Heads} {page}", parameters);
        batch.Add($"""
            {Parts} where v.tenant_id = $1 and v.product_id in (select p.id from products p {page})
            order by v.id, t.from_quantity
            """, parameters);

        return query.Cut(await ReadAsync(batch, cancel), product => product.Id.Value);
    }

    private static async Task<List<ProductResponse>> ReadAsync(TenantBatch batch, CancellationToken cancel)
    {
        await using var row = await batch.ReadAsync(cancel);
        var products = new List<ProductResponse>();
        while (await row.ReadAsync(cancel))
            products.Add(HeadIn(row));

        await row.NextResultAsync(cancel);
        var places = products.ToDictionary(product => product.Id.Value, product => (List<VariantResponse>)product.Variants);
        while (await row.ReadAsync(cancel))
        {
            if (places.TryGetValue(row.GetGuid(0), out var variants))
                AddPart(variants, row);
        }

        return products;
    }

    private static ProductResponse HeadIn(NpgsqlDataReader row) => new(
        new Id<Product>(row.GetGuid(0)), new Id<Organization>(row.GetGuid(1)), row.GetString(2), TextIn(row, 3), TextIn(row, 4),
        TextIn(row, 5), Metadata.Read(row.GetString(6)), new List<VariantResponse>(), row.GetInt32(7),
        row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9));

    /// <summary>A variant's first row is its base price, each further one a tier.</summary>
    private static void AddPart(List<VariantResponse> variants, NpgsqlDataReader row)
    {
        var id = new Id<Variant>(row.GetGuid(1));
        var price = new UnitPrice(row.GetDecimal(9), Currency.Parse(row.GetString(10)));
        if (variants.Count > 0 && variants[^1].Id == id)
        {
            var tiers = (List<PriceTierResponse>)variants[^1].Tiers;
            tiers.Add(new PriceTierResponse(new Quantity(row.GetDecimal(8), variants[^1].Unit), price));
            return;
        }

        var unit = Unit.Parse(row.GetString(4));
        variants.Add(new VariantResponse(
            id, row.GetString(2), TextIn(row, 3), unit, price, new Quantity(row.GetDecimal(5), unit),
            new Quantity(row.GetDecimal(6), unit), new List<PriceTierResponse>(), row.GetBoolean(7)));
    }

    private static string? TextIn(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
