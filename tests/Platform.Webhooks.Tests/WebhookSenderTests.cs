using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Platform.Webhooks.Tests;

public sealed class WebhookSenderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_is_told_with_its_start()
    {
        await using var receiver = await Receiver.StartAsync(http => http.Response.WriteAsync("thanks"));

        var outcome = await Send(receiver.Url);

        Assert.Equal((200, null, "thanks"), (outcome.Status, outcome.Error, outcome.ReplyExcerpt));
        Assert.True(outcome.IsSuccess);
    }

    [Theory]
    [InlineData(204, null)]
    [InlineData(299, null)]
    [InlineData(300, "http_300")]
    [InlineData(301, "http_301")]
    [InlineData(304, "http_304")]
    [InlineData(400, "http_400")]
    [InlineData(410, "http_410")]
    [InlineData(503, "http_503")]
    public async Task Only_2xx_is_a_success(int status, string? error)
    {
        await using var receiver = await Receiver.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });

        var outcome = await Send(receiver.Url);

        Assert.Equal((status, error), (outcome.Status, outcome.Error));
        Assert.Equal(1, receiver.Requests);
    }

    [Fact]
    public async Task No_more_than_an_excerpt_of_the_answer_is_read()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var cutOff = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(Cancel);
            var stream = client.GetStream();
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"u8.ToArray(), Cancel);
            return await Assert.ThrowsAsync<IOException>(async () =>
            {
                var piece = Encoding.UTF8.GetBytes(new string('a', 64 * 1024));
                for (var sent = 0; sent < 1_000_000_000; sent += piece.Length)
                    await stream.WriteAsync(piece, Cancel);
            });
        }, Cancel);

        var outcome = await Send($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        Assert.Equal(200, outcome.Status);
        Assert.Equal(WebhookSender.ExcerptBytesMax, outcome.ReplyExcerpt!.Length);
        await cutOff;
    }

    [Fact]
    public async Task What_is_no_text_is_shown_all_the_same()
    {
        await using var receiver = await Receiver.StartAsync(async http => await http.Response.Body.WriteAsync(new byte[] { 0x61, 0x00, 0xFF, 0x62 }));

        Assert.Equal("a\uFFFD\uFFFDb", (await Send(receiver.Url)).ReplyExcerpt);
    }

    [Fact]
    public async Task A_compressed_answer_is_left_compressed()
    {
        await using var receiver = await Receiver.StartAsync(async http =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            await http.Response.WriteAsync("not really gzip");
        });

        Assert.Equal("not really gzip", (await Send(receiver.Url)).ReplyExcerpt);
    }

    [Theory]
    [InlineData(false)] // never answers
    [InlineData(true)]  // answers, but one byte at a time
    public async Task There_is_one_deadline_for_everything(bool drips)
    {
        using var end = new CancellationTokenSource();
        await using var receiver = await Receiver.StartAsync(async http =>
        {
            while (!end.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
            {
                if (drips)
                    await http.Response.WriteAsync(".");
                await http.Response.Body.FlushAsync();
                await Task.Delay(50, CancellationToken.None);
            }
        });

        var taken = System.Diagnostics.Stopwatch.StartNew();
        var outcome = await Send(receiver.Url, new WebhookOptions { SendTimeoutSeconds = 0.5 });
        await end.CancelAsync();

        Assert.Equal("timeout", outcome.Error);
        Assert.InRange(taken.Elapsed.TotalSeconds, 0.4, 5);
        Assert.Equal(1, receiver.Requests);
    }

    [Fact]
    public async Task What_the_receiver_asks_for_is_told()
    {
        await using var receiver = await Receiver.StartAsync(http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });

        Assert.Equal(TimeSpan.FromSeconds(7), (await Send(receiver.Url)).RetryAfter);
    }

    [Fact]
    public async Task Only_a_sandbox_reaches_this_machine()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask);

        Assert.Null((await Send(receiver.Url)).Error);
        Assert.Null((await Send(receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))).Error);
        Assert.Equal("address_refused", (await Send(receiver.Url, fromSandbox: false)).Error);
        Assert.Equal("address_refused", (await Send(receiver.Url, outside: new OutsideOptions { AllowLoopbackInSandbox = false })).Error);
        Assert.Equal(2, receiver.Requests);
    }

    [Fact]
    public async Task A_connection_that_a_sandbox_opened_serves_no_other()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask);
        using var sender = new WebhookSender(TimeProvider.System, new WebhookOptions(), new OutsideOptions());
        var message = Message(receiver.Url, fromSandbox: true);

        Assert.Null((await sender.SendAsync(message, Cancel)).Error);
        Assert.Equal("address_refused", (await sender.SendAsync(message with { FromSandbox = false }, Cancel)).Error);
    }

    [Theory]
    [InlineData("https://10.255.255.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[2002:a00:1::]/")]
    public async Task No_other_private_address_is_reached_by_anybody(string url) =>
        Assert.Equal("address_refused", (await Send(url)).Error);

    [Fact]
    public async Task A_name_that_does_not_resolve_is_told() =>
        Assert.Equal("dns_lookup_failed", (await Send("https://nowhere.invalid/")).Error);

    [Fact]
    public async Task A_closed_port_is_told_after_a_second_try() =>
        Assert.Equal("connection_failed", (await Send($"http://127.0.0.1:{FreePort()}/")).Error);

    [Fact]
    public async Task A_connection_that_breaks_is_tried_once_more_at_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connections = 0;
        var serving = Task.Run(async () =>
        {
            using (await listener.AcceptTcpClientAsync(Cancel))
                connections++;
            using var second = await listener.AcceptTcpClientAsync(Cancel);
            connections++;
            var stream = second.GetStream();
            _ = await stream.ReadAsync(new byte[4096], Cancel);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), Cancel);
        }, Cancel);

        var outcome = await Send($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        await serving;
        Assert.Null(outcome.Error);
        Assert.Equal(2, connections);
    }

    [Fact]
    public async Task What_is_no_http_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(Cancel);
            await client.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray(), Cancel);
            _ = await client.GetStream().ReadAsync(new byte[4096], Cancel);
        }, Cancel);

        Assert.Equal("invalid_response", (await Send($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/")).Error);
        await serving;
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var own = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null);
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask, certificate);

        Assert.Equal("tls_failed", (await Send(receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))).Error);
        Assert.Equal(0, receiver.Requests);
    }

    private static async Task<AttemptOutcome> Send(string url, WebhookOptions? options = null, bool fromSandbox = true, OutsideOptions? outside = null)
    {
        using var sender = new WebhookSender(TimeProvider.System, options ?? new WebhookOptions(), outside ?? new OutsideOptions());
        return await sender.SendAsync(Message(url, fromSandbox), Cancel);
    }

    private static WebhookMessage Message(string url, bool fromSandbox) =>
        new(new Uri(url), "evt_test", "{}"u8.ToArray(), WebhookSecret.New(), null, fromSandbox);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        private int requests;

        public int Requests => Volatile.Read(ref requests);

        public string Url => app.Urls.First();

        public static async Task<Receiver> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                    listen.UseHttps(certificate);
            }));
            var app = builder.Build();
            var receiver = new Receiver(app);
            app.Run(http =>
            {
                Interlocked.Increment(ref receiver.requests);
                return answer(http);
            });
            await app.StartAsync(Cancel);
            return receiver;
        }

        public async ValueTask DisposeAsync()
        {
            using var now = new CancellationTokenSource(TimeSpan.Zero);
            await app.StopAsync(now.Token);
            await app.DisposeAsync();
        }
    }
}
