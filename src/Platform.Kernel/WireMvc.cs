using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>How requests reach actions, and replies the wire: the one place that sets MVC up.</summary>
public static class WireMvc
{
    /// <summary>Adds controllers that speak the wire's JSON and nothing else.</summary>
    public static IMvcCoreBuilder AddWire(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => WireJson.Configure(json.SerializerOptions));
        services.Configure<KestrelServerOptions>(server =>
        {
            RequestSize.LetIn(server);
            server.RequestHeaderEncodingSelector = _ => Encoding.Latin1; // any byte can be read: what it may be is for us to say
        });
        services.AddBrowsers();
        services.AddSingleton<ExpandableReplies>();
        services.AddSingleton<DeprecatedUses>();
        services.AddSingleton<IObjectModelValidator, NoOtherValidation>();
        services.Configure<ApiBehaviorOptions>(behavior =>
        {
            behavior.SuppressModelStateInvalidFilter = true;
            behavior.SuppressMapClientErrors = true;
        });

        // AddControllers would bring the framework's authentication and authorization too, which every request would pass
        // on its way to the platform's own.
        return services.AddMvcCore(Configure).AddApiExplorer().AddDataAnnotations().AddJsonOptions(json => WireJson.Configure(json.JsonSerializerOptions));
    }

    private static void Configure(MvcOptions mvc)
    {
        mvc.InputFormatters.Clear();
        mvc.InputFormatters.Add(new StrictBody());
        mvc.OutputFormatters.Clear();
        mvc.OutputFormatters.Add(new HttpNoContentOutputFormatter());
        mvc.OutputFormatters.Add(JsonOutput());

        mvc.ValueProviderFactories.Clear();
        mvc.ValueProviderFactories.Add(new RouteValueProviderFactory());
        mvc.ValueProviderFactories.Add(new QueryStringValueProviderFactory());
        mvc.ModelBinderProviders.Insert(0, new ParameterBinders());
        mvc.ModelMetadataDetailsProviders.Add(new ParameterNames());
        mvc.Conventions.Add(new ParameterNames());

        mvc.Filters.Add(new ParameterCheck());
        mvc.Filters.Add(new LinkHeader());
        mvc.Filters.Add(new Expansion());
        mvc.Filters.Add(new EntityTags());
        mvc.Filters.Add(new OldVersions());
    }

    private static SystemTextJsonOutputFormatter JsonOutput()
    {
        var output = new SystemTextJsonOutputFormatter(WireJson.Options);
        output.SupportedMediaTypes.Clear();
        output.SupportedMediaTypes.Add("application/json");
        output.SupportedMediaTypes.Add("application/*+json");
        return output;
    }

    /// <summary>Bodies and parameters are checked where they are read, with the wire's names.</summary>
    private sealed class NoOtherValidation : IObjectModelValidator
    {
        public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
        {
        }
    }
}
