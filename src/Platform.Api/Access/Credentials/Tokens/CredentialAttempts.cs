using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Credentials;

/// <summary>How often wrong credentials came for a client, from an address, or for the one from the other.</summary>
public sealed class CredentialAttempts
{
    /// <summary>The hash of what is counted: a client id is what a stranger typed, so it is not kept as such.</summary>
    public required byte[] Key { get; init; }

    public required int Wrong { get; init; }

    /// <summary>When the first of them came.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the right ones came last.</summary>
    public DateTimeOffset? ProvedAt { get; init; }
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

/// <summary>Forgets attempts that shut no door and proofs that keep none open.</summary>
public sealed class ForgetAttempts(SystemDatabase system) : IJob
{
    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var forget = system.Source.CreateCommand(
            "delete from credential_attempts where since < now() - interval '1 day' and (proved_at is null or proved_at < now() - interval '31 days')");
        await forget.ExecuteNonQueryAsync(cancel);
    }
}
