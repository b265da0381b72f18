using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Api.Hosting.Postgres;

namespace Platform.Api.Tests.Crashes;

/// <summary>A PostgreSQL of a test's own, that ends without warning and comes back after recovery.</summary>
internal sealed class FailingPostgres : IAsyncDisposable
{
    private readonly List<PrivatePostgres> started = [];

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"platform-{Guid.NewGuid():N}"[..20]);

    public string ConnectionString => started[0].ConnectionString;

    public static async Task<FailingPostgres> StartAsync()
    {
        var postgres = new FailingPostgres();
        await postgres.ServeAsync();
        return postgres;
    }

    /// <summary>Every connection is cut in the middle of what it does (an immediate shutdown), and the server starts anew.</summary>
    public async Task FailAsync()
    {
        var number = (await File.ReadAllLinesAsync(Path.Combine(Folder, "data", "postmaster.pid")))[0];
        using var postmaster = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        using var quit = Process.Start("kill", ["-QUIT", number]);
        await postmaster.WaitForExitAsync();
        await ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var postgres in started)
            await postgres.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task ServeAsync() =>
        started.Add(await PrivatePostgres.StartAsync(Folder, NullLogger.Instance, CancellationToken.None, durable: false));
}
