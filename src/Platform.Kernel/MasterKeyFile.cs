using System.Diagnostics;
using System.Security.Cryptography;

namespace Platform.Kernel;

/// <summary>The master key of a machine that was given none: a file only its owner can read.</summary>
internal static class MasterKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(10);

    public static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return Convert.FromBase64String(File.ReadAllText(path).Trim());
    }

    // One at a time, because a move that must not overwrite is not atomic on every file system; and written aside, so
    // that others see a whole key or none.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var alone = Lock(path + ".lock");
        if (File.Exists(path))
            return;

        var aside = path + ".new";
        using (var writer = new StreamWriter(aside, OwnersAlone(FileMode.Create)))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        File.Move(aside, path, overwrite: true);
    }

    private static FileStream Lock(string path)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, OwnersAlone(FileMode.OpenOrCreate));
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(start) < PatienceMax)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static FileStreamOptions OwnersAlone(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
