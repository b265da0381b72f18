using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel;

/// <summary>
/// Holding rows until the transaction ends: whoever would hold, change or delete the same ones waits. What is then counted
/// or looked up is still so when the write is done. Rows that refer to them are written meanwhile as ever.
/// </summary>
public static class Holding
{
    /// <summary>Holds a row, if it is there.</summary>
    public static Task HoldAsync<T>(this PlatformDb db, Id<T> id, CancellationToken cancel) where T : Entity, IIdentified =>
        db.HoldAsync<T>([id.Value], cancel);

    /// <summary>Holds those of these rows that are there.</summary>
    public static Task HoldAsync<T>(this PlatformDb db, IReadOnlyList<Id<T>> ids, CancellationToken cancel) where T : Entity, IIdentified =>
        ids.Count == 0 ? Task.CompletedTask : db.HoldAsync<T>([.. ids.Select(id => id.Value)], cancel);

    /// <summary>Holds the tenant: for what there is a limited number of in a marketplace.</summary>
    public static async Task HoldTenantAsync(this PlatformDb db, CancellationToken cancel)
    {
        await using var hold = db.Command("select 1 from tenants where id = $1 for no key update", db.TenantId.Value);
        await hold.WriteAsync(cancel);
    }

    internal static async Task HoldAsync<T>(this PlatformDb db, Guid[] keys, CancellationToken cancel) where T : Entity
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        await using var hold = db.Command($"select 1 from {table} where tenant_id = $1 and id = any($2) order by id for no key update", db.TenantId.Value, keys);
        await hold.WriteAsync(cancel);
    }
}
