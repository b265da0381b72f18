using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Limits;

internal sealed class RateBucketMapping : IEntityTypeConfiguration<RateBucket>
{
    public void Configure(EntityTypeBuilder<RateBucket> bucket)
    {
        bucket.ToTable("rate_buckets");
        bucket.IsUnlogged(); // after a crash all buckets are full, and nothing else is lost
        bucket.IsHot();
        bucket.ForSystem("select, insert, update, delete");
        bucket.HasKey(row => row.Key);
        bucket.Property(row => row.Key).HasMaxLength(200);
    }
}
