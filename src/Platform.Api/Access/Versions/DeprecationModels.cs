namespace Platform.Api.Access.Versions;

/// <summary>What kind of thing is on its way out.</summary>
public enum DeprecationKind
{
    /// <summary>Something that a newer version of the API does otherwise, and that had to be converted for the app.</summary>
    VersionChange,

    /// <summary>An operation that ends.</summary>
    Operation,
}

/// <summary>Something on its way out that an app still uses.</summary>
public sealed record DeprecationResponse
{
    /// <summary>What kind of thing it is.</summary>
    public required DeprecationKind Kind { get; init; }

    /// <summary>Which one: the change's name, or the operation's method and path.</summary>
    /// <example>addresses_name_their_subdivision</example>
    public required string Name { get; init; }

    /// <summary>What changed, or what the operation does.</summary>
    public required string Description { get; init; }

    /// <summary>The <c>Api-Version</c> that does it otherwise, or the day the operation was deprecated.</summary>
    public required DateOnly DeprecatedOn { get; init; }

    /// <summary>When it ends; <c>null</c> where it goes on: older versions of the API do.</summary>
    public required DateTimeOffset? SunsetAt { get; init; }

    /// <summary>The path of what takes an operation's place.</summary>
    public required string? Successor { get; init; }

    /// <summary>Where it is described.</summary>
    /// <example>/docs/changelog#addresses_name_their_subdivision</example>
    public required string Href { get; init; }

    /// <summary>How many of the app's requests used it.</summary>
    public required long Uses { get; init; }

    /// <summary>When the first of them did.</summary>
    public required DateTimeOffset FirstUsedAt { get; init; }

    /// <summary>When the last of them did.</summary>
    public required DateTimeOffset LastUsedAt { get; init; }

    internal static DeprecationResponse From(VersionChange change, DeprecatedUse use) => new()
    {
        Kind = DeprecationKind.VersionChange,
        Name = change.Code,
        Description = change.Description,
        DeprecatedOn = change.Since.Date,
        SunsetAt = null,
        Successor = null,
        Href = $"/docs/changelog#{change.Code}",
        Uses = use.Uses,
        FirstUsedAt = use.FirstUsedAt,
        LastUsedAt = use.LastUsedAt,
    };

    internal static DeprecationResponse From(RetiringOperation operation, DeprecatedUse use) => new()
    {
        Kind = DeprecationKind.Operation,
        Name = operation.Name,
        Description = $"{operation.Name} ends; use {operation.Retiring.Successor}.",
        DeprecatedOn = DateOnly.FromDateTime(operation.Retiring.Since.UtcDateTime),
        SunsetAt = operation.Retiring.Until,
        Successor = operation.Retiring.Successor,
        Href = "/docs/changelog#retiring",
        Uses = use.Uses,
        FirstUsedAt = use.FirstUsedAt,
        LastUsedAt = use.LastUsedAt,
    };
}
