namespace Platform.Api.Access.Credentials;

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
