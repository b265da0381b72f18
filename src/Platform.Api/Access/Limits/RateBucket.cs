namespace Platform.Api.Access.Limits;

/// <summary>A bucket that all processes share.</summary>
public sealed class RateBucket
{
    public required string Key { get; init; }

    /// <summary>When it will be full again, in microseconds since 1970.</summary>
    public required long FullAt { get; init; }

    /// <summary>How many tokens were given out last.</summary>
    public required int Granted { get; init; }
}
