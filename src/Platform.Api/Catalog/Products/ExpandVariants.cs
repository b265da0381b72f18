namespace Platform.Api.Catalog.Products;

/// <summary>The variants that replies name, as their products show them.</summary>
public sealed class ExpandVariants(PlatformDb db) : IExpands<Variant, ExpandedVariantResponse>
{
    [Requires("products:read")]
    public async Task<IReadOnlyDictionary<Id<Variant>, ExpandedVariantResponse>> ShowAsync(IReadOnlyList<Id<Variant>> ids, CancellationToken cancel) =>
        await db.Variants.AsNoTracking().Include(variant => variant.Prices).Where(variant => ids.Contains(variant.Id))
            .Join(db.Products, variant => variant.ProductId, product => product.Id, (variant, product) => new { variant, product.Name })
            .ToDictionaryAsync(row => row.variant.Id, row => ExpandedVariantResponse.From(row.variant, row.Name), cancel);
}

/// <summary>A variant shown outside its product.</summary>
public sealed record ExpandedVariantResponse : VariantResponse
{
    private ExpandedVariantResponse(VariantResponse variant) : base(variant)
    {
    }

    /// <summary>The product it is a form of.</summary>
    public required Id<Product> ProductId { get; init; }

    /// <summary>That product's name.</summary>
    public required string ProductName { get; init; }

    public static ExpandedVariantResponse From(Variant variant, string productName) =>
        new(VariantResponse.From(variant)) { ProductId = variant.ProductId, ProductName = productName };
}
