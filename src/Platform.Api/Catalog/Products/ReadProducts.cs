using System.Globalization;
using Npgsql;

namespace Platform.Api.Catalog.Products;

/// <summary>
/// Products as everybody reads them, straight from rows to replies in one round trip: of all reads these are asked
/// most. Writes load the aggregate instead.
/// </summary>
public sealed class ReadProducts(PlatformDb db) : IVerb
{
    private const string HeadColumns =
        "p.id, p.seller_id, p.name, p.description, c.path, p.external_id, p.metadata::text, p.version, p.created_at, p.updated_at";

    private const string PartColumns = """
        v.product_id, v.id, v.sku, v.external_id, v.unit, v.minimum_quantity, v.order_multiple, v.is_active,
        t.from_quantity, t.unit_price_amount, t.unit_price_currency
        """;

    private const string Heads = "products p left join categories c on c.tenant_id = p.tenant_id and c.id = p.category_id";
    private const string Prices = "prices t on t.tenant_id = v.tenant_id and t.variant_id = v.id";

    private const string One = $"""
        select {HeadColumns}, {PartColumns}
        from {Heads} join variants v on v.tenant_id = p.tenant_id and v.product_id = p.id join {Prices}
        where p.tenant_id = $1 and p.id = $2
        order by v.id, t.from_quantity
        """;

    private const int FirstPartColumn = 10;

    public async Task<ProductResponse> OneAsync(Id<Product> id, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(db);
        batch.Add(One, db.TenantId.Value, id.Value);
        await using var row = await batch.ReadAsync(cancel);
        if (!await row.ReadAsync(cancel))
            throw Refusal.NotFound();

        var product = HeadIn(row);
        var parts = new Parts(row, FirstPartColumn);
        do
            parts.Read(_ => (List<VariantResponse>)product.Variants);
        while (await row.ReadAsync(cancel));
        return product;
    }

    public async Task<Page<ProductResponse>> PageAsync(ProductQuery query, CancellationToken cancel)
    {
        var (conditions, values) = query.Filter();
        // The limit is part of the text: with a parameter in its place the planner would take it for a tenth of the table.
        var limit = query.Fetch().ToString(CultureInfo.InvariantCulture);
        var order = query.Ascends() ? "asc" : "desc";
        var page = $"where p.tenant_id = $1{conditions} order by p.id {order} limit {limit}";
        object?[] parameters = [db.TenantId.Value, .. values];

        await using var batch = new TenantBatch(db);
        batch.Add($"select {HeadColumns} from {Heads} {page}", parameters);
        batch.Add($"""
            select {PartColumns} from variants v join {Prices}
            where v.tenant_id = $1 and v.product_id in (select p.id from products p {page})
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
        var variants = products.ToDictionary(product => product.Id.Value, product => (List<VariantResponse>)product.Variants);
        var parts = new Parts(row, 0);
        while (await row.ReadAsync(cancel))
            parts.Read(product => variants.GetValueOrDefault(product));
        return products;
    }

    private static ProductResponse HeadIn(NpgsqlDataReader row) => new(
        new Id<Product>(row.GetGuid(0)), new Id<Organization>(row.GetGuid(1)), row.GetString(2), TextIn(row, 3), TextIn(row, 4),
        TextIn(row, 5), Metadata.Read(row.GetString(6)), new List<VariantResponse>(), row.GetInt32(7),
        row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9));

    private static string? TextIn(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Variants out of rows: the first row of each is its base price, each further one a tier.</summary>
    private sealed class Parts(NpgsqlDataReader row, int first)
    {
        private VariantResponse? last;

        /// <param name="variantsOf">Where a product's variants go; <c>null</c> where it is not on the page.</param>
        public void Read(Func<Guid, List<VariantResponse>?> variantsOf)
        {
            var id = new Id<Variant>(row.GetGuid(first + 1));
            var from = row.GetDecimal(first + 8);
            var price = row.GetDecimal(first + 9);
            if (last?.Id == id)
            {
                ((List<PriceTierResponse>)last.Tiers).Add(
                    new PriceTierResponse(new Quantity(from, last.Unit), new UnitPrice(price, last.Price.Currency)));
                return;
            }

            var unit = Unit.Parse(row.GetString(first + 4));
            last = new VariantResponse(
                id, row.GetString(first + 2), TextIn(row, first + 3), unit,
                new UnitPrice(price, Currency.Parse(row.GetString(first + 10))), new Quantity(row.GetDecimal(first + 5), unit),
                new Quantity(row.GetDecimal(first + 6), unit), new List<PriceTierResponse>(), row.GetBoolean(first + 7));
            variantsOf(row.GetGuid(first))?.Add(last);
        }
    }
}
