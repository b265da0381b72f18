using System.Security.Cryptography;

namespace Platform.Kernel;

/// <summary>The master key of a machine that was given none: a file only its owner can read.</summary>
internal static class MasterKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return Convert.FromBase64String(File.ReadAllText(path).Trim());
    }

    // Written aside and then moved: another process starting at the same time sees a whole key or none, and the
    // first one stays.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var aside = $"{path}.{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;

        using (var writer = new StreamWriter(aside, options))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
