using System.Diagnostics;

namespace Platform.Api.Hosting.Postgres;

/// <summary>A process beside ours that stops the server once nobody uses it, even when ours is killed.</summary>
public sealed class PostgresGuard : IAsyncDisposable
{
    // reads a pipe from us, whose end means that we are gone; others may still hold the lock of use;
    // pg_ctl would wait a minute for a killed server, or interrupt a stranger who got its number
    const string Script =
        """
        trap '' INT TERM HUP QUIT
        exec >/dev/null 2>&1
        cat
        exec 9<"$3"
        if command -v flock; then flock -n -x 9 || exit 0; fi
        read -r number <"$2/postmaster.pid" || exit 0
        case "$(cat "/proc/$number/stat")" in
            "$number (postgres) "[!Z]*) exec "$1" stop -D "$2" -m fast -w ;;
        esac
        """;

    readonly Process process;

    PostgresGuard(Process process) => this.process = process;

    public static PostgresGuard Begin(PostgresAccount account, PostgresBinaries binaries, PostgresFolder folder)
    {
        var start = account.Start(
            "/bin/sh", "-c", Script, "postgres-guard", binaries.Control, folder.Data, folder.UseLock);
        start.RedirectStandardInput = true;

        return new PostgresGuard(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
