using Platform.Api.Access.Credentials;
using Platform.Api.Hosting;
using Platform.Webhooks;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["PORT"] ?? "5080"}");
builder.WebHost.ConfigureKestrel(Limits.OfServer);

var tool = Tool.AskedFor(args);
await using var home = tool is null
    ? await DatabaseHome.FindAsync(builder.Configuration, CancellationToken.None)
    : DatabaseHome.None;

builder.Services.AddKernel(home.ConnectionString, typeof(Program).Assembly, typeof(WebhookEndpoint).Assembly);
builder.Services.AddWire();
builder.Services.AddCredentials(builder.Configuration);
builder.Services.AddWebhooks(builder.Configuration);
builder.Services.AddReference();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddJobs();
builder.Services.AddCapabilities(builder.Configuration);

await using var app = builder.Build();

app.UseTelemetry();
app.UseRequestBoundary();
app.UseRouting();
app.UseCredentials();
app.UseAccessAndWrites();
app.MapControllers();
app.MapReference();
app.MapHealth();

if (tool is not null)
    return await tool.RunAsync(app);

await DatabaseSetup.RunAsync(home.OwnerConnectionString, CancellationToken.None);
await Demo.PrepareAsync(app, CancellationToken.None);
await app.RunAsync();
return 0;
