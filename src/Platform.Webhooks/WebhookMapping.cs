using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Webhooks;

internal static class WebhookTables
{
    extension(PlatformDb db)
    {
        public DbSet<Event> Events => db.Set<Event>();

        public DbSet<EventNumber> EventNumbers => db.Set<EventNumber>();

        public DbSet<EventConsumer> EventConsumers => db.Set<EventConsumer>();

        public DbSet<WebhookEndpoint> WebhookEndpoints => db.Set<WebhookEndpoint>();

        public DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();

        public DbSet<WebhookAttempt> WebhookAttempts => db.Set<WebhookAttempt>();

        public DbSet<WebhookLane> WebhookLanes => db.Set<WebhookLane>();
    }
}

internal sealed class WebhookEndpointMapping : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> endpoint)
    {
        endpoint.ToTable("webhook_endpoints");
        endpoint.ForSystem("select, insert, update, delete");
        endpoint.HasKey(row => new { row.TenantId, row.Id });
        endpoint.Property(row => row.Id).ValueGeneratedNever();
        endpoint.Property(row => row.Url).HasMaxLength(PublicUrl.LengthMax);
        endpoint.Property(row => row.ApiVersion).HasMaxLength(10);
        endpoint.Property(row => row.Description).HasMaxLength(WebhookEndpointLimits.DescriptionLengthMax);
        endpoint.HasOne<Organization>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("webhook_deliveries");
        delivery.ForSystem("select, insert, update, delete");
        delivery.HasKey(row => new { row.TenantId, row.Id });
        delivery.Property(row => row.Id).ValueGeneratedNever();
        delivery.Property(row => row.ClaimId).IsConcurrencyToken(); // a claim made meanwhile is not overwritten
        delivery.HasOne<WebhookEndpoint>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.EndpointId }).OnDelete(DeleteBehavior.Cascade);
        delivery.HasIndex(row => new { row.TenantId, row.EndpointId, row.EventId }).IsUnique();
        delivery.HasIndex(row => new { row.TenantId, row.EndpointId, row.Id });
        delivery.HasIndex(row => new { row.TenantId, row.EndpointId, row.NextAttemptAt, row.Sequence })
            .HasDatabaseName("ix_webhook_deliveries_due").HasFilter("status = 'pending'");
        delivery.HasIndex(row => new { row.TenantId, row.EndpointId, row.Id }, "ix_webhook_deliveries_failed")
            .HasFilter("status = 'failed'");
    }
}

internal sealed class WebhookAttemptMapping : IEntityTypeConfiguration<WebhookAttempt>
{
    public void Configure(EntityTypeBuilder<WebhookAttempt> attempt)
    {
        attempt.ToTable("webhook_attempts");
        attempt.ForSystem("select, insert, update, delete");
        attempt.HasKey(row => new { row.TenantId, row.DeliveryId, row.Number });
        attempt.Property(row => row.Number).ValueGeneratedNever();
        attempt.HasOne<WebhookDelivery>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.DeliveryId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WebhookLaneMapping : IEntityTypeConfiguration<WebhookLane>
{
    public void Configure(EntityTypeBuilder<WebhookLane> lane)
    {
        lane.ToTable("webhook_lanes");
        lane.ForSystem("select, insert, update, delete");
        lane.HasKey(row => new { row.TenantId, row.EndpointId });
        lane.HasOne<WebhookEndpoint>().WithOne()
            .HasForeignKey<WebhookLane>(row => new { row.TenantId, row.EndpointId }).OnDelete(DeleteBehavior.Cascade);
        lane.HasIndex(row => row.DueAt).HasFilter("due_at is not null");
    }
}

internal sealed class FanOutCursorMapping : IEntityTypeConfiguration<FanOutCursor>
{
    public void Configure(EntityTypeBuilder<FanOutCursor> cursor)
    {
        cursor.ToTable("webhook_fan_outs");
        cursor.ForSystem("select, insert, update, delete");
        cursor.HasKey(row => row.TenantId);
        cursor.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventConsumerMapping : IEntityTypeConfiguration<EventConsumer>
{
    public void Configure(EntityTypeBuilder<EventConsumer> consumer)
    {
        consumer.ToTable("event_consumers");
        consumer.IsHot();
        consumer.HasKey(row => new { row.TenantId, row.Id });
        consumer.Property(row => row.Id).ValueGeneratedNever();
        consumer.Property(row => row.Name).HasMaxLength(EventConsumerLimits.NameLengthMax);
        consumer.HasIndex(row => new { row.TenantId, row.OrganizationId, row.Name }).IsUnique();
        consumer.HasOne<Organization>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
    }
}
