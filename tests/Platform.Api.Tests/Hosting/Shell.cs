using System.Diagnostics;

namespace Platform.Api.Tests.Hosting;

/// <summary>Commands of the reference, run as their readers run them.</summary>
public static class Shell
{
    // Where a machine lacks it, the kernel makes the same.
    private const string Prelude = "command -v uuidgen >/dev/null || uuidgen() { cat /proc/sys/kernel/random/uuid; }\n";

    /// <summary>What a shell would run, word by word.</summary>
    public static async Task<IReadOnlyList<string>> ArgumentsAsync(string command)
    {
        var (output, faults, code) = await RunAsync($"curl() {{ printf '%s\\0' curl \"$@\"; }}\n{Prelude}{command}", "mk_test_x");
        Assert.True(code == 0 && faults.Length == 0, $"{faults}\n{command}");
        return output.TrimEnd('\0').Split('\0');
    }

    /// <summary>Runs it with this credential, and says with what status it was answered.</summary>
    public static async Task<(string Status, string Reply)> CurlAsync(string command, string token)
    {
        var (output, faults, code) = await RunAsync($"curl() {{ command curl -s -w '\\n%{{http_code}}' \"$@\"; }}\n{Prelude}{command}", token);
        Assert.True(code == 0, $"{faults}\n{command}");
        var end = output.LastIndexOf('\n');
        return (output[(end + 1)..], output[..end]);
    }

    public static async Task<(string Output, string Faults, int Code)> RunAsync(string script, string token, string program = "/bin/sh", params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TOKEN"] = token;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        var faults = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await faults, process.ExitCode);
    }
}
