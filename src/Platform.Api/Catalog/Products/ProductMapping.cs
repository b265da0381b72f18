using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Catalog.Products;

internal sealed class ProductMapping : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.ToTable("products");
        product.HasKey(row => new { row.TenantId, row.Id });
        product.Property(row => row.Id).ValueGeneratedNever();
        product.Property(row => row.Name).HasMaxLength(200);
        product.Property(row => row.Description).HasMaxLength(8_000);
        product.Property(row => row.ExternalId).HasMaxLength(255);
        product.Property(row => row.Metadata).IsMetadata();
        product.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.SellerId }).OnDelete(DeleteBehavior.Restrict);
        product.HasOne(row => row.Category).WithMany().HasForeignKey(row => new { row.TenantId, row.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        product.HasIndex(row => new { row.TenantId, row.ExternalId, row.SellerId }).IsUnique();
        product.HasIndex(row => new { row.TenantId, row.SellerId, row.Id });
        product.HasIndex(row => new { row.TenantId, row.CategoryId, row.Id });
    }
}

internal sealed class ProductReplyMapping : IEntityTypeConfiguration<ProductReply>
{
    public void Configure(EntityTypeBuilder<ProductReply> reply) => reply.KeepsRepliesOf<ProductReply, Product>("product");
}

internal sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.ToTable("categories");
        category.HasKey(row => new { row.TenantId, row.Id });
        category.Property(row => row.Id).ValueGeneratedNever();
        category.Property(row => row.Path).HasMaxLength(Category.PathLengthMax).UseCollation("C"); // a subtree is then one range of the index
        category.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
        category.HasIndex(row => new { row.TenantId, row.Path }).IsUnique();
    }
}

internal sealed class VariantMapping : IEntityTypeConfiguration<Variant>
{
    public void Configure(EntityTypeBuilder<Variant> variant)
    {
        variant.ToTable("variants", table =>
        {
            table.HasCheckConstraint("ck_variants_minimum_quantity", "minimum_quantity > 0");
            table.HasCheckConstraint("ck_variants_order_multiple", "order_multiple > 0");
        });
        variant.HasKey(row => new { row.TenantId, row.Id });
        variant.Property(row => row.Id).ValueGeneratedNever();
        variant.Property(row => row.Sku).HasMaxLength(100);
        variant.Property(row => row.ExternalId).HasMaxLength(255);
        variant.HasOne<Product>().WithMany(product => product.Variants)
            .HasForeignKey(row => new { row.TenantId, row.ProductId }).OnDelete(DeleteBehavior.Restrict);
        variant.HasIndex(row => new { row.TenantId, row.Sku, row.SellerId }).IsUnique();
        variant.HasIndex(row => new { row.TenantId, row.ExternalId, row.SellerId }).IsUnique();
    }
}

internal sealed class VariantPriceMapping : IEntityTypeConfiguration<VariantPrice>
{
    public void Configure(EntityTypeBuilder<VariantPrice> price)
    {
        price.ToTable("prices", table =>
        {
            table.HasCheckConstraint("ck_prices_from_quantity", "from_quantity > 0");
            table.HasCheckConstraint("ck_prices_unit_price", "unit_price_amount >= 0");
        });
        price.HasKey(row => new { row.TenantId, row.VariantId, row.FromQuantity });
        price.ComplexProperty(row => row.UnitPrice);
        price.HasOne<Variant>().WithMany(variant => variant.Prices)
            .HasForeignKey(row => new { row.TenantId, row.VariantId }).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The products' tables.</summary>
public static class ProductTables
{
    extension(PlatformDb db)
    {
        public DbSet<Product> Products => db.Set<Product>();

        public DbSet<Variant> Variants => db.Set<Variant>();

        public DbSet<Category> Categories => db.Set<Category>();
    }

    /// <summary>With all that belongs to it.</summary>
    public static IQueryable<Product> Whole(this IQueryable<Product> products) => products
        .Include(product => product.Category)
        .Include(product => product.Variants).ThenInclude(variant => variant.Prices);
}
