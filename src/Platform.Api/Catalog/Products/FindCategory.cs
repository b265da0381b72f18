namespace Platform.Api.Catalog.Products;

/// <summary>The category of a path, made with its parents where the tenant has none yet.</summary>
public sealed class FindCategory(PlatformDb db) : IVerb
{
    // Parents first, so two requests that make the same branch wait for each other rather than deadlock.
    private const string Make = """
        insert into categories (tenant_id, id, path, created_at)
        select $1, made.id, made.path, $4
        from unnest($2::uuid[], $3::text[]) with ordinality as made(id, path, place) order by made.place
        on conflict (tenant_id, path) do nothing
        """;

    public async Task<Category?> AtAsync(string? path, CancellationToken cancel)
    {
        if (path is null)
            return null;
        if (await db.Categories.SingleOrDefaultAsync(category => category.Path == path, cancel) is { } there)
            return there;

        var now = db.Now;
        var paths = Category.PathsDownTo(path).ToArray();
        var ids = Array.ConvertAll(paths, _ => Id<Category>.New(now).Value);
        await using var make = db.Command(Make, db.TenantId.Value, ids, paths, now);
        await make.WriteAsync(cancel);

        return await db.Categories.SingleAsync(category => category.Path == path, cancel);
    }
}
