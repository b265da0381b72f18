namespace Platform.Api.Catalog.Products;

/// <summary>
/// What a seller offers: a name, a place in the catalog, and the variants that can be ordered. Everybody in the tenant
/// reads it; its seller alone changes it, always as a whole with its variants and their base prices.
/// </summary>
public sealed class Product : Aggregate<Product>, IIdentified
{
    private readonly List<Variant> variants = [];

    private Product()
    {
    }

    public static string Prefix => "prd";

    public Id<Organization> SellerId { get; private init; }

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public Id<Category>? CategoryId { get; private set; }

    public Category? Category { get; private set; }

    /// <summary>The seller's own key for it, unique among the seller's products.</summary>
    public string? ExternalId { get; private init; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = Kernel.Metadata.None;

    /// <summary>What can be ordered, and what once could.</summary>
    public IReadOnlyList<Variant> Variants => variants;

    public override string ResourceType => "product";

    public override int? ReplyForm => ProductResponse.Form;

    public override string Href => $"/v1/products/{Id}";

    public static Product Make(
        Id<Organization> seller, string? externalId, ProductContent content, Category? category, DateTimeOffset now)
    {
        var product = new Product { Id = Id<Product>.New(now), SellerId = seller, ExternalId = externalId };
        product.Take(content, category, now);
        product.Raise(ProductEvents.Created);
        return product;
    }

    /// <summary>Becomes what the content says, whole. Variants that it leaves out can no longer be ordered.</summary>
    public void Become(ProductContent content, Category? category, DateTimeOffset now)
    {
        var before = ProductResponse.From(this);
        Take(content, category, now);
        RaiseIfChangedFrom(before);
    }

    /// <summary>Changes what the edit names, and leaves the rest.</summary>
    public void Edit(EditProductRequest edit, Category? category)
    {
        var before = ProductResponse.From(this);
        Name = edit.Name ?? Name;
        Description = edit.Description ?? Description;
        Category = category ?? Category;
        Metadata = Kernel.Metadata.Merge(Metadata, edit.Metadata);
        RaiseIfChangedFrom(before);
    }

    public override object Resource() => ProductResponse.From(this);

    private void Take(ProductContent content, Category? category, DateTimeOffset now)
    {
        if (ProductFaults.In(content) is { Count: > 0 } faults)
            throw Refusal.Invalid(faults);

        Name = content.Name;
        Description = content.Description;
        Category = category;
        Metadata = Kernel.Metadata.Merge(Kernel.Metadata.None, content.Metadata);

        foreach (var left in variants.Where(variant => content.Variants.All(wanted => wanted.Sku != variant.Sku)))
            left.Withdraw();
        foreach (var wanted in content.Variants)
        {
            if (variants.Find(variant => variant.Sku == wanted.Sku) is { } there)
                there.Become(wanted);
            else
                variants.Add(Variant.Make(this, wanted, now));
        }
    }

    private void RaiseIfChangedFrom(ProductResponse before)
    {
        if (ChangedMembers.Between(before, ProductResponse.From(this)) is { } previous)
            Raise(ProductEvents.Updated, previous);
    }
}
