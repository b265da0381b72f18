using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Api.Hosting.Postgres;

/// <summary>Where a private server keeps its things; it asks no password, since only its account may enter.</summary>
public sealed class PostgresFolder
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // the kernel allows 107 bytes for the whole address of a socket
    const int SocketFolderLengthMax = 107 - 20;

    PostgresFolder(string path, string sockets) => (Path, Sockets) = (path, sockets);

    public string Path { get; }

    /// <summary>The folder of the listening socket, outside when the path is too long for an address.</summary>
    public string Sockets { get; }

    public string Data => Under("data");

    /// <summary>A new cluster is made here and then renamed, so that half of one never looks like one.</summary>
    public string Unfinished => Under("data.init");

    public string StartLock => Under("start.lock");

    public string UseLock => Under("use.lock");

    public string Log => Under("postgres.log");

    public static PostgresFolder Open(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException(
                "The private PostgreSQL needs Linux; elsewhere set ConnectionStrings__Platform to your own server.");
        }

        Close(path);
        var real = RealPath(path);
        var sockets = System.IO.Path.Combine(real, "run");
        if (Encoding.UTF8.GetByteCount(sockets) > SocketFolderLengthMax)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(real)))[..16];
            sockets = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "platform-postgres-" + hash);
        }

        Close(sockets);

        return new PostgresFolder(real, sockets);
    }

    [UnsupportedOSPlatform("windows")]
    static void Close(string folder)
    {
        Directory.CreateDirectory(folder);
        if (File.GetUnixFileMode(folder) != OwnerOnly)
        {
            File.SetUnixFileMode(folder, OwnerOnly);
        }
    }

    // without links, since it is compared with the working folder the kernel shows of a process
    static string RealPath(string folder)
    {
        using var file = File.Create(
            System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
        var link = new FileInfo($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}");

        return System.IO.Path.GetDirectoryName(link.LinkTarget)!;
    }

    string Under(string name) => System.IO.Path.Combine(Path, name);
}
