using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Platform.Api.Hosting;
using Platform.Api.Hosting.Postgres;

namespace Platform.Bench;

/// <summary>A folder with a durable private PostgreSQL, and the servers that run on it; gone in the end.</summary>
public sealed class BenchHome : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"platform-bench-{Guid.NewGuid():N}"[..20]);
    private PrivatePostgres? postgres;

    public string ConnectionString { get; private set; } = "";

    /// <summary>As in production, with limits that are counted but never reached.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ConnectionStrings__Platform"] = ConnectionString,
        ["DataFolder"] = folder,
        ["Demo__Enabled"] = "false",
        ["Limits__App__PerSecond"] = "1000000",
        ["Limits__App__Burst"] = "1000000",
        ["Limits__Organization__PerSecond"] = "1000000",
        ["Limits__Organization__Burst"] = "1000000",
        ["Limits__Address__PerSecond"] = "1000000",
        ["Limits__Address__Burst"] = "1000000",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9", // traces are sampled and sent, though nobody takes them
        ["DOTNET_ENVIRONMENT"] = "Production",
    };

    /// <summary>As <c>./dev run</c> starts it: it finds no database, and starts the one in its data folder itself.</summary>
    public Dictionary<string, string> SettingsAlone => new()
    {
        ["ConnectionStrings__Platform"] = "",
        ["DataFolder"] = folder,
        ["DOTNET_ENVIRONMENT"] = "Production",
    };

    /// <summary>Under which PostgreSQL works.</summary>
    public string Databases => Path.Combine(folder, "postgres");

    public async Task StartPostgresAsync()
    {
        postgres = await PrivatePostgres.StartAsync(Databases, NullLogger.Instance, default);
        ConnectionString = await DatabaseHome.CreateDatabaseAsync(postgres.ConnectionString, "platform", default);
    }

    public async Task StopPostgresAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
        postgres = null;
    }

    public async Task<string> PostgresVersionAsync() =>
        (string)(await ScalarAsync("select split_part(current_setting('server_version'), ' ', 1)"))!;

    /// <summary>Gives the limits what they need: rows to select, an order to imitate, a constant of a product's size.</summary>
    /// <returns>The paths of pages that can be listed.</returns>
    public async Task<IReadOnlyList<string>> PrepareAsync(BenchServer server, BenchCatalog catalog)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", catalog.BuyerKey);
        var product = await http.GetByteArrayAsync(BenchCatalog.ProductPath(4_711));
        await MakeRowsAsync(product.Length);

        var since = await ScalarAsync("select pg_current_xact_id()::text");
        await PostAsync(http, "/v1/orders", catalog.Order(1));
        await Task.Delay(1_000); // until its events are numbered
        await PostAsync(http, $"/bench/prepare?since={since}", Encoding.UTF8.GetString(product));
        await CheckOpenPipelineAsync(http, product);

        List<string> pages = ["/v1/products?limit=20"];
        while (pages.Count < 50)
        {
            var page = JsonNode.Parse(await http.GetStringAsync(pages[^1]))!;
            pages.Add($"/v1/products?limit=20&cursor={page["next_cursor"]}");
        }

        return pages;
    }

    public async ValueTask DisposeAsync()
    {
        await StopPostgresAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // 160 bytes of JSON around the text: the row is as long on the wire as a product is.
    private Task<object?> MakeRowsAsync(int bytes) => ScalarAsync(string.Create(CultureInfo.InvariantCulture, $"""
        create table bench_rows (id uuid primary key, name text not null, text text not null, version int not null, created_at timestamptz not null);
        insert into bench_rows
        select bench_id(1, n), 'Hexagon bolt M' || n, repeat('x', {bytes} - 160), 1, now() from generate_series(0, {BenchCatalog.ProductsCount} - 1) n;
        analyze bench_rows;
        """));

    // What is compared must be the same reply, and one side really without what the other has.
    private static async Task CheckOpenPipelineAsync(HttpClient http, byte[] product)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, BenchCatalog.ProductPath(4_711)) { Headers = { Host = OpenPipeline.Host, Authorization = new("Bearer", "nobody's") } };
        using var reply = await http.SendAsync(request);
        var answered = await reply.Content.ReadAsByteArrayAsync();
        if (!answered.AsSpan().SequenceEqual(product) || reply.Headers.Contains("RateLimit"))
            throw new InvalidOperationException($"The pipeline without authentication and limits answers otherwise: {reply}");
    }

    private static async Task PostAsync(HttpClient http, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var reply = await http.SendAsync(request);
        if (!reply.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} was refused: {await reply.Content.ReadAsStringAsync()}");
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
