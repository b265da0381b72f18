using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Clocks;

internal sealed class ClockAdvanceMapping : IEntityTypeConfiguration<ClockAdvance>
{
    private const string UnderWay = "status in ('queued', 'running')";

    public void Configure(EntityTypeBuilder<ClockAdvance> advance)
    {
        advance.ToTable("clock_advances", table => table.HasCheckConstraint("ck_clock_advances_forward", "starts_at < ends_at"));
        advance.ForSystem("select, update");
        advance.HasKey(row => new { row.TenantId, row.Id });
        advance.Property(row => row.Id).ValueGeneratedNever();
        advance.Property(row => row.Done).HasColumnType("jsonb").HasConversion(
            done => JsonSerializer.Serialize(done, WireJson.Options),
            text => JsonSerializer.Deserialize<Dictionary<string, int>>(text, WireJson.Options)!);
        advance.HasIndex(row => row.TenantId).IsUnique().HasDatabaseName("ix_clock_advances_one").HasFilter(UnderWay);
        advance.HasIndex(row => row.ClaimedUntil).HasFilter(UnderWay);
    }
}

public static class ClockTables
{
    extension(PlatformDb db)
    {
        public DbSet<ClockAdvance> ClockAdvances => db.Set<ClockAdvance>();
    }
}
