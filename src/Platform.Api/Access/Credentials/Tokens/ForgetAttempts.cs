namespace Platform.Api.Access.Credentials;

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
