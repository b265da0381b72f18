using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Finance.Payments;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("payments", table => table.HasCheckConstraint("ck_payments_amount", "amount_minor >= 0"));
        payment.ForSystem("select, update (asked_until)");
        payment.HasKey(row => new { row.TenantId, row.Id });
        payment.ComplexProperty(row => row.Amount);
        payment.HasIndex(row => new { row.TenantId, row.Reference });
        payment.HasIndex(row => row.AskedUntil).HasFilter("status = 'pending'");
    }
}

internal sealed class RefundMapping : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> refund)
    {
        refund.ToTable("refunds", table => table.HasCheckConstraint("ck_refunds_amount", "amount_minor > 0"));
        refund.ForSystem("select, update (next_try_at)");
        refund.HasKey(row => new { row.TenantId, row.Id });
        refund.ComplexProperty(row => row.Amount);
        refund.HasOne<Payment>().WithMany().HasForeignKey(row => new { row.TenantId, row.PaymentId }).OnDelete(DeleteBehavior.Restrict);
        refund.HasIndex(row => row.NextTryAt).HasFilter("status = 'pending'");
    }
}

/// <summary>The payments' tables.</summary>
public static class PaymentTables
{
    extension(PlatformDb db)
    {
        public DbSet<Payment> Payments => db.Set<Payment>();

        public DbSet<Refund> Refunds => db.Set<Refund>();
    }
}
