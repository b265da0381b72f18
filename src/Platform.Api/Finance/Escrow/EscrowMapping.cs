using Platform.Api.Finance.Payments;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Finance.Escrow;

internal sealed class EscrowMapping : IEntityTypeConfiguration<EscrowHold>
{
    public void Configure(EntityTypeBuilder<EscrowHold> hold)
    {
        hold.ToTable("escrow_holds", table => table.HasCheckConstraint("ck_escrow_holds_amounts",
            "amount_minor >= 0 and commission_minor between 0 and amount_minor"));
        hold.HasKey(row => new { row.TenantId, row.Id });
        hold.ComplexProperty(row => row.Amount);
        hold.ComplexProperty(row => row.Commission);
        hold.Ignore(row => row.Held).Ignore(row => row.PaidToSeller).Ignore(row => row.PaidToBuyer);
        hold.HasOne<Payment>().WithMany().HasForeignKey(row => new { row.TenantId, row.PaymentId }).OnDelete(DeleteBehavior.Restrict);
        hold.HasIndex(row => new { row.TenantId, row.Reference }).IsUnique();
    }
}

/// <summary>The escrow's table.</summary>
public static class EscrowTables
{
    extension(PlatformDb db)
    {
        public DbSet<EscrowHold> EscrowHolds => db.Set<EscrowHold>();
    }
}
