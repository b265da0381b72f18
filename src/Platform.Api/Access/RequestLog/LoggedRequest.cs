namespace Platform.Api.Access.RequestLog;

/// <summary>One call of the API, as it is remembered for <see cref="ForgetOldRequests.Days"/> days.</summary>
public sealed class LoggedRequest : Entity, IOwned
{
    public required Id<Request> Id { get; init; }

    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The app that called.</summary>
    public required string AppId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query, redacted.</summary>
    public required string Path { get; init; }

    public required int Status { get; init; }

    public string? Code { get; init; }

    public required decimal Milliseconds { get; init; }

    public string? Origin { get; init; }

    /// <summary>As it was sent; none where whoever sends it again is shown a secret.</summary>
    public string? IdempotencyKey { get; init; }

    public required bool IsReplay { get; init; }

    /// <summary>What was sent, redacted, where the call failed.</summary>
    public string? Body { get; init; }
}
