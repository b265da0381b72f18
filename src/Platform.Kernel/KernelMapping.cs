using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel;

internal sealed class TenantMapping : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.ToTable("tenants");
        tenant.ForSystem("select, insert, update");
        tenant.HasKey(row => row.Id);
        tenant.Property(row => row.Id).ValueGeneratedNever();
        tenant.Property(row => row.Name).HasMaxLength(200);
        tenant.HasIndex(row => row.Name).IsUnique();
    }
}

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.ToTable("organizations");
        organization.ForSystem("select");
        organization.HasKey(row => new { row.TenantId, row.Id });
        organization.Property(row => row.Id).ValueGeneratedNever();
        organization.Property(row => row.Name).HasMaxLength(200);
        organization.Property(row => row.ExternalId).HasMaxLength(255);
        organization.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
        organization.HasOne<Organization>().WithMany().HasForeignKey(row => new { row.TenantId, row.ParentId }).OnDelete(DeleteBehavior.Restrict);
        organization.HasIndex(row => new { row.TenantId, row.ExternalId }).IsUnique();
    }
}

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> fact)
    {
        fact.ToTable("events");
        fact.ForSystem("select, update (sequence)");
        fact.HasKey(row => new { row.TenantId, row.Id });
        fact.Property(row => row.Position).UseIdentityAlwaysColumn();
        fact.HasIndex(row => new { row.TenantId, row.Sequence }).IsUnique().HasFilter("sequence is not null");
        fact.HasIndex(row => row.Position).HasFilter("sequence is null");
        fact.HasIndex(row => new { row.TenantId, row.ResourceId, row.Sequence });
    }
}

internal sealed class EventHeadMapping : IEntityTypeConfiguration<EventHead>
{
    public void Configure(EntityTypeBuilder<EventHead> head)
    {
        head.ToTable("event_heads");
        head.ForSystem("select, insert, update");
        head.HasKey(row => row.TenantId);
        head.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> key)
    {
        key.ToTable("idempotency_keys");
        key.ForSystem("select, delete");
        key.HasKey(row => new { row.TenantId, row.Digest });
        key.Property(row => row.ETag).HasColumnName("etag");
        key.HasIndex(row => row.CreatedAt);
    }
}
