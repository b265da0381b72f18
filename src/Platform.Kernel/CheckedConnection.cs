using System.Net;
using System.Net.Sockets;

namespace Platform.Kernel;

/// <summary>Why there is no connection.</summary>
public sealed class ConnectFault(string word, Exception? inner = null) : IOException(word, inner)
{
    public string Word { get; } = word;
}

/// <summary>
/// Connects to a host that a customer named by the address that was checked: the name is resolved here, every address it has is held
/// against the refusal list, and the socket is opened to one of those same addresses. A name that answers
/// differently the next time gains nothing.
/// </summary>
public sealed class CheckedConnection(bool loopbackAllowed, IReadOnlyList<IPNetwork> ours)
{
    private static readonly TimeSpan OneAddressAtMost = TimeSpan.FromSeconds(5);

    /// <summary>Sends requests by such connections alone: never by a proxy, following no redirect, keeping no cookie, unpacking nothing.</summary>
    /// <param name="timeout">How long a connection may take to open.</param>
    /// <param name="replyBytesMax">How much of an unread reply is worth reading to keep its connection.</param>
    public HttpMessageInvoker Invoker(TimeSpan timeout, int replyBytesMax) => new(new SocketsHttpHandler
    {
        ConnectCallback = OpenAsync,
        ConnectTimeout = timeout, // a connection being opened outlives the request it was opened for
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null, // who sends says what trace it belongs to
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = replyBytesMax,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2), // a host that moves is followed
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    });

    private async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Resolve(context.DnsEndPoint.Host, cancel);
        var isOwnLoopback = loopbackAllowed && PublicUrl.NamesLoopback(context.InitialRequestMessage.RequestUri!);
        foreach (var address in addresses)
        {
            if (PublicAddress.IsRefused(address, ours) && !(isOwnLoopback && PublicAddress.IsLoopback(address)))
                throw new ConnectFault("address_refused");
        }

        return await ConnectToOneOf(addresses, context.DnsEndPoint.Port, cancel);
    }

    private static async Task<IPAddress[]> Resolve(string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host, out var literal))
            return [literal];

        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancel);
            return addresses.Length > 0 ? addresses : throw new ConnectFault("dns_lookup_failed");
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            throw new ConnectFault("dns_lookup_failed", exception);
        }
    }

    private static async Task<Stream> ConnectToOneOf(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        Exception? last = null;
        foreach (var address in addresses)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(OneAddressAtMost);
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), limit.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception exception) when (exception is SocketException
                || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                socket.Dispose();
                last = exception;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        // One word for a closed port, a filtered one and a host that is not there: nobody maps a network with us.
        throw new ConnectFault("connection_failed", last);
    }
}
