namespace Platform.Api.Catalog.Products;

/// <summary>Which products are wanted.</summary>
public sealed record ProductQuery : ChangedQuery
{
    /// <summary>Only the product with this key of its seller's own.</summary>
    [FromQuery(Name = "external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Only products in this category or below it, a path such as <c>hardware</c>.</summary>
    [FromQuery(Name = "category")]
    public string? Category { get; init; }

    /// <summary>Only products of this seller.</summary>
    [FromQuery(Name = "seller_id")]
    public Id<Organization>? SellerId { get; init; }

    /// <summary>Only products with a variant of this sku.</summary>
    [FromQuery(Name = "sku")]
    public string? Sku { get; init; }

    /// <summary>The filters as conditions on <c>products p</c>, and their values from <c>$2</c> on; <c>$1</c> is the tenant.</summary>
    internal (string Conditions, List<object?> Values) Filter()
    {
        var conditions = "";
        var values = new List<object?>();
        Add("p.external_id = {0}", ExternalId);
        Add("p.seller_id = {0}", SellerId?.Value);
        Add("p.id in (select v.product_id from variants v where v.tenant_id = $1 and v.sku = {0})", Sku);
        Add("p.category_id in (select k.id from categories k where k.tenant_id = $1 and (k.path = {0} or starts_with(k.path, {0} || '/')))", Category);
        Add("p.created_at >= {0}", CreatedFrom);
        Add("p.created_at < {0}", CreatedBefore);
        Add("p.updated_at >= {0}", UpdatedFrom);
        Add("p.updated_at < {0}", UpdatedBefore);
        return (conditions, values);

        void Add(string condition, object? value)
        {
            if (value is null)
                return;

            values.Add(value);
            conditions += " and " + condition.Replace("{0}", $"${values.Count + 1}", StringComparison.Ordinal);
        }
    }
}
