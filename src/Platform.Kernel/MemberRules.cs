using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>The rules that attributes state for one member, and what is said where one is broken.</summary>
internal sealed class MemberRules
{
    private static readonly ConcurrentDictionary<JsonPropertyInfo, MemberRules> Known = new();
    private static readonly ValidationResult Unexplained = new(null);

    private readonly ValidationAttribute[] attributes;

    public MemberRules(bool isRequired, params IEnumerable<ICustomAttributeProvider?> places)
    {
        attributes = [.. places.Where(place => place is not null)
            .SelectMany(place => place!.GetCustomAttributes(typeof(ValidationAttribute), true)).Cast<ValidationAttribute>()];
        IsRequired = isRequired || attributes.Any(attribute => attribute is RequiredAttribute);
    }

    public bool IsRequired { get; }

    public bool IsEmpty => attributes.Length == 0;

    public static MemberRules Of(JsonPropertyInfo property) => Known.GetOrAdd(property, member =>
        new MemberRules(member.IsRequired, member.AttributeProvider, member.AssociatedParameter?.AttributeProvider));

    public bool Hold(object? value)
    {
        foreach (var attribute in attributes)
        {
            if (Result(attribute, value) is not null)
                return false;
        }

        return true;
    }

    public IEnumerable<Fault> FaultsOf(object? value, string pointer)
    {
        foreach (var attribute in attributes)
        {
            if (Result(attribute, value) is { } broken)
            {
                var (code, detail) = Broken(attribute, value, broken);
                yield return new Fault(pointer, code, attribute.ErrorMessage ?? detail);
            }
        }
    }

    /// <summary>What a type says about itself as a whole.</summary>
    public static IEnumerable<Fault> FaultsOf(IValidatableObject value, string pointer)
    {
        foreach (var result in value.Validate(new ValidationContext(value)))
        {
            var member = result.MemberNames.FirstOrDefault();
            yield return new Fault(member is null ? pointer : $"{pointer}/{SnakeCase.Of(member)}", "invalid_value", result.ErrorMessage ?? "Send another value.");
        }
    }

    /// <summary>What is wrong, <c>null</c> where nothing is. The framework's own attributes need no context, which saves making one.</summary>
    private static ValidationResult? Result(ValidationAttribute attribute, object? value) =>
        attribute.GetType().Assembly == typeof(ValidationAttribute).Assembly
            ? attribute.IsValid(value) ? ValidationResult.Success : Unexplained
            : attribute.GetValidationResult(value, new ValidationContext(value ?? Unexplained));

    private static (string Code, string Detail) Broken(ValidationAttribute attribute, object? value, ValidationResult broken)
    {
        var (size, isText) = value switch
        {
            string text => (text.Length, true),
            ICollection list => (list.Count, false),
            _ => (0, false),
        };

        return attribute switch
        {
            RequiredAttribute => ("required", "Send a value that is not empty."),
            StringLengthAttribute rule => Size(size, rule.MinimumLength, rule.MaximumLength, true),
            LengthAttribute rule => Size(size, rule.MinimumLength, rule.MaximumLength, isText),
            MaxLengthAttribute rule => Size(size, 0, rule.Length, isText),
            MinLengthAttribute rule => Size(size, rule.Length, int.MaxValue, isText),
            RangeAttribute rule => ("out_of_range", Range(rule)),
            EmailAddressAttribute => ("invalid_format", "Send an e-mail address such as \"name@example.com\"."),
            UrlAttribute => ("invalid_format", "Send a whole URL such as \"https://example.com/path\"."),
            RegularExpressionAttribute rule => ("invalid_format", $"Send text that matches {rule.Pattern} from start to end."),
            AllowedValuesAttribute rule => ("invalid_value", $"Send one of {string.Join(", ", rule.Values)}."),
            DeniedValuesAttribute rule => ("invalid_value", $"Send none of {string.Join(", ", rule.Values)}."),
            _ => ((attribute as IFaultCode)?.Code ?? "invalid_value", broken.ErrorMessage ?? "Send another value."),
        };
    }

    private static (string Code, string Detail) Size(int size, int min, int max, bool isText) => (size > max, isText) switch
    {
        (true, true) => ("too_long", $"Send at most {max} characters; these are {size}."),
        (false, true) => ("too_short", $"Send at least {min} characters; these are {size}."),
        (true, false) => ("too_many", $"Send at most {max} entries; these are {size}."),
        (false, false) => ("too_few", $"Send at least {min} entries; these are {size}."),
    };

    private static string Range(RangeAttribute rule)
    {
        var low = rule.MinimumIsExclusive ? $"more than {rule.Minimum}" : $"{rule.Minimum} or more";
        var high = rule.MaximumIsExclusive ? $"less than {rule.Maximum}" : $"{rule.Maximum} or less";
        return rule.Maximum is int.MaxValue or long.MaxValue ? $"Send {low}."
            : rule.Minimum is int.MinValue or long.MinValue ? $"Send {high}."
            : $"Send {low}, and {high}.";
    }
}

/// <summary>A validation attribute whose faults have a code of their own.</summary>
public interface IFaultCode
{
    string Code { get; }
}
