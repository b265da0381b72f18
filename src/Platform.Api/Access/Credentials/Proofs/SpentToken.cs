using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Api.Access.Credentials;

/// <summary>What is good no more although it is not over yet: a proof that was used, an access token that was revoked.</summary>
public sealed class SpentToken
{
    /// <summary>Of what it is and the id that its maker gave it.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>After this it would be refused for its age.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
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

/// <summary>Forgets what is over by now.</summary>
public sealed class ForgetSpentTokens(SystemDatabase system) : IJob
{
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var forget = system.Source.CreateCommand("delete from spent_tokens where expires_at < now() - interval '1 minute'");
        await forget.ExecuteNonQueryAsync(cancel);
    }
}
