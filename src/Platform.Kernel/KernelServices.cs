using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Platform.Kernel;

/// <summary>What every host of the platform has.</summary>
public static class KernelServices
{
    /// <param name="connectionString">Where PostgreSQL is.</param>
    /// <param name="mapped">The assemblies whose tables there are, the kernel's own left out.</param>
    public static IServiceCollection AddKernel(
        this IServiceCollection services, string connectionString, params IEnumerable<Assembly> mapped)
    {
        PlatformDb.Mapped = [typeof(PlatformDb).Assembly, .. mapped];
        services.AddSingleton(_ => new RequestDatabase(connectionString));
        services.AddSingleton(_ => new SystemDatabase(connectionString));
        services.AddPooledDbContextFactory<PlatformDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<RequestDatabase>().Source)
            .AddInterceptors(new TenantInterceptor()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PlatformDb>>()
            .CreateDbContext().For(provider.GetRequiredService<CallContext>(), provider.GetRequiredService<TenantClocks>()));
        services.AddScoped<CallContext>();
        services.AddScoped<Write>();
        services.AddSingleton<TenantWork>();
        services.AddSingleton<TenantClocks>();
        services.AddSingleton<EventsCommitted>();
        services.AddSingleton<EventsNumbered>();
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<OutsideOptions>().BindConfiguration("Outside").Validate(
            options => options.Fault() is { } fault ? throw new OptionsValidationException("Outside", typeof(OutsideOptions), [fault]) : true)
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OutsideOptions>>().Value);
        return services;
    }

    /// <summary>What an assembly's capabilities bring, found by type: verbs, what replies can show inside them and, where asked for, jobs.</summary>
    public static IServiceCollection AddCapabilities(this IServiceCollection services, Assembly assembly, bool withJobs)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            if (type.IsAssignableTo(typeof(IVerb)))
                services.AddScoped(type);

            if (ExpandedKind.Of(type) is { } expanded)
            {
                services.AddScoped(type);
                services.AddSingleton(expanded);
            }

            if (withJobs && type.IsAssignableTo(typeof(IJob)))
            {
                services.AddSingleton(type);
                services.AddSingleton(typeof(IHostedService), typeof(JobRunner<>).MakeGenericType(type));
                if (type.IsAssignableTo(typeof(IDueWork)))
                    services.AddSingleton(typeof(IDueWork), provider => provider.GetRequiredService(type));
            }
        }

        return services;
    }

    /// <summary>The changes of the wire that older versions are served by, found by type.</summary>
    /// <param name="dataOf">The type of what an event of this name carries.</param>
    public static IServiceCollection AddVersionChanges(this IServiceCollection services, IEnumerable<Assembly> assemblies, Func<string, Type?> dataOf)
    {
        var changes = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(VersionChange)))
            .Select(type => (VersionChange)Activator.CreateInstance(type)!).ToList();
        return services.AddSingleton(provider => new VersionChanges(changes, provider.GetRequiredService<ExpandableReplies>(), dataOf));
    }

    /// <summary>Builds the model that the first query would otherwise wait for.</summary>
    public static Task WarmModelAsync(IServiceProvider services) => Task.Run(() =>
    {
        using var db = services.GetRequiredService<IDbContextFactory<PlatformDb>>().CreateDbContext();
        _ = db.Model;
    });

    /// <summary>What a request passes before its action, outermost first. Authentication and limits come in between.</summary>
    public static void UseRequestBoundary(this IApplicationBuilder app)
    {
        app.UseMiddleware<RequestBoundary>();
        app.UseBrowsers();
        app.Use(RequestSize.DemandAsync);
    }

    public static void UseAccessAndWrites(this IApplicationBuilder app)
    {
        app.UseMiddleware<AccessCheck>();
        app.UseMiddleware<WritePipeline>();
    }
}
