using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Kernel;

/// <summary>The query parameters that one operation knows, and the rules for them.</summary>
internal sealed class ParameterSet
{
    private readonly List<Member> members = [];

    public ParameterSet(ActionDescriptor action, IModelMetadataProvider metadata, ExpandableReplies replies)
    {
        foreach (var parameter in action.Parameters.OfType<ControllerParameterDescriptor>()
            .Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query))
        {
            if (ParameterBinder.Reads(parameter.ParameterType))
                members.Add(new Member(parameter.BindingInfo!.BinderModelName ?? parameter.Name, parameter.Name, null, RulesOf(parameter.ParameterInfo)));
            else
                members.AddRange(MembersOf(parameter, metadata));
        }

        var names = members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        if (replies.RowOf(action) is not null)
            names.Add(ExpandPaths.Parameter);
        Names = names;
    }

    public IReadOnlySet<string> Names { get; }

    /// <summary>What breaks a rule, but for what could not be read at all.</summary>
    public IReadOnlyList<Fault> FaultsOf(IQueryCollection query, IDictionary<string, object?> arguments, IReadOnlyList<Fault> unread)
    {
        List<Fault>? faults = null;
        foreach (var member in members.Where(member => !member.Rules.IsEmpty || member.Rules.IsRequired))
        {
            if (!query.ContainsKey(member.Name))
            {
                if (member.Rules.IsRequired)
                    (faults ??= []).Add(new Fault(member.Name, "required", $"Send \"{member.Name}\"."));
                continue;
            }

            arguments.TryGetValue(member.Argument, out var value);
            value = member.Property is null || value is null ? value : member.Property.GetValue(value);
            if (!member.Rules.Hold(value) && unread.All(fault => fault.Pointer != member.Name))
                (faults ??= []).AddRange(member.Rules.FaultsOf(value, member.Name));
        }

        return faults ?? [];
    }

    private static IEnumerable<Member> MembersOf(ParameterDescriptor parameter, IModelMetadataProvider metadata) =>
        from property in metadata.GetMetadataForType(parameter.ParameterType).Properties
        where property.BindingSource is null || property.BindingSource == BindingSource.Query
        let info = parameter.ParameterType.GetProperty(property.PropertyName!)
        where info.SetMethod is not null
        select new Member(
            property.BinderModelName!,
            parameter.Name,
            info,
            new MemberRules(info.IsDefined(typeof(RequiredMemberAttribute)), info));

    private static MemberRules RulesOf(ParameterInfo parameter)
    {
        var isRequired = !parameter.HasDefaultValue
            && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable;
        return new MemberRules(isRequired, parameter);
    }

    private sealed record Member(string Name, string Argument, PropertyInfo? Property, MemberRules Rules);
}
