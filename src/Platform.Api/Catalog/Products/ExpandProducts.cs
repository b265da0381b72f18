namespace Platform.Api.Catalog.Products;

/// <summary>The products that replies name.</summary>
public sealed class ExpandProducts(PlatformDb db) : IExpands<Product, ProductResponse>
{
    [Requires("products:read")]
    public async Task<IReadOnlyDictionary<Id<Product>, ProductResponse>> ShowAsync(IReadOnlyList<Id<Product>> ids, CancellationToken cancel) =>
        await db.Products.AsNoTracking().Whole().Where(product => ids.Contains(product.Id))
            .ToDictionaryAsync(product => product.Id, ProductResponse.From, cancel);
}
