using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: HostingStartup(typeof(Platform.Bench.BareLimits))]

namespace Platform.Bench;

/// <summary>
/// What the same server can do at most: endpoints in front of the product's pipeline, which knows nothing of them, and
/// that pipeline once more without authentication and limits.
/// The server's process loads this assembly as a startup hook (<c>DOTNET_STARTUP_HOOKS</c>), and the host then finds
/// it by name (<c>ASPNETCORE_HOSTINGSTARTUPASSEMBLIES</c>).
/// </summary>
public sealed class BareLimits : IHostingStartup, IStartupFilter
{
    private NpgsqlDataSource source = null!;
    private OpenPipeline? open;
    private BareOrder? order;
    private byte[] constant = [];

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(BareLimits).Assembly.Location,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(BareLimits).Assembly.GetName().Name!,
    };

    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        source = SourceLike(app.ApplicationServices.GetRequiredService<RequestDatabase>().Source);
        open = new OpenPipeline(app);
        app.Use((http, goOn) => http.Request.Path.Value switch
        {
            "/bench/constant" => ConstantAsync(http),
            "/bench/select" => SelectAsync(http),
            "/bench/batch" => order!.WriteAsync(http),
            "/bench/prepare" => PrepareAsync(http),
            _ => OpenPipeline.IsAsked(http) ? open.AnswerAsync(http) : goOn(http),
        });
        next(app);
    };

    /// <summary>The product's own pool settings, but as the owner, whom no row-level security binds.</summary>
    private static NpgsqlDataSource SourceLike(NpgsqlDataSource product)
    {
        var settings = new NpgsqlConnectionStringBuilder(product.ConnectionString) { ApplicationName = "bench" };
        settings.Remove("Options");
        return NpgsqlDataSource.Create(settings);
    }

    private async Task PrepareAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        constant = body.ToArray();
        await open!.ServeCallerOfAsync(http);
        order = await BareOrder.LikeLastAsync(source, long.Parse(http.Request.Query["since"]!, System.Globalization.CultureInfo.InvariantCulture));
        await http.Response.WriteAsync("ready");
    }

    private Task ConstantAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = constant.Length;
        return http.Response.Body.WriteAsync(constant).AsTask();
    }

    private async Task SelectAsync(HttpContext http)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select id, name, text, version, created_at from bench_rows where id = $1", connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = Guid.Parse(http.Request.QueryString.Value.AsSpan(4)) } },
        };
        await command.PrepareAsync();
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var found = new BareRow(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetFieldValue<DateTimeOffset>(4));
        await http.Response.WriteAsJsonAsync(found, JsonSerializerOptions.Web);
    }

    private sealed record BareRow(Guid Id, string Name, string Text, int Version, DateTimeOffset CreatedAt);
}
