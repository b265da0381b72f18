using System.Diagnostics;

namespace Platform.Api.Hosting.Postgres;

/// <summary>A lock between processes that the kernel lets go of when its holder dies, however it dies.</summary>
public static class LockFile
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Alone: nobody else holds it in either way.</summary>
    public static Task<FileStream> AloneAsync(string path, CancellationToken cancel) =>
        TakeAsync(path, FileAccess.ReadWrite, FileShare.None, cancel);

    /// <summary>Together with others who hold it so.</summary>
    public static Task<FileStream> TogetherAsync(string path, CancellationToken cancel) =>
        TakeAsync(path, FileAccess.Read, FileShare.Read, cancel);

    static async Task<FileStream> TakeAsync(string path, FileAccess access, FileShare share, CancellationToken cancel)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, access, share);
            }
            catch (IOException) when (waiting.Elapsed < Patience)
            {
                await Task.Delay(20, cancel);
            }
        }
    }
}
