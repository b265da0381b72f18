using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Platform.Kernel;

/// <summary>Parameters have the wire's spelling too: <c>externalId</c> is <c>external_id</c> in routes and queries.</summary>
internal sealed class ParameterNames : IBindingMetadataProvider, IParameterModelConvention
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        // A name makes MVC bind a controller's own properties, too.
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name, ContainerType: { } container }
            && !container.IsAssignableTo(typeof(ControllerBase)))
        {
            context.BindingMetadata.BinderModelName ??= SnakeCase.Of(name);
        }
    }

    public void Apply(ParameterModel parameter)
    {
        if (parameter.BindingInfo is not { BindingSource: { } source } binding
            || (source != BindingSource.Query && source != BindingSource.Path)
            || !ParameterBinder.Reads(parameter.ParameterType))
        {
            return;
        }

        binding.BinderModelName ??= SnakeCase.Of(parameter.ParameterName);
        if (IsInRoute(parameter, binding.BinderModelName) && parameter.ParameterInfo.GetCustomAttributes().All(attribute => attribute is not IBindingSourceMetadata))
            binding.BindingSource = BindingSource.Path;
    }

    private static bool IsInRoute(ParameterModel parameter, string name) =>
        parameter.Action.Selectors.Concat(parameter.Action.Controller.Selectors)
            .Select(selector => selector.AttributeRouteModel?.Template)
            .Any(template => template is not null && template.Contains($"{{{name}", StringComparison.Ordinal));
}
