using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Stock.Inventory;

/// <summary>A warehouse to make.</summary>
public sealed record CreateWarehouseRequest
{
    /// <summary>Your short word for it, unique among your warehouses: lower-case letters, digits and hyphens, at most 64.</summary>
    /// <example>pune-3</example>
    [StringLength(64, MinimumLength = 1), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public required string Code { get; init; }

    /// <summary>What people call it, at most 200 characters.</summary>
    /// <example>Pune, gate 3</example>
    [StringLength(200, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Your own key for it, unique among your warehouses.</summary>
    [StringLength(255, MinimumLength = 1)]
    public string? ExternalId { get; init; }

    /// <summary>Your own notes: at most 50 keys of 64 characters, values of 500.</summary>
    [MetadataLimits]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

/// <summary>A place where a seller keeps stock.</summary>
/// <param name="Id">The warehouse's id.</param>
/// <param name="SellerId">Whose it is.</param>
/// <param name="Code">The seller's short word for it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ExternalId">The seller's own key for it.</param>
/// <param name="Metadata">The seller's own notes.</param>
/// <param name="Version">One more with every change; also the ETag.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record WarehouseResponse(
    Id<Warehouse> Id,
    Id<Organization> SellerId,
    string Code,
    string Name,
    string? ExternalId,
    IReadOnlyDictionary<string, string> Metadata,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    public static WarehouseResponse From(Warehouse warehouse) => new(
        warehouse.Id, warehouse.OrganizationId, warehouse.Code, warehouse.Name, warehouse.ExternalId, warehouse.Metadata,
        warehouse.Version, warehouse.CreatedAt, warehouse.UpdatedAt);
}

/// <summary>Which warehouses are wanted.</summary>
public sealed record WarehouseQuery : PageQuery
{
    /// <summary>Only the warehouse with this code.</summary>
    [FromQuery(Name = "code")]
    public string? Code { get; init; }

    /// <summary>Only the warehouse with this key of its seller's own.</summary>
    [FromQuery(Name = "external_id")]
    public string? ExternalId { get; init; }

    internal IQueryable<Warehouse> Apply(IQueryable<Warehouse> warehouses)
    {
        if (Code is not null)
            warehouses = warehouses.Where(warehouse => warehouse.Code == Code);
        if (ExternalId is not null)
            warehouses = warehouses.Where(warehouse => warehouse.ExternalId == ExternalId);

        return Page(warehouses, warehouse => warehouse.Id);
    }
}
