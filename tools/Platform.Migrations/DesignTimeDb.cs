using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Platform.Api.Hosting;
using Platform.Kernel;

namespace Platform.Migrations;

/// <summary>The model as dotnet ef asks for it: no server is started and no database is touched.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args)
    {
        PlatformDb.Mapped = [typeof(PlatformDb).Assembly, .. DatabaseSetup.Capabilities];
        return new PlatformDb(new DbContextOptionsBuilder<PlatformDb>()
            .UseNpgsql("Host=none", npgsql => npgsql.MigrationsAssembly(typeof(DatabaseSetup).Assembly)).Options);
    }
}
