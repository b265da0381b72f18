using Platform.Api.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["PORT"] ?? "5080"}");

await using var home = await DatabaseHome.FindAsync(builder.Configuration, CancellationToken.None);

builder.Services.AddKernel(home.ConnectionString, DatabaseSetup.Capabilities);
builder.Services.AddWire();
builder.Services.AddCapabilities(typeof(Program).Assembly, withJobs: true);

await using var app = builder.Build();

app.UseRequestBoundary();
app.UseRouting();
app.UseAccessAndWrites();
app.MapControllers();

await DatabaseSetup.RunAsync(home.OwnerConnectionString, CancellationToken.None);
await app.RunAsync();
return 0;
