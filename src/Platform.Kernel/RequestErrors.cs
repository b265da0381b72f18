namespace Platform.Kernel;

/// <summary>The refusals any operation can give.</summary>
public static class RequestErrors
{
    public static readonly RefusalKind Malformed = new(400, "malformed_request", "The request cannot be read");
    public static readonly RefusalKind UnknownParameter = new(400, "unknown_parameter", "The request has a parameter that the operation does not know");
    public static readonly RefusalKind InvalidParameter = new(400, "invalid_parameter", "A parameter has a value that the operation cannot take");
    public static readonly RefusalKind InvalidCursor = new(400, "invalid_cursor", "The cursor is not one that a page gave");
    public static readonly RefusalKind UnknownVersion = new(400, "unknown_api_version", "The Api-Version is not one that there is");
    public static readonly RefusalKind KeyRequired = new(400, "idempotency_key_required", "The operation moves money or stock and needs an Idempotency-Key");
    public static readonly RefusalKind KeyInvalid = new(400, "idempotency_key_invalid", "The Idempotency-Key is not 1 to 255 printable characters");
    public static readonly RefusalKind Unauthenticated = new(401, "unauthenticated", "The request has no credential, or one that is not valid");
    public static readonly RefusalKind MissingScope = new(403, "missing_scope", "The credential lacks the scope that the operation asks for");
    public static readonly RefusalKind OperatorOnly = new(403, "operator_only", "Only the marketplace's operator may do this");
    public static readonly RefusalKind AddressRefused = new(403, "address_not_allowed", "The credential may not be used from this address");
    public static readonly RefusalKind OriginRefused = new(403, "origin_not_allowed", "The key may not be used on pages of this origin");
    public static readonly RefusalKind OnBehalfOfNotAllowed = new(403, "on_behalf_of_not_allowed", "Only an app of the marketplace's operator may act on behalf of others");
    public static readonly RefusalKind NotFound = new(404, "not_found", "There is no such resource, or it is not yours");
    public static readonly RefusalKind MethodNotAllowed = new(405, "method_not_allowed", "The resource does not know this method");
    public static readonly RefusalKind KeyInProgress = new(409, "idempotency_in_progress", "The first request with this Idempotency-Key is still being worked on");
    public static readonly RefusalKind Conflict = new(409, "conflict", "The resource was changed by somebody else at the same time");
    public static readonly RefusalKind AlreadyExists = new(409, "already_exists", "There is one already");
    public static readonly RefusalKind Stale = new(412, "precondition_failed", "The resource is no longer as the request's condition says");
    public static readonly RefusalKind TooLarge = new(413, "request_too_large", "The request's body is larger than the operation takes");
    public static readonly RefusalKind UrlTooLong = new(414, "url_too_long", "The request's URL is longer than the server takes");
    public static readonly RefusalKind MediaType = new(415, "unsupported_media_type", "The request's body is of a media type that the operation does not take");
    public static readonly RefusalKind Invalid = new(422, "invalid_request", "The request is understood, but invalid");
    public static readonly RefusalKind KeyReused = new(422, "idempotency_key_reused", "The Idempotency-Key was used for another request");
    public static readonly RefusalKind TooManyRequests = new(429, "too_many_requests", "The rate limit is used up");
    public static readonly RefusalKind HeadersTooLarge = new(431, "headers_too_large", "The request's headers are larger than the server takes");
    public static readonly RefusalKind Internal = new(500, "internal_error", "Something went wrong on our side");
    public static readonly RefusalKind Unavailable = new(503, "temporarily_unavailable", "The service cannot answer just now");
}
