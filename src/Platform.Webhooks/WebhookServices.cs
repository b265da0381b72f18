using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Platform.Webhooks;

/// <summary>The way in: everything that webhooks bring to a host.</summary>
public static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Webhooks");
        services.AddOptions<WebhookOptions>().Bind(section).Validate(
            options => options.Fault() is { } fault ? throw new OptionsValidationException("Webhooks", typeof(WebhookOptions), [fault]) : true)
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<WebhookOptions>>().Value);
        services.AddScoped<EventsInVersion>();
        services.AddScoped<EventFeed>();
        services.AddScoped<DigestEvents>();
        services.AddMvcCore().AddApplicationPart(typeof(WebhookServices).Assembly);

        if (section.GetValue("Deliver", true))
        {
            services.AddSingleton<DeliveriesDue>();
            services.AddSingleton<GoneEndpoints>();
            services.AddSingleton<DeliveryResults>();
            services.AddSingleton<WebhookSender>();
            services.AddSingleton(provider => new DeliveryClaims(
                provider.GetRequiredService<SystemDatabase>(), provider.GetRequiredService<VersionChanges>(), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<WebhookOptions>().Lease));
            services.AddSingleton<IDueWork, SendWhatIsDue>();
            services.AddHostedService<FanOut>();
            services.AddHostedService<DeliveryWorker>();
        }

        return services;
    }
}
