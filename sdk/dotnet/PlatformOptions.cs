namespace Platform.Sdk;

/// <summary>Where the API is, and who calls.</summary>
public sealed record PlatformOptions
{
    /// <summary>The server's address, without <c>/v1</c>.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Who calls: <see cref="Credential.ApiKey"/> or <see cref="Credential.Client"/>.</summary>
    public required Credential Credential { get; init; }

    /// <summary>What sends requests, such as one of an <c>IHttpClientFactory</c>; its timeout is that of one try.</summary>
    public HttpClient? Http { get; init; }

    /// <summary>How often a call is tried again before its failure is told.</summary>
    public int RetriesMax { get; init; } = 4;

    /// <summary>How long it waits at most before a try, whatever the server asks for.</summary>
    public TimeSpan WaitMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock that waits and expiry go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>What one call, or all calls of one <see cref="PlatformClient.With"/>, bring along.</summary>
public sealed record CallOptions
{
    public static CallOptions None { get; } = new();

    /// <summary>
    /// What makes a write happen once, however often it is sent. Left out, every call has one of its own that its retries
    /// share; your own, such as an order's number, also survives a restart of your program.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The organization that an operator's app acts for.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Do everything and check it, then undo it: the reply is what it would have been.</summary>
    public bool DryRun { get; init; }

    /// <summary>Why this is done, for the audit log.</summary>
    public string? AuditReason { get; init; }
}
