namespace Platform.Api.Stock.Inventory;

/// <summary>
/// A place where a seller keeps stock. The first one is the one meant where none is named, and the one that orders
/// take from first; it is made on first use, under the code <c>main</c>.
/// </summary>
public sealed class Warehouse : Aggregate<Warehouse>, IIdentified, IOwned
{
    public const string CodeOfFirst = "main";

    private Warehouse()
    {
    }

    public static string Prefix => "whs";

    public Id<Organization> OrganizationId { get; private init; }

    /// <summary>The seller's short word for it, unique among the seller's warehouses.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private init; } = "";

    public string? ExternalId { get; private init; }

    public IReadOnlyDictionary<string, string> Metadata { get; private init; } = Kernel.Metadata.None;

    public override string ResourceType => "warehouse";

    public override string Href => $"/v1/warehouses/{Id}";

    public override IReadOnlyList<Id<Organization>> Audience => [OrganizationId];

    public static Warehouse First(Id<Organization> organization, DateTimeOffset now) =>
        Make(organization, new CreateWarehouseRequest { Code = CodeOfFirst, Name = "Main warehouse" }, now);

    public static Warehouse Make(Id<Organization> organization, CreateWarehouseRequest request, DateTimeOffset now)
    {
        var warehouse = new Warehouse
        {
            Id = Id<Warehouse>.New(now),
            OrganizationId = organization,
            Code = request.Code,
            Name = request.Name,
            ExternalId = request.ExternalId,
            Metadata = Kernel.Metadata.Merge(Kernel.Metadata.None, request.Metadata),
        };
        warehouse.Raise(InventoryEvents.WarehouseCreated);
        return warehouse;
    }

    public override object Resource() => WarehouseResponse.From(this);
}
