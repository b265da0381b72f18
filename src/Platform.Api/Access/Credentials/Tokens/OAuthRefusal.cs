namespace Platform.Api.Access.Credentials;

/// <summary>Saying no at the token endpoint, in the form that RFC 6749 lays down for it.</summary>
public sealed class OAuthRefusal(int status, string error, string description) : Exception(description)
{
    public int Status { get; } = status;

    public string Error { get; } = error;

    public OAuthErrorResponse Response() => new(Error, Message);

    public static OAuthRefusal InvalidRequest(string description) => new(400, "invalid_request", description);

    public static OAuthRefusal InvalidScope(string description) => new(400, "invalid_scope", description);

    public static OAuthRefusal UnsupportedGrantType() =>
        new(400, "unsupported_grant_type", "The only grant type is client_credentials.");

    public static OAuthRefusal InvalidClient() =>
        new(401, "invalid_client", "The client is unknown, its secret is wrong, expired or revoked, or it may not ask from this address.");
}

/// <summary>Why no token is given (RFC 6749, 5.2).</summary>
/// <param name="Error">For programs.</param>
/// <param name="ErrorDescription">For people.</param>
public sealed record OAuthErrorResponse(string Error, string ErrorDescription);
