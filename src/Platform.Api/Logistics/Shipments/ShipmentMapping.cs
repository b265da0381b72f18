using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Api.Trade.Orders;

namespace Platform.Api.Logistics.Shipments;

internal sealed class ShipmentMapping : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> shipment)
    {
        shipment.ToTable("shipments");
        shipment.HasKey(row => new { row.TenantId, row.Id });
        shipment.HasOne<Order>().WithMany().HasForeignKey(row => new { row.TenantId, row.OrderId }).OnDelete(DeleteBehavior.Restrict);
        shipment.HasMany(row => row.Lines).WithOne().HasForeignKey(line => new { line.TenantId, line.ShipmentId }).OnDelete(DeleteBehavior.Restrict);
        shipment.Navigation(row => row.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ShipmentLineMapping : IEntityTypeConfiguration<ShipmentLine>
{
    public void Configure(EntityTypeBuilder<ShipmentLine> line)
    {
        line.ToTable("shipment_lines", table => table.HasCheckConstraint("ck_shipment_lines_quantity", "quantity > 0"));
        line.HasKey(row => new { row.TenantId, row.Id });
        line.Property(row => row.Id).ValueGeneratedNever();
        line.HasOne<OrderLine>().WithMany().HasForeignKey(row => new { row.TenantId, row.OrderLineId }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The shipments' tables.</summary>
public static class ShipmentTables
{
    extension(PlatformDb db)
    {
        public DbSet<Shipment> Shipments => db.Set<Shipment>();
    }
}
