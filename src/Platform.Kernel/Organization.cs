namespace Platform.Kernel;

public enum OrganizationKind
{
    Manufacturer,
    Distributor,
    Retailer,
    Operator,
}

/// <summary>A business in a tenant. It may have a parent (a chain and its stores); the parent sees what its branches see.</summary>
public sealed class Organization : Entity, IIdentified
{
    public static string Prefix => "org";

    public required Id<Organization> Id { get; init; }

    public required string Name { get; init; }

    public required OrganizationKind Kind { get; init; }

    public Id<Organization>? ParentId { get; init; }

    public string? ExternalId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
