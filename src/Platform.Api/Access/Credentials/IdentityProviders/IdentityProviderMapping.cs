using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Credentials;

internal sealed class IdentityProviderMapping : IEntityTypeConfiguration<IdentityProvider>
{
    public void Configure(EntityTypeBuilder<IdentityProvider> provider)
    {
        provider.ToTable("identity_providers");
        provider.ForSystem("select");
        provider.HasKey(row => new { row.TenantId, row.Id });
        provider.Property(row => row.Id).ValueGeneratedNever();
        provider.Property(row => row.Name).HasMaxLength(CredentialLimits.NameLengthMax);
        provider.Property(row => row.Issuer).HasMaxLength(PublicUrl.LengthMax);
        provider.Property(row => row.TokenAudience).HasMaxLength(PublicUrl.LengthMax);
        provider.Property(row => row.SubjectClaim).HasMaxLength(IdentityProviderLimits.ClaimLengthMax);
        provider.Property(row => row.ScopeClaim).HasMaxLength(IdentityProviderLimits.ClaimLengthMax);
        provider.Property(row => row.ScopeMap).HasColumnType("jsonb").HasConversion(
            map => JsonSerializer.Serialize(map, WireJson.Options),
            text => JsonSerializer.Deserialize<List<MappedScopes>>(text, WireJson.Options)!);
        provider.HasIndex(row => new { row.Issuer, row.TokenAudience }).IsUnique(); // a token comes without its tenant
    }
}

internal sealed class BoundSubjectMapping : IEntityTypeConfiguration<BoundSubject>
{
    public void Configure(EntityTypeBuilder<BoundSubject> subject)
    {
        subject.ToTable("identity_provider_subjects");
        subject.ForSystem("select");
        subject.HasKey(row => new { row.TenantId, row.Id });
        subject.Property(row => row.Id).ValueGeneratedNever();
        subject.Property(row => row.Subject).HasMaxLength(IdentityProviderLimits.SubjectLengthMax);
        subject.HasOne<IdentityProvider>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.IdentityProviderId }).OnDelete(DeleteBehavior.Cascade);
        subject.HasOne<App>().WithMany().HasForeignKey(row => new { row.TenantId, row.AppId }).OnDelete(DeleteBehavior.Cascade);
        subject.HasIndex(row => new { row.TenantId, row.IdentityProviderId, row.Subject }).IsUnique();
    }
}
