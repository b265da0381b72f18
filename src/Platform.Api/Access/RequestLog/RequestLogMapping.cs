using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.RequestLog;

internal sealed class LoggedRequestMapping : IEntityTypeConfiguration<LoggedRequest>
{
    public void Configure(EntityTypeBuilder<LoggedRequest> request)
    {
        request.ToTable("request_log");
        request.ForSystem("select, insert, delete");
        request.HasKey(row => new { row.TenantId, row.Id });
        request.Property(row => row.Id).ValueGeneratedNever();
        request.HasIndex(row => new { row.TenantId, row.AppId, row.Id });
        request.HasIndex(row => row.CreatedAt).HasMethod("brin"); // written in the order of time, and forgotten in it
    }
}
