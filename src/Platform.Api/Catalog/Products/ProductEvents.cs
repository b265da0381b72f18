namespace Platform.Api.Catalog.Products;

public static class ProductEvents
{
    public static readonly EventType Created = new("product.created", "A seller offers a new product.");
    public static readonly EventType Updated = new("product.updated", "A product, one of its variants or a base price changed.");
}
