namespace Platform.Api.Catalog.Products;

/// <summary>
/// Makes products' replies anew where an earlier release kept them in its own form. Until it has come to one, whoever
/// reads the product makes it.
/// </summary>
public sealed class RefreshReplies(TenantWork work, SystemDatabase system) : IJob
{
    private const string Older = "select tenant_id, id from product_replies where form < $1 order by form, id limit 200";

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = await OlderAsync(cancel);
        while (before.Count > 0)
        {
            foreach (var products in before.GroupBy(row => row.Tenant, row => row.Product))
            {
                await work.InTenantAsync(products.Key, nameof(RefreshReplies),
                    services => services.GetRequiredService<KeepReplies>().KeepAsync([.. products], cancel), cancel);
            }

            var after = await OlderAsync(cancel);
            if (after.SequenceEqual(before))
                return; // they cannot be made now; the next round tries again
            before = after;
        }
    }

    private Task<List<(Id<Tenant> Tenant, Id<Product> Product)>> OlderAsync(CancellationToken cancel) => system.ListAsync(Older,
        row => (new Id<Tenant>(row.GetGuid(0)), new Id<Product>(row.GetGuid(1))), [ProductResponse.Form], cancel);
}

/// <summary>Makes the kept replies of products anew.</summary>
public sealed class KeepReplies(PlatformDb db, Write write) : IVerb
{
    public Task KeepAsync(Id<Product>[] products, CancellationToken cancel) => write.DoAsync(async () =>
    {
        await using (var hold = db.Command("select 1 from products where tenant_id = $1 and id = any($2) order by id for update",
            db.TenantId.Value, Array.ConvertAll(products, id => id.Value)))
            await hold.WriteAsync(cancel);

        await foreach (var product in db.Products.AsNoTracking().Whole().Where(product => products.Contains(product.Id)).AsAsyncEnumerable().WithCancellation(cancel))
            db.Keep(product);
    }, cancel);
}
