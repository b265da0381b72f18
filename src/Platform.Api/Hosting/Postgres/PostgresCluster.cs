namespace Platform.Api.Hosting.Postgres;

/// <summary>The databases in a private folder: made when there are none, and served.</summary>
public sealed class PostgresCluster(
    PostgresFolder folder, PostgresBinaries binaries, PostgresAccount account, bool durable)
{
    public const int Port = 5432;
    public const string Superuser = "postgres";

    string[] Settings =>
    [
        "listen_addresses=",
        $"unix_socket_directories={folder.Sockets}",
        $"port={Port}",
        "max_connections=100",
        "shared_buffers=128MB",
        "autovacuum_naptime=5s", // plans of the first minutes are not kept from when tables were empty
        "timezone=UTC",
        "log_timezone=UTC",
        "jit=off", // compiling costs more than it saves on statements as short as ours
        .. durable ? Array.Empty<string>() : ["fsync=off", "full_page_writes=off"],
    ];

    public async Task StartAsync(CancellationToken cancel)
    {
        await account.OwnAsync(folder.Path, cancel);
        await account.OwnAsync(folder.Sockets, cancel);

        if (!Directory.Exists(folder.Data))
        {
            await CreateAsync(cancel);
        }

        await ServeAsync(cancel);
    }

    async Task CreateAsync(CancellationToken cancel)
    {
        if (Directory.Exists(folder.Unfinished))
        {
            Directory.Delete(folder.Unfinished, recursive: true);
        }

        string[] arguments =
        [
            "--pgdata", folder.Unfinished, "--username", Superuser, "--auth=trust",
            "--encoding=UTF8", "--locale=C.UTF-8",
            .. durable ? Array.Empty<string>() : ["--no-sync"],
        ];
        await Command.RunAsync(account.Start(binaries.Initdb, arguments), cancel);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    async Task ServeAsync(CancellationToken cancel)
    {
        var options = string.Join(' ', Settings.Select(setting => $"-c '{setting.Replace("'", "'\\''")}'"));
        string[] arguments = ["start", "-w", "-D", folder.Data, "-l", folder.Log, "-o", options];

        var (exitCode, output) = await Command.TryAsync(account.Start(binaries.Control, arguments), cancel);
        if (exitCode != 0)
        {
            var said = File.Exists(folder.Log) ? File.ReadLines(folder.Log).TakeLast(10) : [];
            throw new InvalidOperationException(
                $"PostgreSQL did not start in {folder.Path}: {output}\n{string.Join('\n', said)}");
        }
    }
}
