namespace Platform.Api.Catalog.Products;

/// <summary>
/// What one unit of a variant costs from a quantity on, in the seller's base list. The first one starts at the
/// variant's minimum quantity; all of a variant are in one currency.
/// </summary>
public sealed class VariantPrice : Entity
{
    public Id<Variant> VariantId { get; private init; }

    public decimal FromQuantity { get; private init; }

    public UnitPrice UnitPrice { get; private set; }

    public static VariantPrice Make(Id<Variant> variant, decimal fromQuantity, UnitPrice unitPrice) =>
        new() { VariantId = variant, FromQuantity = fromQuantity, UnitPrice = unitPrice };

    public void Become(UnitPrice unitPrice) => UnitPrice = unitPrice;
}
