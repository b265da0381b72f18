namespace Platform.Api.Access.Limits;

/// <summary>Forgets the buckets that have been full for an hour.</summary>
public sealed class ForgetFullBuckets(SystemDatabase system) : IJob
{
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var forget = system.Source.CreateCommand(
            "delete from rate_buckets where full_at < (extract(epoch from now() - interval '1 hour') * 1000000)::bigint");
        await forget.ExecuteNonQueryAsync(cancel);
    }
}
