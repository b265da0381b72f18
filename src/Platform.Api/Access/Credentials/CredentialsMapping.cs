using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Credentials;

public static class CredentialTables
{
    extension(PlatformDb db)
    {
        public DbSet<App> Apps => db.Set<App>();

        public DbSet<AppSecret> AppSecrets => db.Set<AppSecret>();

        public DbSet<ApiKey> ApiKeys => db.Set<ApiKey>();

        public DbSet<Role> Roles => db.Set<Role>();

        public DbSet<IdentityProvider> IdentityProviders => db.Set<IdentityProvider>();

        public DbSet<BoundSubject> BoundSubjects => db.Set<BoundSubject>();
    }
}

internal sealed class AppMapping : IEntityTypeConfiguration<App>
{
    public void Configure(EntityTypeBuilder<App> app)
    {
        app.ToTable("apps");
        app.ForSystem("select");
        app.HasKey(row => new { row.TenantId, row.Id });
        app.HasAlternateKey(row => new { row.TenantId, row.OrganizationId, row.Id });
        app.Property(row => row.Id).ValueGeneratedNever();
        app.Property(row => row.Name).HasMaxLength(CredentialLimits.NameLengthMax);
        app.Property(row => row.ApiVersion).HasMaxLength(10);
        app.Ignore(row => row.Keys);
        app.Property<string?>("Jwks").HasColumnType("jsonb");
        app.Property<string?>("JwksUri").HasMaxLength(PublicUrl.LengthMax);
        app.HasOne<Organization>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
        app.HasIndex(row => row.Id).IsUnique(); // a client id comes without its tenant
    }
}

internal sealed class AppSecretMapping : IEntityTypeConfiguration<AppSecret>
{
    public void Configure(EntityTypeBuilder<AppSecret> secret)
    {
        secret.ToTable("app_secrets");
        secret.ForSystem("select, update (last_used_at)");
        secret.HasKey(row => new { row.TenantId, row.Id });
        secret.Property(row => row.Id).ValueGeneratedNever();
        secret.Property(row => row.Lookup).HasMaxLength(KeyText.LookupLength);
        secret.HasOne<App>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.OrganizationId, row.AppId })
            .HasPrincipalKey(row => new { row.TenantId, row.OrganizationId, row.Id }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("api_keys");
        key.ForSystem("select, update (last_used_at)");
        key.HasKey(row => new { row.TenantId, row.Id });
        key.Property(row => row.Id).ValueGeneratedNever();
        key.Property(row => row.Name).HasMaxLength(CredentialLimits.NameLengthMax);
        key.Property(row => row.Lookup).HasMaxLength(KeyText.LookupLength);
        key.HasOne<App>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.OrganizationId, row.AppId })
            .HasPrincipalKey(row => new { row.TenantId, row.OrganizationId, row.Id }).OnDelete(DeleteBehavior.Cascade);
        key.HasIndex(row => row.Lookup).IsUnique(); // random, never chosen by a caller: that one is taken tells nobody anything
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("roles");
        role.ForSystem("select");
        role.HasKey(row => new { row.TenantId, row.Id });
        role.Property(row => row.Id).ValueGeneratedNever();
        role.Property(row => row.Name).HasMaxLength(CredentialLimits.NameLengthMax);
        role.Property(row => row.Description).HasMaxLength(CredentialLimits.DescriptionLengthMax);
        role.HasOne<Organization>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.OrganizationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> key)
    {
        key.ToTable("signing_keys");
        key.ForSystem("select, insert");
        key.HasKey(row => row.Kid);
        key.Property(row => row.Kid).HasMaxLength(43);
        key.Property(row => row.Algorithm).HasMaxLength(10);
    }
}

internal sealed class SpentTokenMapping : IEntityTypeConfiguration<SpentToken>
{
    public void Configure(EntityTypeBuilder<SpentToken> spent)
    {
        spent.ToTable("spent_tokens");
        spent.ForSystem("select, insert, delete");
        spent.HasKey(row => row.Digest);
        spent.HasIndex(row => row.ExpiresAt);
    }
}

internal sealed class CredentialAttemptsMapping : IEntityTypeConfiguration<CredentialAttempts>
{
    public void Configure(EntityTypeBuilder<CredentialAttempts> attempts)
    {
        attempts.ToTable("credential_attempts");
        attempts.IsUnlogged(); // a crash forgives, no more
        attempts.IsHot();
        attempts.ForSystem("select, insert, update, delete");
        attempts.HasKey(row => row.Key);
    }
}
