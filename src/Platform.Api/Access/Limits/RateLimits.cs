
namespace Platform.Api.Access.Limits;

/// <summary>Limits how often one address, one app and one organization may ask.</summary>
public sealed class RateLimits
{
    private readonly RateLimiter<UInt128> byAddress;
    private readonly PlanLimits standard;
    private readonly Dictionary<string, PlanLimits> byTenant;

    public RateLimits(RateLimitOptions options, ITokenLeases leases, TimeProvider wall)
    {
        byAddress = new("default", "ip", options.Address, leases, wall);
        standard = new PlanLimits(options, leases, wall);
        var plans = options.Plans.ToDictionary(plan => plan.Key, plan => new PlanLimits(plan.Value, leases, wall));
        byTenant = options.PlanOf.ToDictionary(tenant => tenant.Key, tenant => plans[tenant.Value]);
    }

    /// <summary>Before anybody is known: so that nobody can make us look up credentials without end.</summary>
    public Task LimitAddressAsync(HttpContext http, RequestDelegate next) =>
        PassAsync(http, byAddress.TakeAsync(CallerAddress.Of(http)), next);

    /// <summary>Once the caller is known; nobody else can use up what is theirs.</summary>
    public Task LimitAppAsync(HttpContext http, RequestDelegate next) =>
        http.RequestServices.GetRequiredService<CallContext>() is { HasCaller: true } call
            ? PassAsync(http, TakeAsync(http, call.Caller), next)
            : next(http);

    private async ValueTask<Taken> TakeAsync(HttpContext http, Caller caller)
    {
        var plan = byTenant.Count > 0 ? byTenant.GetValueOrDefault(caller.TenantId.ToString(), standard) : standard;
        var isBulk = http.GetEndpoint()?.Metadata.GetMetadata<BulkLaneAttribute>() is not null;
        var taken = await (isBulk ? plan.BulkApp : plan.App).TakeAsync(caller.Actor.Id);
        if (taken.Left < 0)
            return taken;

        var together = await (isBulk ? plan.BulkOrganization : plan.Organization).TakeAsync((caller.TenantId.Value, caller.OrganizationId.Value));
        return together.Left < taken.Left ? together : taken;
    }

    // Nearly always the token is here already: then nothing of this stays behind while the rest is done.
    private static Task PassAsync(HttpContext http, ValueTask<Taken> taking, RequestDelegate next)
    {
        return taking.IsCompletedSuccessfully ? Pass(http, taking.Result, next) : LaterAsync();

        async Task LaterAsync() => await Pass(http, await taking, next);
    }

    /// <summary>Lets the request through, or ends it with 429. What is told is the limit that is nearest.</summary>
    private static Task Pass(HttpContext http, Taken taken, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = taken.Limiter.Policy;
        headers["RateLimit"] = taken.Limiter.LeftText(taken);
        return taken.Left >= 0 ? next(http) : RefuseAsync(http, taken.SecondsToNext);
    }

    // Written rather than thrown: a flood should cost as little as can be.
    private static Task RefuseAsync(HttpContext http, int seconds) => ProblemDocument.WriteAsync(http, new Refusal(
        RequestErrors.TooManyRequests, "The rate limit is used up. Wait as long as Retry-After says, and spread requests out.")
    {
        RetryAfter = TimeSpan.FromSeconds(seconds),
    });

    /// <summary>The limits of one plan: a lane for what is small and urgent, and one for what is large.</summary>
    private sealed class PlanLimits(RatePlan plan, ITokenLeases leases, TimeProvider wall)
    {
        public RateLimiter<string> App { get; } = new("default", "app", plan.App, leases, wall);

        public RateLimiter<(Guid, Guid)> Organization { get; } = new("default", "organization", plan.Organization, leases, wall);

        public RateLimiter<string> BulkApp { get; } = new("bulk", "app", plan.BulkApp, leases, wall);

        public RateLimiter<(Guid, Guid)> BulkOrganization { get; } = new("bulk", "organization", plan.BulkOrganization, leases, wall);
    }
}

public static class RateLimitServices
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Limits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        options.Check();
        services.AddSingleton(options);
        services.AddSingleton<ITokenLeases, TokenLeases>();
        services.AddSingleton(provider => new RateLimits(options, provider.GetRequiredService<ITokenLeases>(), provider.GetRequiredService<TimeProvider>()));
    }
}
