using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Platform.Bench;

/// <summary>The real server, in a process of its own.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];
    private readonly long startedAt = Stopwatch.GetTimestamp();

    private BenchServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public int ProcessId => process.Id;

    private static string Binary => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "server", "Platform.Api.dll"));

    public static BenchServer Start(IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Binary]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);

        var server = new BenchServer(Process.Start(start)!, port);
        server.process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Asks until there is a success.</summary>
    /// <returns>The time since the process was started.</returns>
    public async Task<TimeSpan> AnswersAsync(string path, string? credential = null)
    {
        var request = RequestSource.Get([path], credential);
        while (Stopwatch.GetElapsedTime(startedAt) < TimeSpan.FromSeconds(90))
        {
            if (process.HasExited)
                break;

            try
            {
                var connection = new Connection(Port);
                using var socket = connection.Socket;
                connection.Send(request);
                while (!connection.Receive())
                {
                    // the rest is on its way
                }

                return Stopwatch.GetElapsedTime(startedAt);
            }
            catch (Exception exception) when (exception is SocketException or InvalidOperationException)
            {
                await Task.Delay(2); // not listening yet
            }
        }

        throw new InvalidOperationException($"The server does not answer:\n{Output}");
    }

    /// <summary>A line of the process's memory account in MiB, such as <c>VmRSS</c>.</summary>
    public double Memory(string line)
    {
        var text = File.ReadLines($"/proc/{ProcessId}/status").First(entry => entry.StartsWith(line + ":", StringComparison.Ordinal));
        return double.Parse(text.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    public string Output
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    /// <summary>As an operator would stop it: it ends what it started.</summary>
    public async Task StopAsync()
    {
        using var term = Process.Start("kill", ["-TERM", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        lock (said)
        {
            said.Add(line);
            if (said.Count > 200)
                said.RemoveAt(0);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
