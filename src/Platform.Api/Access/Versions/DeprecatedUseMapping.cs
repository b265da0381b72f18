using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Access.Versions;

public static class VersionTables
{
    extension(PlatformDb db)
    {
        public DbSet<DeprecatedUse> DeprecatedUses => db.Set<DeprecatedUse>();
    }
}

internal sealed class DeprecatedUseMapping : IEntityTypeConfiguration<DeprecatedUse>
{
    public void Configure(EntityTypeBuilder<DeprecatedUse> use)
    {
        use.ToTable("deprecated_uses");
        use.ForSystem("select, insert, update");
        use.HasKey(row => new { row.TenantId, row.AppId, row.What });
        use.Property(row => row.What).HasMaxLength(200);
        use.HasOne<App>().WithMany().HasForeignKey(row => new { row.TenantId, row.AppId }).OnDelete(DeleteBehavior.Cascade);
    }
}
