using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Platform.Kernel;

/// <summary>
/// The database as one tenant's caller sees it. Tables come from the mappings of the assemblies named at start; the
/// filters <c>tenant</c> and <c>party</c> are in every query; writes happen in a transaction that names the tenant,
/// and the events of what changed are written with it.
/// </summary>
public sealed partial class PlatformDb(DbContextOptions<PlatformDb> options) : DbContext(options)
{
    private readonly List<NewEvent> told = [];
    private readonly List<NpgsqlBatchCommand> last = [];
    private CallContext? context;
    private TenantClocks? clocks;

    /// <summary>The assemblies whose entities and mappings make up the model.</summary>
    public static IReadOnlyList<Assembly> Mapped { get; set; } = [];

    public CallContext Context => context ?? throw new InvalidOperationException("This database was opened for nobody.");

    public Caller Caller => Context.Caller;

    public Id<Tenant> TenantId => Caller.TenantId;

    /// <summary>Whether the party filter lets everything in the tenant through.</summary>
    public bool SeesAll => Caller.IsOperator;

    public Id<Organization>[] Organizations => [.. Caller.Organizations];

    public DateTimeOffset Now => clocks!.Of(Caller.Tenant).GetUtcNow();

    /// <summary>Whether the running transaction has named its tenant; its first round trip does.</summary>
    internal bool IsTenantNamed { get; set; }

    internal PlatformDb For(CallContext call, TenantClocks time)
    {
        (context, clocks) = (call, time);
        told.Clear();
        last.Clear();
        ChangeTracker.Tracking += GiveTenant;
        return this;
    }

    /// <summary>Starts the transaction in which everything until the commit is done, for this tenant alone.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        _ = TenantId; // nobody's work does not start
        Database.AutoSavepointsEnabled = false; // what fails is rolled back whole
        await Database.BeginTransactionAsync(cancel);
        IsTenantNamed = false;
        last.Clear();
    }

    /// <summary>A raw statement of its own, its parameters by position.</summary>
    public TenantBatch Command(string sql, params ReadOnlySpan<object?> parameters)
    {
        var batch = new TenantBatch(this);
        batch.Add(sql, parameters);
        return batch;
    }

    /// <summary>
    /// A statement that is sent with the commit: for what nothing in this transaction reads again. It costs no round
    /// trip, and the locks it takes are held no longer than the commit takes.
    /// </summary>
    public void AtCommit(string sql, params ReadOnlySpan<object?> parameters) => last.Add(TenantBatch.Statement(sql, parameters));

    /// <summary>Commits, in one round trip with all that waits for it.</summary>
    internal async Task CommitAsync(CancellationToken cancel)
    {
        await using var transaction = Database.CurrentTransaction ?? throw new InvalidOperationException("There is nothing to commit.");
        if (last.Count == 0)
            await transaction.CommitAsync(cancel);
        else
            await SendLastAsync("commit", cancel);
    }

    /// <summary>Sends what waits for the commit without it: to learn whether it can be done.</summary>
    internal Task TryLastAsync(CancellationToken cancel) => last.Count == 0 ? Task.CompletedTask : SendLastAsync("select 1", cancel);

    private async Task SendLastAsync(string end, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(this);
        batch.Add(last);
        batch.Add(end);
        last.Clear();
        await batch.WriteAsync(cancel);
    }

    /// <summary>Tells a fact about something that is changed by a statement rather than as an entity.</summary>
    public void Tell(NewEvent fact) => told.Add(fact);

    /// <summary>Keeps a resource's reply as it stands, with the commit. What is saved is kept anyway.</summary>
    public void Keep(Aggregate resource)
    {
        if (resource.ReplyForm is not { } form)
            return;

        var shown = resource.Resource();
        AtCommit(KeptReplies.Upsert(resource.ResourceType), TenantId.Value, resource.Key, resource.Version, form,
            JsonSerializer.SerializeToUtf8Bytes(shown, shown.GetType(), WireJson.Options));
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        _ = Transaction();
        var changed = ChangeTracker.Entries<Aggregate>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified || entry.Entity.IsTouched || entry.Entity.Raised.Count > 0)
            .ToList();
        foreach (var entry in changed.Where(entry => entry.State != EntityState.Deleted))
        {
            if (entry.State == EntityState.Added)
                entry.Property(nameof(Aggregate.CreatedAt)).CurrentValue = Now;
            entry.Property(nameof(Aggregate.UpdatedAt)).CurrentValue = Now;
            entry.Property(nameof(Aggregate.Version)).CurrentValue = entry.Entity.Version + 1;
        }

        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        foreach (var aggregate in changed.Select(entry => entry.Entity))
            Keep(aggregate);

        // Told after the rows are written: whoever changes the same row later is numbered later too.
        foreach (var aggregate in changed.Select(entry => entry.Entity).Where(aggregate => aggregate.IsTouched || aggregate.Raised.Count > 0))
        {
            var about = new ResourceReference(aggregate.ResourceType, aggregate.ResourceId, aggregate.Version, aggregate.Href);
            var data = aggregate.Resource();
            foreach (var raised in aggregate.Raised)
                told.Add(new NewEvent(raised.Type, about, data, aggregate.Audience, raised.Previous));
            aggregate.ForgetRaised();
        }

        EventLog.Append(this, told);
        told.Clear();
        return rows;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous here.");

    // Back in the pool it serves nobody, until it is opened for somebody again.
    public override ValueTask DisposeAsync()
    {
        (context, clocks) = (null, null);
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        (context, clocks) = (null, null);
        base.Dispose();
    }

    // Not a value generator: of a property that is also in a foreign key, EF takes the principal's value, or none.
    private static void GiveTenant(object? sender, EntityTrackingEventArgs tracking)
    {
        if (!tracking.FromQuery && tracking.Entry.Entity is Entity { TenantId.IsEmpty: true } entity)
            entity.TenantId = ((PlatformDb)tracking.Entry.Context).TenantId;
    }

    internal NpgsqlTransaction Transaction() =>
        (NpgsqlTransaction?)Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Writes happen inside a transaction: use Write.");
}
