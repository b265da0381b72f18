using System.Collections.Concurrent;

namespace ImportCatalog;

/// <summary>Puts the products by their external ids, which makes them, changes them or leaves them as they are.</summary>
internal sealed class PutProducts(Api seller, SandboxParty sellerParty, ImportOptions options)
{
    private int made;
    private int changed;
    private int unchanged;

    public int Made => made;

    public int Changed => changed;

    public int Unchanged => unchanged;

    /// <summary>The ids of the variants by their SKUs.</summary>
    public ConcurrentDictionary<string, string> VariantIds { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(IReadOnlyList<PlannedProduct> products)
    {
        var versions = await VersionsAsync();
        await Progress.EachAsync("products", products, options.Parallel, async product =>
        {
            var put = await seller.PutAsync($"/v1/products/external/{Uri.EscapeDataString(product.ExternalId)}", ContentOf(product));
            var shown = put.Expected($"Product {product.ExternalId}");

            foreach (var variant in shown.GetProperty("variants").EnumerateArray())
                VariantIds[variant.GetProperty("sku").GetString()!] = variant.GetProperty("id").GetString()!;
            if (!versions.TryGetValue(product.ExternalId, out var version))
                Interlocked.Increment(ref made);
            else if (version == shown.GetProperty("version").GetInt32())
                Interlocked.Increment(ref unchanged);
            else
                Interlocked.Increment(ref changed);
        });
    }

    private object ContentOf(PlannedProduct product) => new
    {
        name = product.Name,
        variants = product.Variants.Select(variant => new
        {
            sku = variant.Sku,
            external_id = variant.Sku,
            unit = "C62",
            price = new { amount = variant.Price, currency = options.Currency },
        }),
    };

    /// <summary>What is there before: a version that stays tells that a put changed nothing.</summary>
    private async Task<Dictionary<string, int>> VersionsAsync()
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var path = $"/v1/products?seller_id={sellerParty.OrganizationId}&limit=500{(cursor is null ? "" : $"&cursor={cursor}")}";
            var page = (await seller.GetAsync(path)).Expected("The seller's products");
            foreach (var product in page.GetProperty("data").EnumerateArray())
            {
                if (product.GetProperty("external_id").GetString() is { } key)
                    versions[key] = product.GetProperty("version").GetInt32();
            }

            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);
        return versions;
    }
}
