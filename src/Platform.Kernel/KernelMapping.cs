using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel;

internal sealed class TenantMapping : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.ToTable("tenants", table =>
        {
            table.HasCheckConstraint("ck_tenants_live_clock", "mode = 'sandbox' or (clock_frozen_at is null and clock_ahead = '0' and clock_set_at is null)");
            table.HasCheckConstraint("ck_tenants_parent", "mode = 'sandbox' or parent_id is null");
        });
        tenant.ForSystem("select, insert, update");
        tenant.HasKey(row => row.Id);
        tenant.Property(row => row.Id).ValueGeneratedNever();
        tenant.Property(row => row.Name).HasMaxLength(200);
        tenant.HasIndex(row => row.Name).IsUnique();
        tenant.HasIndex(row => row.ClockSetAt).HasFilter("clock_set_at is not null");
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
        fact.IsHistory();
        fact.ForSystem("select");
        fact.HasKey(row => new { row.TenantId, row.Id });
        fact.Property(row => row.Reason).HasMaxLength(CallContext.ReasonLengthMax);
        fact.HasIndex(row => new { row.TenantId, row.ResourceId, row.Id });
        fact.HasIndex(row => new { row.TenantId, row.ActorOrganizationId, row.Id });
    }
}

internal sealed class EventNumberMapping : IEntityTypeConfiguration<EventNumber>
{
    public void Configure(EntityTypeBuilder<EventNumber> number)
    {
        number.ToTable("event_numbers");
        number.IsHistory();
        number.ForSystem("select, insert");
        number.HasKey(row => new { row.TenantId, row.Sequence });
        number.Property(row => row.Sequence).ValueGeneratedNever();
        number.HasIndex(row => new { row.TenantId, row.EventId }).IsUnique();
        number.HasIndex(row => new { row.TenantId, row.ResourceId, row.ResourceSequence });
    }
}

internal sealed class QueuedEventsMapping : IEntityTypeConfiguration<QueuedEvents>
{
    public void Configure(EntityTypeBuilder<QueuedEvents> queued)
    {
        queued.ToTable("event_queue");
        queued.ForSystem("select, delete");
        queued.HasKey(row => new { row.TenantId, row.Position });
        queued.Property(row => row.Position).UseIdentityAlwaysColumn();
        queued.HasIndex(row => row.Position);
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
        key.Property(row => row.ApiVersion).HasMaxLength(10);
        key.HasIndex(row => row.CreatedAt);
    }
}
