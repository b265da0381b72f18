using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>
/// How much of a variant is in a warehouse, and how much of that is spoken for. Changed by statements alone, each with
/// its movement or reservation: see <see cref="ChangeLevels"/>. The database refuses to reserve more than there is.
/// </summary>
public sealed class StockLevel : Entity, IIdentified, IOwned
{
    public static string Prefix => "lvl";

    public Id<StockLevel> Id { get; private init; }

    public Id<Organization> OrganizationId { get; private init; }

    public Id<Variant> VariantId { get; private init; }

    public Id<Warehouse> WarehouseId { get; private init; }

    /// <summary>What is there; the sum of the level's movements.</summary>
    public decimal OnHand { get; private init; }

    /// <summary>What of it is reserved; the sum of what its reservations still hold.</summary>
    public decimal Reserved { get; private init; }

    public int Version { get; private init; }

    public DateTimeOffset UpdatedAt { get; private init; }
}
