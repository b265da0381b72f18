using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Finance.Ledger;

internal sealed class LedgerAccountMapping : IEntityTypeConfiguration<LedgerAccount>
{
    public void Configure(EntityTypeBuilder<LedgerAccount> account)
    {
        account.ToTable("ledger_accounts", table => table.HasCheckConstraint("ck_ledger_accounts_not_overdrawn",
            "balance_minor >= 0 or kind not in ('escrow', 'seller_payable', 'refunds')"));
        account.IsHot();
        account.HasKey(row => new { row.TenantId, row.Id });
        account.Property(row => row.Id).ValueGeneratedNever();
        account.Ignore(row => row.Balance);
        account.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.OwnerId }).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(row => new { row.TenantId, row.Kind, row.OwnerId, row.Reference, row.Currency })
            .IsUnique().AreNullsDistinct(false);
        account.HasAlternateKey(row => new { row.TenantId, row.Id, row.Currency });
    }
}

internal sealed class LedgerPostingMapping : IEntityTypeConfiguration<LedgerPosting>
{
    public void Configure(EntityTypeBuilder<LedgerPosting> posting)
    {
        posting.ToTable("ledger_postings");
        posting.IsHistory();
        posting.HasKey(row => new { row.TenantId, row.Id });
        posting.Property(row => row.Id).ValueGeneratedNever();
        posting.HasIndex(row => new { row.TenantId, row.Key }).IsUnique();
    }
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger_entries", table => table.HasCheckConstraint("ck_ledger_entries_moves_something", "amount_minor <> 0"));
        entry.IsHistory();
        entry.HasKey(row => new { row.TenantId, row.Id });
        entry.Property(row => row.Id).ValueGeneratedNever();
        entry.HasOne<LedgerPosting>().WithMany().HasForeignKey(row => new { row.TenantId, row.PostingId }).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<LedgerAccount>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.AccountId, row.Currency })
            .HasPrincipalKey(row => new { row.TenantId, row.Id, row.Currency })
            .OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(row => new { row.TenantId, row.AccountId, row.Id });
        entry.HasStatementTrigger("balanced", """
            if exists (
                select from added group by tenant_id, posting_id, currency having sum(amount_minor) <> 0
            ) then
                raise exception 'the entries of a posting must sum to zero per currency' using errcode = 'check_violation';
            end if;
            return null;
            """);
    }
}

/// <summary>The ledger's tables.</summary>
public static class LedgerTables
{
    extension(PlatformDb db)
    {
        public DbSet<LedgerAccount> LedgerAccounts => db.Set<LedgerAccount>();

        public DbSet<LedgerPosting> LedgerPostings => db.Set<LedgerPosting>();

        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();
    }
}
