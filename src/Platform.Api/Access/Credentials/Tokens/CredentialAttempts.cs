namespace Platform.Api.Access.Credentials;

/// <summary>How often wrong credentials came for a client, from an address, or for the one from the other.</summary>
public sealed class CredentialAttempts
{
    /// <summary>The hash of what is counted: a client id is what a stranger typed, so it is not kept as such.</summary>
    public required byte[] Key { get; init; }

    public required int Wrong { get; init; }

    /// <summary>When the first of them came.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the right ones came last.</summary>
    public DateTimeOffset? ProvedAt { get; init; }
}
