using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Api.Catalog.Products;

/// <summary>Makes products, one by one or by their seller's own key.</summary>
public sealed class MakeProduct(PlatformDb db, FindCategory categories) : IVerb
{
    public async Task<Product> MakeAsync(ProductContent content, string? externalId, CancellationToken cancel)
    {
        var product = Product.Make(
            db.Caller.OrganizationId, externalId, content, await categories.AtAsync(content.Category, cancel), db.Now);
        await DemandFreeKeysAsync(product, cancel);
        db.Products.Add(product);
        return product;
    }

    /// <summary>Brings the product of this key to the content, and makes it where there is none.</summary>
    /// <returns>The product, and whether it was made.</returns>
    public async Task<(Product Product, bool IsNew)> PutAsync(string externalId, ProductContent content, CancellationToken cancel)
    {
        await OfKey(externalId).HoldIfConditionalAsync(db, cancel);
        if (await FindAsync(externalId, cancel) is not { } product)
        {
            // Of two that put a new key at once, the second waits here and then finds the first's product.
            await using (var wait = db.Command("select pg_advisory_xact_lock($1)", LockOf(externalId)))
                await wait.WriteAsync(cancel);
            product = await FindAsync(externalId, cancel);
        }

        if (product is null)
        {
            if (db.Context.IfMatch is not null)
                throw RequestErrors.Stale.Because("There is no product with this key. Leave If-Match out to make it.");
            return (await MakeAsync(content, externalId, cancel), true);
        }

        if (db.Context.IfNoneMatchAny)
            throw new Refusal(RequestErrors.Stale, "There is a product with this key already, as shown in current.") { Current = product };
        db.Context.Demand(product);
        product.Become(content, await categories.AtAsync(content.Category, cancel), db.Now);
        await DemandFreeKeysAsync(product, cancel);
        return (product, false);
    }

    public Task<Product?> FindAsync(string externalId, CancellationToken cancel) => OfKey(externalId).SingleOrDefaultAsync(cancel);

    private IQueryable<Product> OfKey(string externalId) =>
        db.Products.Whole().Where(product => product.ExternalId == externalId && product.SellerId == db.Caller.OrganizationId);

    private async Task DemandFreeKeysAsync(Product product, CancellationToken cancel)
    {
        if (product.Version == 0 && product.ExternalId is { } key && await FindAsync(key, cancel) is { } taken)
            throw new Refusal(ProductErrors.ExternalIdTaken, $"The product {taken.Id} has this external id, as shown in current. PUT to /v1/products/external/… to change it.") { Current = taken };

        var skus = product.Variants.Select(variant => variant.Sku).ToArray();
        var keys = product.Variants.Select(variant => variant.ExternalId).OfType<string>().ToArray();
        var others = await db.Variants.AsNoTracking()
            .Where(variant => variant.SellerId == product.SellerId && variant.ProductId != product.Id
                && (skus.Contains(variant.Sku) || (variant.ExternalId != null && keys.Contains(variant.ExternalId))))
            .Select(variant => new { variant.Sku, variant.ExternalId, variant.ProductId })
            .ToListAsync(cancel);
        if (others.Count > 0)
            throw ProductErrors.SkuTaken.Because(string.Join(' ', others.Select(other => $"{other.Sku} is a variant of {other.ProductId}.")));
    }

    private long LockOf(string externalId) => BinaryPrimitives.ReadInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"product {db.TenantId} {db.Caller.OrganizationId} {externalId}")));
}
