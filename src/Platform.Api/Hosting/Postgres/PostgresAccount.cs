using System.Diagnostics;

namespace Platform.Api.Hosting.Postgres;

/// <summary>Whom the private server runs as: ourselves, unless we are root, which PostgreSQL refuses.</summary>
public sealed class PostgresAccount
{
    readonly string? user;
    readonly string[] prefix;

    PostgresAccount(string? user, params string[] prefix) => (this.user, this.prefix) = (user, prefix);

    public static async Task<PostgresAccount> ForAsync(string folder, string program, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new PostgresAccount(user: null);
        }

        var service = new PostgresAccount(Exists("postgres") ? "postgres" : "nobody");
        if (await service.CanReachAsync(Path.GetDirectoryName(folder)!, cancel)
            && await service.CanReachAsync(program, cancel))
        {
            return service;
        }

        // below a private home no other account gets in: stay root for the files, but look like nobody to the server
        var disguise = new PostgresAccount(
            user: null, "unshare", "--user", "--map-user=65534", "--map-group=65534");
        if (await disguise.CanReachAsync(program, cancel))
        {
            return disguise;
        }

        throw new InvalidOperationException(
            $"PostgreSQL does not run as root, and the account {service.user} cannot reach {folder}. "
            + "Move the checkout to where everyone may enter, be another user, or set ConnectionStrings__Platform.");
    }

    public ProcessStartInfo Start(string program, params string[] arguments)
    {
        string[] line = [.. prefix, program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, WorkingDirectory = "/" };
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (user is not null)
        {
            start.UserName = user;
        }

        return start;
    }

    /// <summary>Hands a folder to the account; only root may, and only root needs to.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancel)
    {
        if (Environment.IsPrivilegedProcess)
        {
            var owner = user is null ? "0:0" : user + ":";
            await Command.RunAsync(new ProcessStartInfo("chown", ["-R", owner, folder]), cancel);
        }
    }

    async Task<bool> CanReachAsync(string path, CancellationToken cancel)
    {
        try
        {
            return (await Command.TryAsync(Start("test", "-x", path), cancel)).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception) // unshare is not installed
        {
            return false;
        }
    }

    static bool Exists(string user) =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith(user + ":", StringComparison.Ordinal));
}
