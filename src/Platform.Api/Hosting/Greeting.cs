using Platform.Api.Hosting.Demo;
using Platform.Api.Hosting.Diagnostics;

namespace Platform.Api.Hosting;

/// <summary>What a start says once it serves: where to look, and one call that works.</summary>
public static class Greeting
{
    public static async Task PrepareAsync(WebApplication app, DatabaseHome home)
    {
        var baseUrl = app.Urls.First();
        if (!app.Configuration.GetValue("Demo:Enabled", home.IsPrivate))
        {
            Console.WriteLine($"Serving on {baseUrl}, reference at {baseUrl}/docs");
            return;
        }

        var demo = new DemoMarketplace(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Configuration["DataFolder"] ?? ".data", baseUrl);
        DemoCredentials credentials;
        try
        {
            credentials = await QuietlyAsync(app, () => demo.PrepareAsync(app.Lifetime.ApplicationStopping));
        }
        catch (Exception) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return; // the next start goes on where this one was stopped
        }

        Console.WriteLine($"""

            Serving on   {baseUrl}
            Reference    {baseUrl}/docs
            Credentials  {demo.CredentialsPath} (tenant demo, a sandbox)

            Try it:
              curl -H 'Authorization: Bearer {credentials.Buyers[0].ApiKey}' '{baseUrl}/v1/products?limit=2'

            """);
    }

    /// <summary>The demo's own requests are not what one wants to read about at a first start.</summary>
    private static async Task<T> QuietlyAsync<T>(WebApplication app, Func<Task<T>> work)
    {
        var level = $"Logging:LogLevel:{typeof(RequestLines).FullName}";
        var before = app.Configuration[level] ?? "Information";
        SetLevel("Warning");
        try
        {
            return await work();
        }
        finally
        {
            SetLevel(before);
        }

        void SetLevel(string to)
        {
            app.Configuration[level] = to;
            ((IConfigurationRoot)app.Configuration).Reload();
        }
    }
}
