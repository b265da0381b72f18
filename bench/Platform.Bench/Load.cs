using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Platform.Bench;

/// <summary>What one measurement of one operation found.</summary>
/// <param name="PerSecond">Requests answered per second.</param>
/// <param name="P50">The latency that half of the replies did not exceed, in milliseconds.</param>
/// <param name="P99">The latency that all but one in a hundred did not exceed.</param>
/// <param name="Cost">Microseconds of processor time per request, of server, database and load together.</param>
public sealed record Measured(double PerSecond, double P50, double P99, double Cost);

/// <summary>
/// Asks one operation again and again over keep-alive connections, each with one request under way: one thread that
/// waits for whichever connection is answered, so that it takes little of the cores it shares with the server.
/// </summary>
public sealed class Load(int port, int connections, Func<TimeSpan> processorTime)
{
    private readonly List<Connection> open = [.. Enumerable.Range(0, connections).Select(_ => new Connection(port))];

    /// <summary>Asks for a time, and measures all but the warm-up.</summary>
    /// <exception cref="InvalidOperationException">A reply was not a success.</exception>
    public Measured Run(RequestSource requests, TimeSpan warmUp, TimeSpan measured)
    {
        foreach (var connection in open)
            connection.Send(requests);

        Drive(requests, warmUp, new Latencies());
        var latencies = new Latencies();
        var before = processorTime();
        var elapsed = Drive(requests, measured, latencies);
        var taken = processorTime() - before;
        Drain();
        return new Measured(
            latencies.Count / elapsed.TotalSeconds, latencies.Percentile(0.50), latencies.Percentile(0.99),
            taken.TotalMicroseconds / latencies.Count);
    }

    private TimeSpan Drive(RequestSource requests, TimeSpan duration, Latencies latencies)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < duration)
        {
            foreach (var answered in Answered())
            {
                latencies.Add(answered.Latency);
                answered.Send(requests);
            }
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    private void Drain()
    {
        for (var waiting = open.Count; waiting > 0;)
            waiting -= Answered().Count();
    }

    private IEnumerable<Connection> Answered()
    {
        var ready = new List<Socket>(open.Count);
        foreach (var connection in open)
            ready.Add(connection.Socket);
        Socket.Select(ready, null, null, TimeSpan.FromSeconds(15));
        if (ready.Count == 0)
            throw new TimeoutException("The server has not answered for 15 seconds.");

        var next = 0;
        foreach (var connection in open)
        {
            if (next < ready.Count && ready[next] == connection.Socket)
            {
                next++;
                if (connection.Receive())
                    yield return connection;
            }
        }
    }
}

/// <summary>One keep-alive connection: sends prepared bytes, reads as much of a reply as tells its status and its end.</summary>
public sealed class Connection
{
    private readonly byte[] outgoing = new byte[16 * 1024];
    private readonly byte[] incoming = new byte[512 * 1024];
    private int received;
    private long sentAt;

    public Connection(int port)
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(IPAddress.Loopback, port);
    }

    public Socket Socket { get; }

    public TimeSpan Latency => Stopwatch.GetElapsedTime(sentAt);

    public void Send(RequestSource requests)
    {
        var length = requests.WriteNext(outgoing);
        received = 0;
        sentAt = Stopwatch.GetTimestamp();
        Socket.Send(outgoing.AsSpan(0, length));
    }

    /// <summary>Reads what has come; true where the reply is complete.</summary>
    /// <exception cref="InvalidOperationException">The reply was not a success: a run with errors measures nothing.</exception>
    public bool Receive()
    {
        var read = Socket.Receive(incoming.AsSpan(received));
        if (read == 0)
            throw new InvalidOperationException("The server closed the connection.");
        received += read;

        var reply = incoming.AsSpan(0, received);
        var headEnd = reply.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
            return false;

        var head = reply[..headEnd];
        var bodyStart = headEnd + 4;
        var isUnchanged = head[9..12].SequenceEqual("304"u8);
        var complete = isUnchanged || (LengthIn(head) is { } length
            ? received >= bodyStart + length
            : reply[bodyStart..].EndsWith("0\r\n\r\n"u8));
        if (complete && head[9] != '2' && !isUnchanged)
            throw new InvalidOperationException($"The server refused: {System.Text.Encoding.UTF8.GetString(reply)}");
        return complete;
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0)
            return null;

        var value = head[(at + name.Length)..];
        var end = value.IndexOf("\r\n"u8);
        return int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }
}
