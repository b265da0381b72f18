namespace Platform.Api.Catalog.Products;

/// <summary>A product with its variants and their base prices.</summary>
/// <param name="Id">The product's id.</param>
/// <param name="SellerId">Whose product it is.</param>
/// <param name="Name">What buyers see it under.</param>
/// <param name="Description">What it is, in plain text.</param>
/// <param name="Category">Its place in the catalog, a path such as <c>hardware/fasteners</c>.</param>
/// <param name="ExternalId">The seller's own key for it.</param>
/// <param name="Metadata">The seller's own notes.</param>
/// <param name="Variants">What can be ordered, and what once could, in the order they were made.</param>
/// <param name="Version">One more with every change; also the ETag.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record ProductResponse(
    Id<Product> Id,
    Id<Organization> SellerId,
    string Name,
    string? Description,
    string? Category,
    string? ExternalId,
    IReadOnlyDictionary<string, string> Metadata,
    IReadOnlyList<VariantResponse> Variants,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt) : IVersioned
{
    /// <summary>The shape of this reply. Raise it with every change of the shape, so that kept ones are made anew.</summary>
    public const int Form = 1;

    public static ProductResponse From(Product product) => new(
        product.Id, product.SellerId, product.Name, product.Description, product.Category?.Path, product.ExternalId,
        product.Metadata, [.. product.Variants.OrderBy(variant => variant.Id).Select(VariantResponse.From)],
        product.Version, product.CreatedAt, product.UpdatedAt);
}

/// <summary>A variant: what is ordered and kept in stock.</summary>
/// <param name="Id">The variant's id.</param>
/// <param name="Sku">The seller's own number for it.</param>
/// <param name="ExternalId">The seller's own key for it.</param>
/// <param name="Unit">What it is sold by, as a UN/ECE Recommendation 20 code.</param>
/// <param name="Price">The base price of one unit, from <c>moq</c> on.</param>
/// <param name="Moq">The smallest quantity that can be ordered.</param>
/// <param name="OrderMultiple">What every ordered quantity must be a multiple of.</param>
/// <param name="Tiers">Prices for larger quantities, in ascending order.</param>
/// <param name="Active">Whether it can be ordered.</param>
public record VariantResponse(
    Id<Variant> Id,
    string Sku,
    string? ExternalId,
    Unit Unit,
    UnitPrice Price,
    Quantity Moq,
    Quantity OrderMultiple,
    IReadOnlyList<PriceTierResponse> Tiers,
    bool Active)
{
    public static VariantResponse From(Variant variant)
    {
        var prices = variant.Prices.OrderBy(price => price.FromQuantity).ToList();
        return new VariantResponse(
            variant.Id, variant.Sku, variant.ExternalId, variant.Unit, prices[0].UnitPrice,
            new Quantity(variant.MinimumQuantity, variant.Unit), new Quantity(variant.OrderMultiple, variant.Unit),
            [.. prices.Skip(1).Select(price => new PriceTierResponse(new Quantity(price.FromQuantity, variant.Unit), price.UnitPrice))],
            variant.IsActive);
    }
}

/// <summary>A price that applies from a quantity on.</summary>
/// <param name="FromQuantity">The quantity from which it applies.</param>
/// <param name="Price">The price of one unit.</param>
public sealed record PriceTierResponse(Quantity FromQuantity, UnitPrice Price);
