using Platform.Api.Access.Limits;

namespace Platform.Api.Access.Credentials;

/// <summary>What turns credentials into callers.</summary>
public static class CredentialsServices
{
    public static IServiceCollection AddCredentials(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSecretBox(configuration);
        services.AddSingleton<Issuer>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<CallerLookup>();
        services.AddSingleton<Callers>();
        services.AddSingleton<ICallerCheck, CallerCheck>();
        services.AddSingleton<ClientCheck>();
        services.AddSingleton<ClientAssertions>();
        services.AddSingleton<DpopProofs>();
        services.AddSingleton<SpentTokens>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<OutsideDocuments>();
        services.AddSingleton<OutsideTokens>();
        services.AddSingleton<LockOut>();
        services.AddSingleton(configuration.GetSection("LockOut").Get<LockOutOptions>() ?? new LockOutOptions());
        services.AddRateLimits(configuration);
        return services;
    }

    /// <summary>After routing. Addresses are limited before anybody is looked up, apps once they are known.</summary>
    public static void UseCredentials(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RateLimits>();
        app.Use(limits.LimitAddressAsync);
        app.UseMiddleware<Authentication>();
        app.Use(limits.LimitAppAsync);
    }
}
