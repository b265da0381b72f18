using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Api.Tests.Kernel;

/// <summary>A server with a few controllers of the tests' own, on a free port: the wire without a database.</summary>
public abstract class WireServer(params Type[] controllers) : IAsyncLifetime
{
    private WebApplication? app;

    protected HttpClient Http { get; } = new();

    protected IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<CallContext>();
        builder.Services.AddWire().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.FeatureProviders.Clear();
            parts.FeatureProviders.Add(new TheseControllers(controllers));
        });
        app = builder.Build();
        app.UseRequestBoundary();
        app.UseRouting();
        Use(app);
        app.MapControllers();
        await app.StartAsync();
        Http.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await app!.DisposeAsync();
    }

    /// <summary>What requests pass between routing and the controllers.</summary>
    protected virtual void Use(IApplicationBuilder pipeline)
    {
    }

    protected async Task<Answer> Post(string path, string body, string contentType = "application/json") =>
        await Post(path, Encoding.UTF8.GetBytes(body), contentType);

    protected async Task<Answer> Post(string path, byte[] body, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await Http.PostAsync(path, content);
        return await Answer.Of(response);
    }

    protected async Task<Answer> Get(string path)
    {
        using var response = await Http.GetAsync(path);
        return await Answer.Of(response);
    }

    private sealed class TheseControllers(Type[] controllers) : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
        {
            foreach (var controller in controllers)
                feature.Controllers.Add(System.Reflection.IntrospectionExtensions.GetTypeInfo(controller));
        }
    }
}

/// <summary>A reply, with what a test asks of a problem document.</summary>
public sealed record Answer(int Status, string MediaType, string Body, string? Link)
{
    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.ToString() ?? "",
        await response.Content.ReadAsStringAsync(),
        response.Headers.TryGetValues("Link", out var links) ? links.Single() : null);

    public JsonElement Json => JsonElement.Parse(Body);

    public string Code => Json.GetProperty("code").GetString()!;

    public string Detail => Json.GetProperty("detail").GetString()!;

    /// <summary>The faults as <c>pointer code</c>, sorted.</summary>
    public string[] Faults => [.. Json.GetProperty("errors").EnumerateArray()
        .Select(fault => $"{fault.GetProperty("pointer").GetString()} {fault.GetProperty("code").GetString()}").Order(StringComparer.Ordinal)];

    public string DetailOf(string pointer) => Json.GetProperty("errors").EnumerateArray()
        .First(fault => fault.GetProperty("pointer").GetString() == pointer).GetProperty("detail").GetString()!;
}
