using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>
/// Serves requests of older versions: what they send is read up before it is checked, what they get is written down
/// after it is made. Nothing in between knows of any version but the newest, whose requests pass untouched.
/// </summary>
internal sealed class OldVersions : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ObjectResult { Value: { } value and not JsonNode } result
            || Of(context.HttpContext) is not { } old || !old.Changes.Concern(value.GetType(), old.Version))
            return;

        result.Value = old.Down(value, value.GetType());
        result.DeclaredType = typeof(JsonNode);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>The version of a request that is not of the newest one.</summary>
    public static OldVersion? Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<CallContext>() is { Version: var version } call && version != ApiVersion.Newest
            ? new OldVersion(version, call, http.RequestServices)
            : null;
}

/// <summary>A request of an older version.</summary>
internal sealed record OldVersion(ApiVersion Version, CallContext Call, IServiceProvider Services)
{
    public VersionChanges Changes { get; } = Services.GetRequiredService<VersionChanges>();

    /// <summary>What the version shows of something.</summary>
    public JsonNode Down(object shown, Type type)
    {
        var json = shown as JsonNode ?? JsonSerializer.SerializeToNode(shown, type, WireJson.Options)!;
        var applied = new HashSet<VersionChange>();
        Changes.Down(json, type, Version, applied);
        Note(applied);
        return json;
    }

    /// <summary>What a body of the version says; as it was sent where it is no JSON or nothing differs.</summary>
    public ReadOnlyMemory<byte> Up(ReadOnlyMemory<byte> body, Type type)
    {
        if (!Changes.Concern(type, Version))
            return body;

        JsonNode? json;
        try
        {
            json = JsonNode.Parse(body.Span, documentOptions: new JsonDocumentOptions { MaxDepth = WireJson.Options.MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return body; // whoever reads it says what is wrong
        }

        if (json is null)
            return body;

        var applied = new HashSet<VersionChange>();
        Changes.Up(json, type, Version, applied);
        Note(applied);
        return JsonSerializer.SerializeToUtf8Bytes(json, WireJson.Options);
    }

    /// <summary>A fault of the request's body, at the place that the caller knows it by.</summary>
    public Fault Locate(Fault fault, HttpContext http) =>
        fault.Pointer.StartsWith('/')
        && http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters
            .FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body) is { } body
            ? fault with { Pointer = Changes.Pointer(fault.Pointer, body.ParameterType, Version) }
            : fault;

    /// <summary>Counts what had to be converted for an app.</summary>
    public void Note(IReadOnlySet<VersionChange> applied)
    {
        foreach (var change in applied)
            Services.GetRequiredService<DeprecatedUses>().Note(Call, change.Code);
    }
}
