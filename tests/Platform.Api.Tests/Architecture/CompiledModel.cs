using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Api.Hosting;

namespace Platform.Api.Tests.Architecture;

/// <summary>The model as migrations see it: no server is started and no database is touched.</summary>
public static class CompiledModel
{
    private static readonly Lazy<IModel> Made = new(() =>
    {
        using var db = Db();
        return db.GetService<IDesignTimeModel>().Model;
    });

    public static IModel Model => Made.Value;

    /// <summary>Every entity that has a table of its own.</summary>
    public static IEnumerable<IEntityType> Tables => Model.GetEntityTypes().Where(type => type.GetTableName() is not null);

    public static string NameOf(IEntityType type) => type.GetTableName()!;

    public static PlatformDb Db()
    {
        PlatformDb.Mapped = [typeof(PlatformDb).Assembly, .. DatabaseSetup.Capabilities];
        return new PlatformDb(new DbContextOptionsBuilder<PlatformDb>()
            .UseNpgsql("Host=none", npgsql => npgsql.MigrationsAssembly(typeof(DatabaseSetup).Assembly)).Options);
    }
}
