using System.Diagnostics;

namespace Platform.Api.Hosting.Postgres;

/// <summary>Runs a program of the machine to its end.</summary>
public static class Command
{
    public static async Task RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        var (exitCode, output) = await TryAsync(start, cancel);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with {exitCode}: {output}");
        }
    }

    public static async Task<(int ExitCode, string Output)> TryAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;

        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);

            return (process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
