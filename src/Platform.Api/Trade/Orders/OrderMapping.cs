using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Api.Catalog.Products;
using Platform.Api.Finance.Escrow;
using Platform.Api.Finance.Payments;

namespace Platform.Api.Trade.Orders;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> order)
    {
        order.ToTable("orders", table => table.HasCheckConstraint("ck_orders_total", "total_minor >= 0"));
        order.ForSystem("select");
        order.HasKey(row => new { row.TenantId, row.Id });
        order.ComplexProperty(row => row.Total);
        order.Property(row => row.DeliverTo).HasColumnType("jsonb").HasConversion(
            address => JsonSerializer.Serialize(address, WireJson.Options),
            text => JsonSerializer.Deserialize<Address>(text, WireJson.Options)!);
        order.Property(row => row.Metadata).IsMetadata();
        order.HasMany(row => row.Lines).WithOne().HasForeignKey(line => new { line.TenantId, line.OrderId }).OnDelete(DeleteBehavior.Cascade);
        order.Navigation(row => row.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        order.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.BuyerId }).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.SellerId }).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Payment>().WithMany().HasForeignKey(row => new { row.TenantId, row.PaymentId }).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<EscrowHold>().WithMany().HasForeignKey(row => new { row.TenantId, row.EscrowId }).OnDelete(DeleteBehavior.Restrict);
        order.HasIndex(row => new { row.TenantId, row.BuyerId, row.ExternalId }).IsUnique();
        order.HasIndex(row => new { row.TenantId, row.SellerId, row.Id });
        order.HasIndex(row => new { row.TenantId, row.BuyerId, row.Id });
        order.HasIndex(row => new { row.TenantId, row.UpdatedAt });
        order.HasIndex(row => row.DeliveredAt).HasFilter("status = 'delivered'");
    }
}

internal sealed class OrderLineMapping : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> line)
    {
        line.ToTable("order_lines", table => table.HasCheckConstraint("ck_order_lines_counts",
            "ordered > 0 and shipped between 0 and ordered and delivered between 0 and shipped"));
        line.HasKey(row => new { row.TenantId, row.Id });
        line.Property(row => row.Id).ValueGeneratedNever();
        line.ComplexProperty(row => row.UnitPrice);
        line.ComplexProperty(row => row.Total);
        line.Ignore(row => row.Unshipped);
        line.HasOne<Variant>().WithMany().HasForeignKey(row => new { row.TenantId, row.VariantId }).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(row => new { row.TenantId, row.OrderId, row.Position }).IsUnique();
    }
}

/// <summary>The orders' tables.</summary>
public static class OrderTables
{
    extension(PlatformDb db)
    {
        public DbSet<Order> Orders => db.Set<Order>();

        /// <summary>An order that is about to change: whoever else would change it waits until this transaction ends.</summary>
        public async Task<Order> OrderToChangeAsync(Id<Order> id, CancellationToken cancel)
        {
            await using (var hold = db.Command("select 1 from orders where tenant_id = $1 and id = $2 for update", db.TenantId.Value, id.Value))
                await hold.WriteAsync(cancel);

            return await db.Orders.Include(order => order.Lines).Where(order => order.Id == id).FoundAsync(db, cancel);
        }
    }
}
