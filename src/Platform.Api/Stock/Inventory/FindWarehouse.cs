using System.Buffers.Binary;

namespace Platform.Api.Stock.Inventory;

/// <summary>The warehouse that a write means: the one it names, or the seller's first, made on first use.</summary>
public sealed class FindWarehouse(PlatformDb db) : IVerb
{
    /// <returns>The warehouse, or <c>null</c> where the named one is not the caller's.</returns>
    public async Task<Warehouse?> MeantAsync(Id<Warehouse>? named, CancellationToken cancel)
    {
        var seller = db.Caller.OrganizationId;
        if (named is { } id)
            return await db.Warehouses.SingleOrDefaultAsync(warehouse => warehouse.Id == id && warehouse.OrganizationId == seller, cancel);
        if (await FirstAsync(seller, cancel) is { } there)
            return there;

        // Of two first uses at once, the second waits here and then finds the first's warehouse.
        var gate = BinaryPrimitives.ReadInt64BigEndian(seller.Value.ToByteArray(bigEndian: true).AsSpan(8));
        await using (var wait = db.Command("select pg_advisory_xact_lock($1)", gate))
            await wait.WriteAsync(cancel);
        if (await FirstAsync(seller, cancel) is { } made)
            return made;

        var warehouse = Warehouse.First(seller, db.Now);
        db.Warehouses.Add(warehouse);
        await db.SaveChangesAsync(cancel);
        return warehouse;
    }

    private Task<Warehouse?> FirstAsync(Id<Organization> seller, CancellationToken cancel) => db.Warehouses
        .Where(warehouse => warehouse.OrganizationId == seller)
        .OrderBy(warehouse => warehouse.Id)
        .FirstOrDefaultAsync(cancel);
}
