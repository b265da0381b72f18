namespace Platform.Api.Catalog.Products;

public static class ProductErrors
{
    public static readonly RefusalKind ExternalIdTaken = new(409, "product_external_id_taken", "The seller has a product with this external id already");
    public static readonly RefusalKind SkuTaken = new(409, "sku_taken", "The seller has another variant with this sku or external id already");
    public static readonly RefusalKind UnitFixed = new(409, "variant_unit_fixed", "A variant keeps the unit it was made with");
}
