using System.Globalization;

namespace Platform.Api.Catalog.Products;

/// <summary>
/// Products as everybody reads them: their kept replies, in one round trip. Of all reads these are asked most; writes
/// load the aggregate instead.
/// </summary>
public sealed class ReadProducts(PlatformDb db) : IVerb
{
    private const string Columns = "r.id, r.version, r.form, r.body";
    private const string Replies = "products p join product_replies r on r.tenant_id = p.tenant_id and r.id = p.id";

    public Task<Shown<ProductResponse>> OneAsync(Id<Product> id, CancellationToken cancel) =>
        OneAsync($"select {Columns} from product_replies r where r.tenant_id = $1 and r.id = $2", [id.Value], cancel);

    /// <summary>The caller's own product with this key.</summary>
    public Task<Shown<ProductResponse>> OneAsync(string externalId, CancellationToken cancel) =>
        OneAsync($"select {Columns} from {Replies} where r.tenant_id = $1 and p.external_id = $2 and p.seller_id = $3",
            [externalId, db.Caller.OrganizationId.Value], cancel);

    public async Task<Page<Shown<ProductResponse>>> PageAsync(ProductQuery query, CancellationToken cancel)
    {
        var (conditions, values) = query.Filter();
        var from = values.Count == 0 ? "product_replies r" : Replies; // the whole catalog is read from the replies alone
        if (query.After() is { } after)
        {
            values.Add(after);
            conditions += $" and r.id {(query.Ascends() ? ">" : "<")} ${values.Count + 1}";
        }

        // The limit is part of the text: with a parameter in its place the planner would take it for a tenth of the table.
        var limit = query.Fetch().ToString(CultureInfo.InvariantCulture);
        var order = query.Ascends() ? "asc" : "desc";
        var kept = await ReadAsync(
            $"select {Columns} from {from} where r.tenant_id = $1{conditions} order by r.id {order} limit {limit}", values, cancel);

        return query.Cut(kept, product => product.Id.Value, product => product.Reply);
    }

    private async Task<Shown<ProductResponse>> OneAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancel) =>
        await ReadAsync(sql, values, cancel) is [var kept] ? kept.Reply : throw Refusal.NotFound();

    private async Task<List<Kept>> ReadAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancel)
    {
        var found = new List<Kept>();
        await using (var batch = db.Command(sql, [db.TenantId.Value, .. values]))
        {
            await using var row = await batch.ReadAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                var reply = new Shown<ProductResponse>(row.GetFieldValue<byte[]>(3), row.GetInt32(1));
                found.Add(new Kept(new Id<Product>(row.GetGuid(0)), row.GetInt32(2), reply));
            }
        }

        return found.TrueForAll(kept => kept.Form == ProductResponse.Form) ? found : await InThisFormAsync(found, cancel);
    }

    /// <summary>What was kept by another release of the platform is made from the products themselves.</summary>
    private async Task<List<Kept>> InThisFormAsync(List<Kept> found, CancellationToken cancel)
    {
        var ids = found.Where(kept => kept.Form != ProductResponse.Form).Select(kept => kept.Id).ToArray();
        var products = await db.Products.AsNoTracking().Whole().Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancel);

        return [.. found.Select(kept => products.TryGetValue(kept.Id, out var product)
            ? new Kept(kept.Id, ProductResponse.Form, Shown<ProductResponse>.Of(ProductResponse.From(product)))
            : kept)];
    }

    private sealed record Kept(Id<Product> Id, int Form, Shown<ProductResponse> Reply);
}
