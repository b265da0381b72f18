using Microsoft.AspNetCore.Http;

namespace Platform.Kernel;

/// <summary>Who a request's credential stands for by now: while the request waits, it may be revoked or narrowed.</summary>
public interface ICallerCheck
{
    /// <summary>The caller as a request that came now would be given it; what is known of it is at most four seconds old.</summary>
    /// <exception cref="Refusal">The credential is good no more, or not from where the request came.</exception>
    Task<Caller> AgainAsync(HttpContext http);
}
