using System.ComponentModel.DataAnnotations;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Hosting.Limits;

/// <summary>Limits how often one address, and one app, may ask.</summary>
public sealed class RateLimits(RateLimitOptions options, TimeProvider wall)
{
    private readonly RateLimiter<UInt128> byAddress = new(options.Address, wall);
    private readonly RateLimiter<string> byApp = new(options.App, wall);

    /// <summary>Before anybody is known: so that nobody can make us look up credentials without end.</summary>
    public Task LimitAddressAsync(HttpContext http, RequestDelegate next) =>
        byAddress.PassAsync(http, CallerAddress.Of(http), next);

    /// <summary>Once the caller is known; nobody else can use up what is theirs.</summary>
    public Task LimitAppAsync(HttpContext http, RequestDelegate next) =>
        http.RequestServices.GetRequiredService<CallContext>() is { HasCaller: true } call
            ? byApp.PassAsync(http, call.Caller.Actor.Id, next)
            : next(http);
}

public static class RateLimitServices
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Limits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        foreach (var rate in (RateOptions[])[options.App, options.Address])
            Validator.ValidateObject(rate, new ValidationContext(rate), validateAllProperties: true);
        services.AddSingleton(provider => new RateLimits(options, provider.GetRequiredService<TimeProvider>()));
    }
}
