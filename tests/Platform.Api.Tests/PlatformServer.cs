using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Platform.Api.Tests;

/// <summary>The platform as a process of its own, as it runs anywhere else: started, asked over HTTP, stopped or killed.</summary>
public sealed class PlatformServer : IAsyncDisposable
{
    private readonly Dictionary<string, string> settings;
    private readonly List<string> output = [];
    private Process? process;

    public PlatformServer(IEnumerable<KeyValuePair<string, string>> settings)
    {
        Port = FreePort();
        this.settings = new(settings) { ["PORT"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }

    public int Port { get; }

    public string BaseUrl => $"http://127.0.0.1:{Port}";

    /// <summary>What the server said, for when it does not come up.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    public int ProcessId => process?.Id ?? throw new InvalidOperationException("The server is not running.");

    public async Task StartAsync(CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo("dotnet", [Binary]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync(cancel);
    }

    /// <summary>As a power cut would end it.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    /// <summary>What it ended with.</summary>
    public int ExitCode => process!.ExitCode;

    /// <summary>As an operator would stop it.</summary>
    public async Task StopAsync()
    {
        if (process is null or { HasExited: true })
            return;

        using var term = Process.Start("kill", ["-TERM", ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await KillAsync();
        process?.Dispose();
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public static string Binary
    {
        get
        {
            var configuration = AppContext.BaseDirectory.Contains("/release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";
            return Path.Combine(Repository.Root, "artifacts", "bin", "Platform.Api", configuration, "Platform.Api.dll");
        }
    }

    private async Task ReadyAsync(CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = new Uri(BaseUrl), Timeout = TimeSpan.FromSeconds(2) };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The server ended at once:\n{Output}");
            try
            {
                using var reply = await http.GetAsync("/health/ready", patience.Token);
                if (reply.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            catch (TaskCanceledException) when (!patience.IsCancellationRequested)
            {
                // listening, but not answering yet
            }

            await Task.Delay(25, patience.Token);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (output)
        {
            output.Add(line);
            if (output.Count > 2_000)
                output.RemoveAt(0);
        }
    }
}
