using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel;

/// <summary>The caller's own notes on a resource: at most 50 keys of 64 characters, values of 500.</summary>
public static class Metadata
{
    [Limit("Keys in `metadata`")]
    public const int KeysMax = 50;
    [Limit("Characters in a key of `metadata`")]
    public const int KeyLengthMax = 64;
    [Limit("Characters in a value of `metadata`")]
    public const int ValueLengthMax = 500;

    public static IReadOnlyDictionary<string, string> None { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is there with what is sent over it; an empty value takes its key away.</summary>
    public static IReadOnlyDictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> there, IReadOnlyDictionary<string, string>? sent)
    {
        if (sent is null or { Count: 0 })
            return there;

        var merged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in there.Concat(sent))
        {
            if (string.IsNullOrEmpty(value))
                merged.Remove(key);
            else
                merged[key] = value;
        }

        return merged.Count <= KeysMax
            ? merged
            : throw Refusal.Invalid(new Fault("/metadata", "too_many_keys", $"Together with what is there these are {merged.Count} keys; send an empty value for those to take away, and keep at most {KeysMax}."));
    }

    /// <summary>As stored: a JSON object.</summary>
    public static IReadOnlyDictionary<string, string> Read(string json) =>
        json == "{}" ? None : JsonSerializer.Deserialize<SortedDictionary<string, string>>(json, WireJson.Options)!;

    /// <summary>A <c>jsonb</c> column of it.</summary>
    public static PropertyBuilder<IReadOnlyDictionary<string, string>> IsMetadata(
        this PropertyBuilder<IReadOnlyDictionary<string, string>> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            metadata => JsonSerializer.Serialize(metadata, WireJson.Options),
            json => Read(json),
            new ValueComparer<IReadOnlyDictionary<string, string>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && IsSame(left, right)),
                metadata => metadata.Count,
                metadata => metadata));

    private static bool IsSame(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var value) && value == entry.Value);
}

/// <summary>Holds a request's metadata to its limits.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MetadataLimitsAttribute()
    : ValidationAttribute(() => $"Send at most {Metadata.KeysMax} keys of 1 to {Metadata.KeyLengthMax} characters, with values of at most {Metadata.ValueLengthMax}."), IFaultCode
{
    public string Code => "metadata_too_large";

    public override bool IsValid(object? value) =>
        value is not IReadOnlyDictionary<string, string> metadata
        || (metadata.Count <= Metadata.KeysMax
            && metadata.All(entry => entry.Key.Length is > 0 and <= Metadata.KeyLengthMax && !(entry.Value?.Length > Metadata.ValueLengthMax)));
}
