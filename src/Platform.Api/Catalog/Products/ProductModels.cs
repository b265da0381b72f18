using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Catalog.Products;

/// <summary>What a product is: the members that both making one and putting one take.</summary>
public abstract record ProductContent
{
    /// <summary>What buyers see it under, at most 200 characters.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What it is, in plain text of at most 8,000 characters.</summary>
    [StringLength(8_000)]
    public string? Description { get; init; }

    /// <summary>Its place in the catalog, a path such as <c>hardware/fasteners</c> of at most eight levels. Made on first use, and its parents with it.</summary>
    [StringLength(Platform.Api.Catalog.Products.Category.PathLengthMax), RegularExpression(Platform.Api.Catalog.Products.Category.PathPattern)]
    public string? Category { get; init; }

    /// <summary>Your own notes: at most 50 keys of 64 characters, values of 500.</summary>
    [MetadataLimits]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>What can be ordered, 1 to 100 variants.</summary>
    [MinLength(1), MaxLength(100)]
    public required IReadOnlyList<VariantContent> Variants { get; init; }
}

/// <summary>A product to make.</summary>
public sealed record CreateProductRequest : ProductContent
{
    /// <summary>Your own key for it, unique among your products, such as your ERP's item number.</summary>
    [StringLength(255, MinimumLength = 1)]
    public string? ExternalId { get; init; }
}

/// <summary>A product as it shall be, whole: what is left out is gone, and variants left out become inactive.</summary>
public sealed record PutProductRequest : ProductContent;

/// <summary>What to change of a product; what is left out stays.</summary>
public sealed record EditProductRequest
{
    /// <summary>What buyers see it under, at most 200 characters.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What it is, in plain text of at most 8,000 characters.</summary>
    [StringLength(8_000)]
    public string? Description { get; init; }

    /// <summary>Its place in the catalog, a path such as <c>hardware/fasteners</c>. Made on first use.</summary>
    [StringLength(Platform.Api.Catalog.Products.Category.PathLengthMax), RegularExpression(Platform.Api.Catalog.Products.Category.PathPattern)]
    public string? Category { get; init; }

    /// <summary>Notes to set; keys not named stay, and an empty value takes its key away.</summary>
    [MetadataLimits]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

/// <summary>A variant of a product: what is ordered and kept in stock.</summary>
public sealed record VariantContent
{
    /// <summary>Your own number for it, unique among your variants, at most 100 characters. It names the variant in later writes.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Sku { get; init; }

    /// <summary>Your own key for it, unique among your variants.</summary>
    [StringLength(255, MinimumLength = 1)]
    public string? ExternalId { get; init; }

    /// <summary>What it is sold by, as a UN/ECE Recommendation 20 code: <c>C62</c> for pieces, <c>KGM</c> for kilograms. It never changes.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The price of one unit, with at most six decimals, from <c>moq</c> on.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The smallest quantity that can be ordered, above zero; 1 where it is left out.</summary>
    public Quantity? Moq { get; init; }

    /// <summary>What every ordered quantity must be a multiple of, above zero; where it is left out, 1 for what is counted and 0.0001 for what is measured.</summary>
    public Quantity? OrderMultiple { get; init; }

    /// <summary>Lower prices for larger quantities, at most 20, each starting above the one before.</summary>
    [MaxLength(20)]
    public IReadOnlyList<PriceTier>? Tiers { get; init; }

    internal decimal MinimumQuantity() => Moq?.Value ?? 1;

    internal decimal Multiple() => OrderMultiple?.Value ?? (Unit.IsCounted ? 1 : 0.0001m);

    internal IReadOnlyList<PriceTier> PriceTiers() => Tiers ?? [];
}

/// <summary>A price that applies from a quantity on.</summary>
public sealed record PriceTier
{
    /// <summary>The quantity from which it applies.</summary>
    public required Quantity FromQuantity { get; init; }

    /// <summary>The price of one unit, with at most six decimals.</summary>
    public required UnitPrice Price { get; init; }
}
