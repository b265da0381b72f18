namespace Platform.Api.Catalog.Products;

/// <summary>A product as everybody reads it, in the wire's own bytes.</summary>
public sealed class ProductReply : KeptReply<Product>;
