namespace ImportCatalog;

/// <summary>Brings in, once per variant and content of the file, as many pieces as the file sells.</summary>
internal sealed class StockVariants(Api seller, SalesFile file, ImportOptions options)
{
    private int made;
    private int replayed;

    public int Made => made;

    public int Replayed => replayed;

    public Task RunAsync(IReadOnlyList<PlannedVariant> variants, IReadOnlyDictionary<string, string> ids) =>
        Progress.EachAsync("stock", variants, options.Parallel, async variant =>
        {
            var adjustment = new { variant_id = ids[variant.Sku], quantity = variant.Sold, reason = "opening stock" };
            var reply = await seller.PostAsync("/v1/inventory/adjustments", adjustment, file.KeyFor($"stock {variant.Sku}"));
            reply.Expected($"Stock of {variant.Sku}");

            if (reply.IsReplayed)
                Interlocked.Increment(ref replayed);
            else
                Interlocked.Increment(ref made);
        });
}
