namespace Platform.Api.Access.RequestLog;

/// <summary>Forgets calls after 30 days.</summary>
public sealed class ForgetOldRequests(SystemDatabase system) : IJob
{
    [Limit("Days that the request log goes back")]
    public const int Days = 30;

    private const int AtOnce = 5_000;

    private const string Forget = "delete from request_log where ctid = any(array(select ctid from request_log where created_at < now() - make_interval(days => $1) limit $2))";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var forget = system.Source.CreateCommand(Forget);
        forget.Parameters.Add(new() { Value = Days });
        forget.Parameters.Add(new() { Value = AtOnce });
        while (await forget.ExecuteNonQueryAsync(cancel) == AtOnce)
            cancel.ThrowIfCancellationRequested();
    }
}
