using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Sandboxes;

internal sealed class SandboxMapping : IEntityTypeConfiguration<Sandbox>
{
    public void Configure(EntityTypeBuilder<Sandbox> sandbox)
    {
        sandbox.ToTable("sandboxes");
        sandbox.ForSystem("select, update (claim_id, claimed_until)");
        sandbox.HasKey(row => new { row.TenantId, row.Id });
        sandbox.Property(row => row.Id).ValueGeneratedNever();
        sandbox.Property(row => row.Name).HasMaxLength(100);
        sandbox.Property(row => row.Parties).HasColumnType("jsonb").HasConversion(
            parties => JsonSerializer.Serialize(parties, WireJson.Options),
            text => JsonSerializer.Deserialize<List<SandboxParty>>(text, WireJson.Options)!);
        sandbox.Ignore(row => row.Marketplace);
        sandbox.Ignore(row => row.IsSettled);
        sandbox.HasIndex(row => new { row.TenantId, row.Name }).IsUnique();
        sandbox.HasIndex(row => row.ClaimedUntil).HasFilter("status <> 'ready'");
    }
}

public static class SandboxTables
{
    extension(PlatformDb db)
    {
        public DbSet<Sandbox> Sandboxes => db.Set<Sandbox>();
    }
}
