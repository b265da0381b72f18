using Platform.Api.Access.Credentials;
using Platform.Api.Access.EventTypes;
using Platform.Api.Access.RequestLog;
using Platform.Api.Access.Simulation;
using Platform.Api.Finance.Escrow;
using Platform.Api.Finance.Payments;
using Platform.Api.Hosting;
using Platform.Api.Hosting.ApiReference;
using Platform.Api.Hosting.Diagnostics;
using Platform.Api.Logistics.Shipments;
using Platform.Api.Trade.Orders;
using Platform.Webhooks;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["PORT"] ?? "5080"}");

var exportFolder = OpenApiFile.FolderAskedFor(args);
await using var home = exportFolder is null
    ? await DatabaseHome.FindAsync(builder.Configuration, CancellationToken.None)
    : DatabaseHome.None;

builder.Services.AddKernel(home.ConnectionString, DatabaseSetup.Capabilities);
builder.Services.AddWire();
builder.Services.AddCredentials(builder.Configuration);
builder.Services.AddCapabilities(typeof(Program).Assembly, withJobs: true);
builder.Services.AddCapabilities(typeof(PlatformDb).Assembly, withJobs: true);
builder.Services.AddVersionChanges(DatabaseSetup.Capabilities, WireCatalog.DataOf);
builder.Services.AddHostedService<EventSequencer>();
builder.Services.AddSingleton<RequestRecorder>();
builder.Services.AddHostedService(services => services.GetRequiredService<RequestRecorder>());
builder.Services.AddOrders(builder.Configuration);
builder.Services.AddEscrow(builder.Configuration);
builder.Services.AddPayments(builder.Configuration);
builder.Services.AddShipments();
builder.Services.AddReference();
builder.Services.AddSingleton<EventTypeCatalog>();
builder.Services.AddWebhooks(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddProxies(builder.Configuration);

await using var app = builder.Build();

app.UseProxies();
app.UseTelemetry();
app.UseRequestBoundary();
app.UseRouting();
app.UseCredentials();
app.UseAccessAndWrites();
app.MapControllers();
app.MapReference();
app.MapSandboxReceivers();
app.MapHealth();

if (exportFolder is not null)
{
    await app.Services.GetRequiredService<OpenApiFile>().WriteToAsync(exportFolder, CancellationToken.None);
    return 0;
}

var model = KernelServices.WarmModelAsync(app.Services); // beside what waits for the database, so that the first request need not
await DatabaseSetup.RunAsync(home.OwnerConnectionString, CancellationToken.None);
await DatabaseSetup.CheckRolesAsync(app.Services, CancellationToken.None);

await model;
await app.StartAsync();
await Greeting.PrepareAsync(app, home);
await app.WaitForShutdownAsync();
return 0;
