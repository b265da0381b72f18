namespace Platform.Api.Access.Credentials;

/// <summary>Saying no at an OAuth endpoint, in the form that RFC 6749 lays down for it.</summary>
public sealed class OAuthRefusal(int status, string error, string description) : Exception(description)
{
    public int Status { get; } = status;

    public string Error { get; } = error;

    /// <summary>After how long the answer may be another.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public OAuthErrorResponse Response() => new(Error, Message);

    public static OAuthRefusal InvalidRequest(string description) => new(400, "invalid_request", description);

    public static OAuthRefusal InvalidScope(string description) => new(400, "invalid_scope", description);

    public static OAuthRefusal UnsupportedGrantType() =>
        new(400, "unsupported_grant_type", "The only grant type is client_credentials.");

    public static OAuthRefusal InvalidClient() =>
        new(401, "invalid_client", "The client is unknown, its secret or assertion is wrong, expired, used or revoked, or it may not ask from this address.");

    public static OAuthRefusal UnauthorizedClient(string description) => new(400, "unauthorized_client", description);

    public static OAuthRefusal InvalidDpopProof(string description) => new(400, "invalid_dpop_proof", description);

    public static OAuthRefusal LockedOut(TimeSpan until) => new(429, "too_many_attempts",
        "Too many wrong credentials were tried for this client or from this address. None is looked at until Retry-After is over; check the client id and secret meanwhile.")
    {
        RetryAfter = until,
    };
}

/// <summary>Why no token is given (RFC 6749, 5.2).</summary>
/// <param name="Error">For programs.</param>
/// <param name="ErrorDescription">For people.</param>
public sealed record OAuthErrorResponse(string Error, string ErrorDescription);
