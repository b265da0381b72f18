using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace Platform.Kernel;

/// <summary>A member that a path of <c>expand</c> can go through.</summary>
/// <param name="Name">What a path calls it, and where the object is shown.</param>
/// <param name="Kind">What is shown there by the member <c>…_id</c>; <c>null</c> where the reply has the object anyway.</param>
/// <param name="Shown">What the object looks like.</param>
internal sealed record ExpandableMember(string Name, ExpandedKind? Kind, Type Shown)
{
    public string IdMember => Name + ExpandableReplies.IdEnding;
}

/// <summary>What <c>?expand=</c> can show in which reply: read from the replies' own types.</summary>
public sealed class ExpandableReplies(IEnumerable<ExpandedKind> kinds)
{
    internal const string IdEnding = "_id";

    private readonly Dictionary<Type, ExpandedKind> kinds = kinds.ToDictionary(kind => kind.IdType);
    private readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, ExpandableMember>> members = [];

    /// <summary>What one row of an operation's reply looks like, where it can be expanded.</summary>
    public Type? RowOf(ActionDescriptor action)
    {
        if (action is not ControllerActionDescriptor { MethodInfo.ReturnType: var type }
            || !action.EndpointMetadata.OfType<IHttpMethodMetadata>().Any(method => method.HttpMethods.Contains(HttpMethods.Get)))
            return null;

        foreach (var wrapping in (Type[])[typeof(Task<>), typeof(ActionResult<>), typeof(Page<>), typeof(Shown<>)])
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == wrapping)
                type = type.GetGenericArguments()[0];
        }

        return MembersOf(type).Count > 0 ? type : null;
    }

    /// <summary>The shortest paths from an object: each ends at the first id on its way.</summary>
    public IEnumerable<string> PathsFrom(Type shown) => MembersOf(shown).Values
        .SelectMany(member => member.Kind is not null ? [member.Name] : PathsFrom(member.Shown).Select(path => $"{member.Name}.{path}"))
        .Order(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, ExpandableMember> MembersOf(Type shown) =>
        members.GetOrAdd(shown, type => Find(type).ToDictionary(member => member.Name));

    private IEnumerable<ExpandableMember> Find(Type type)
    {
        if (WireValue.ContractOf(type) is not { Kind: JsonTypeInfoKind.Object } contract)
            yield break;

        foreach (var property in contract.Properties.Where(property => property.Get is not null))
        {
            var kind = kinds.GetValueOrDefault(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            if (kind is not null && property.Name.EndsWith(IdEnding, StringComparison.Ordinal))
                yield return new ExpandableMember(property.Name[..^IdEnding.Length], kind, kind.Shown);
            else if (PartOf(property.PropertyType) is { } part && part != type && MembersOf(part).Count > 0)
                yield return new ExpandableMember(property.Name, null, part);
        }
    }

    private static Type? PartOf(Type type) => WireValue.ContractOf(type) switch
    {
        { Kind: JsonTypeInfoKind.Object } => type,
        { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } => element,
        _ => null,
    };
}
