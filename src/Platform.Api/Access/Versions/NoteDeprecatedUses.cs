using Npgsql;

namespace Platform.Api.Access.Versions;

/// <summary>Writes down who used what is on its way out: what this process counted, in one statement, and the rest when it ends.</summary>
public sealed class NoteDeprecatedUses(SystemDatabase system, DeprecatedUses counted, ILogger<NoteDeprecatedUses> log) : IJob, IAsyncDisposable
{
    // An app may be gone by now. In one order, so that two processes do not wait for each other in a circle.
    private const string Add = """
        insert into deprecated_uses (tenant_id, app_id, what, uses, first_used_at, last_used_at)
        select app.tenant_id, app.id, used.what, used.uses, used.last_at, used.last_at
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::timestamptz[]) as used(tenant_id, app_id, what, uses, last_at)
        join apps app on app.tenant_id = used.tenant_id and app.id = used.app_id
        order by 1, 2, 3
        on conflict (tenant_id, app_id, what) do update
            set uses = deprecated_uses.uses + excluded.uses, last_used_at = greatest(deprecated_uses.last_used_at, excluded.last_used_at)
        """;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var taken = counted.Take();
        if (taken.Count == 0)
            return;

        try
        {
            await using var add = system.Source.CreateCommand(Add);
            add.Parameters.Add(new() { Value = taken.Select(use => use.TenantId.Value).ToArray() });
            add.Parameters.Add(new() { Value = taken.Select(use => Id<Credentials.App>.Parse(use.AppId).Value).ToArray() });
            add.Parameters.Add(new() { Value = taken.Select(use => use.What).ToArray() });
            add.Parameters.Add(new() { Value = taken.Select(use => (long)use.Uses).ToArray() });
            add.Parameters.Add(new() { Value = taken.Select(use => use.LastAt).ToArray() });
            await add.ExecuteNonQueryAsync(cancel);
        }
        catch
        {
            counted.GiveBack(taken);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await RunAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or ObjectDisposedException)
        {
            log.LogWarning(exception, "The last uses of what is on its way out were not written down.");
        }
    }
}
