using Platform.Api.Access.Credentials;

namespace Platform.Api.Access.Versions;

/// <summary>How often an app used one thing that is on its way out, and when last. Counted in memory, written down in batches.</summary>
public sealed class DeprecatedUse : Entity
{
    private DeprecatedUse()
    {
    }

    public Id<App> AppId { get; private init; }

    /// <summary>A version change's code, or an operation as <c>GET /v1/…</c>.</summary>
    public string What { get; private init; } = "";

    /// <summary>The requests that used it.</summary>
    public long Uses { get; private init; }

    public DateTimeOffset FirstUsedAt { get; private init; }

    public DateTimeOffset LastUsedAt { get; private init; }
}
