using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// The one transaction a write happens in. A request gets it from the pipeline, and it commits when the action
/// returns; a job opens its own. Where another system must be asked in between, what is known so far is committed
/// with a point to go on from, and nothing stays open meanwhile.
/// </summary>
public sealed class Write(PlatformDb db, EventsCommitted committed)
{
    /// <summary>The key the caller gave this write, or <c>null</c>.</summary>
    internal IdempotencyKey? Key { get; set; }

    /// <summary>Where an earlier try of the same write got to before it was cut off: go on from there.</summary>
    public string? ResumePoint { get; internal set; }

    /// <summary>Whether something has been committed before the end: the reply must then be kept whatever it says.</summary>
    internal bool HasCheckpoint { get; private set; }

    public Task BeginAsync(CancellationToken cancel) => db.BeginAsync(cancel);

    /// <summary>Commits what was done so far, so that another system can be asked with no transaction open.</summary>
    /// <param name="resumePoint">What a retry of this write needs to know to go on.</param>
    public async Task CheckpointAsync(string resumePoint, CancellationToken cancel)
    {
        if (db.Context.IsDryRun)
            return;

        if (Key is not null)
            Key.KeepResumePoint(db, resumePoint);
        HasCheckpoint = true;
        await CommitAsync(cancel);
    }

    /// <summary>Goes on after a checkpoint, in a new transaction.</summary>
    public Task ContinueAsync(CancellationToken cancel) =>
        db.Context.IsDryRun ? Task.CompletedTask : db.BeginAsync(cancel);

    public async Task CommitAsync(CancellationToken cancel)
    {
        await db.CommitAsync(cancel);
        committed.Beat();
    }

    public async Task RollbackAsync()
    {
        if (db.Database.CurrentTransaction is { } transaction)
        {
            try
            {
                await using (transaction)
                    await transaction.RollbackAsync(CancellationToken.None);
            }
            catch (Exception exception) when (exception is NpgsqlException or ObjectDisposedException or InvalidOperationException)
            {
                // the connection is gone, and the transaction with it: why is already being told
            }
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Does a job's work in a transaction of its own.</summary>
    public async Task DoAsync(Func<Task> work, CancellationToken cancel)
    {
        await BeginAsync(cancel);
        try
        {
            await work();
            await CommitAsync(cancel);
        }
        catch (Exception exception) when (exception is not NpgsqlException { InnerException: IOException })
        {
            await RollbackAsync();
            throw;
        }
    }
}
