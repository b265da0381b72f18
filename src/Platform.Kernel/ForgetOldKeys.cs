namespace Platform.Kernel;

/// <summary>Forgets idempotency keys 30 days after they were used; a retry that late is a new request.</summary>
public sealed class ForgetOldKeys(SystemDatabase system) : IJob
{
    private const string Forget = """
        delete from idempotency_keys where (tenant_id, digest) in (
            select tenant_id, digest from idempotency_keys where created_at < now() - interval '30 days'
            order by created_at limit 5000)
        """;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var forget = system.Source.CreateCommand(Forget);
        await forget.ExecuteNonQueryAsync(cancel);
    }
}
