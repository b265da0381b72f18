using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

internal sealed class WarehouseMapping : IEntityTypeConfiguration<Warehouse>
{
    public void Configure(EntityTypeBuilder<Warehouse> warehouse)
    {
        warehouse.ToTable("warehouses");
        warehouse.HasKey(row => new { row.TenantId, row.Id });
        warehouse.Property(row => row.Id).ValueGeneratedNever();
        warehouse.Property(row => row.Code).HasMaxLength(64);
        warehouse.Property(row => row.Name).HasMaxLength(200);
        warehouse.Property(row => row.ExternalId).HasMaxLength(255);
        warehouse.Property(row => row.Metadata).IsMetadata();
        warehouse.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
        warehouse.HasIndex(row => new { row.TenantId, row.OrganizationId, row.Code }).IsUnique();
        warehouse.HasIndex(row => new { row.TenantId, row.OrganizationId, row.ExternalId }).IsUnique();
    }
}

internal sealed class StockLevelMapping : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> level)
    {
        level.ToTable("stock_levels", table =>
        {
            table.HasCheckConstraint("ck_stock_levels_reserved", "reserved >= 0");
            table.HasCheckConstraint("ck_stock_levels_on_hand", "on_hand >= reserved");
        });
        level.IsHot();
        level.HasKey(row => new { row.TenantId, row.Id });
        level.Property(row => row.Id).ValueGeneratedNever();
        level.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
        level.HasOne<Variant>().WithMany().HasForeignKey(row => new { row.TenantId, row.VariantId }).OnDelete(DeleteBehavior.Restrict);
        level.HasOne<Warehouse>().WithMany().HasForeignKey(row => new { row.TenantId, row.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        level.HasIndex(row => new { row.TenantId, row.VariantId, row.WarehouseId }).IsUnique();
        level.HasIndex(row => new { row.TenantId, row.OrganizationId, row.Id });
    }
}

internal sealed class StockMovementMapping : IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockMovement> movement)
    {
        movement.ToTable("stock_movements", table => table.HasCheckConstraint("ck_stock_movements_moves_something", "quantity <> 0"));
        movement.IsHistory();
        movement.HasKey(row => new { row.TenantId, row.Id });
        movement.Property(row => row.Id).ValueGeneratedNever();
        movement.Property(row => row.Reason).HasMaxLength(500);
        movement.Property(row => row.Reference).HasMaxLength(255);
        movement.HasOne<Variant>().WithMany().HasForeignKey(row => new { row.TenantId, row.VariantId }).OnDelete(DeleteBehavior.Restrict);
        movement.HasOne<Warehouse>().WithMany().HasForeignKey(row => new { row.TenantId, row.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        movement.HasIndex(row => new { row.TenantId, row.VariantId, row.Id });
        movement.HasIndex(row => new { row.TenantId, row.OrganizationId, row.Id });
    }
}

internal sealed class StockReservationMapping : IEntityTypeConfiguration<StockReservation>
{
    private const string StillHeld = "quantity > consumed + released";

    public void Configure(EntityTypeBuilder<StockReservation> reservation)
    {
        reservation.ToTable("stock_reservations", table =>
        {
            table.HasCheckConstraint("ck_stock_reservations_quantity", "quantity > 0");
            table.HasCheckConstraint("ck_stock_reservations_ended_once", "consumed >= 0 and released >= 0 and consumed + released <= quantity");
        });
        reservation.HasKey(row => new { row.TenantId, row.Id });
        reservation.Property(row => row.Id).ValueGeneratedNever();
        reservation.Property(row => row.Reference).HasMaxLength(255);
        reservation.Property(row => row.LineId).HasMaxLength(255);
        reservation.HasOne<Variant>().WithMany().HasForeignKey(row => new { row.TenantId, row.VariantId }).OnDelete(DeleteBehavior.Restrict);
        reservation.HasOne<Warehouse>().WithMany().HasForeignKey(row => new { row.TenantId, row.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        reservation.HasIndex(row => new { row.TenantId, row.Reference, row.LineId, row.WarehouseId }).IsUnique().HasFilter(StillHeld);
    }
}

/// <summary>The inventory's tables.</summary>
public static class InventoryTables
{
    extension(PlatformDb db)
    {
        public DbSet<Warehouse> Warehouses => db.Set<Warehouse>();

        public DbSet<StockLevel> StockLevels => db.Set<StockLevel>();

        public DbSet<StockMovement> StockMovements => db.Set<StockMovement>();

        public DbSet<StockReservation> StockReservations => db.Set<StockReservation>();
    }
}
