using System.Diagnostics;
using System.Globalization;

namespace Platform.Api.Hosting.Postgres;

/// <summary>The server process of a cluster, as its files and the kernel tell of it.</summary>
public sealed class PostgresServer(PostgresFolder folder)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    string ProcessFile => Path.Combine(folder.Data, "postmaster.pid");

    /// <summary>Where the running server listens, which an earlier start may have chosen.</summary>
    public string Sockets => State()[4];

    /// <summary>True once a running server takes connections; false when none runs, the dead cleared.</summary>
    public async Task<bool> IsServingAsync(CancellationToken cancel)
    {
        var waiting = Stopwatch.StartNew();
        while (IsAlive())
        {
            if (State() is [_, _, _, _, _, _, _, var status, ..] && status.Trim() == "ready")
            {
                return true;
            }

            await PauseAsync(waiting, cancel);
        }

        // PostgreSQL refuses to start while children of a killed server still work on its files
        while (Array.Exists(Directory.GetDirectories("/proc"), WorksHere))
        {
            await PauseAsync(waiting, cancel);
        }

        ClearRemains();
        return false;
    }

    // not pg_ctl status, which asks only whether the number is taken: a zombie or a stranger with it would pass
    bool IsAlive() =>
        State() is [var first, ..]
        && int.TryParse(first, CultureInfo.InvariantCulture, out var number)
        && WorksHere($"/proc/{number}");

    bool WorksHere(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == folder.Data;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    string[] State()
    {
        try
        {
            return File.ReadAllLines(ProcessFile);
        }
        catch (IOException) // none, or just now deleted
        {
            return [];
        }
    }

    // the lock file of the socket repeats the process number, and a new owner of that number would block the start
    void ClearRemains()
    {
        if (File.Exists(ProcessFile))
        {
            File.Delete(ProcessFile);
        }

        foreach (var socket in Directory.GetFiles(folder.Sockets, ".s.PGSQL.*"))
        {
            File.Delete(socket);
        }
    }

    async Task PauseAsync(Stopwatch waiting, CancellationToken cancel)
    {
        if (waiting.Elapsed > Patience)
        {
            throw new TimeoutException($"PostgreSQL in {folder.Path} neither serves nor ends; see {folder.Log}.");
        }

        await Task.Delay(Pause, cancel);
    }
}
