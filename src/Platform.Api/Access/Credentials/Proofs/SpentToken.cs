namespace Platform.Api.Access.Credentials;

/// <summary>What is good no more although it is not over yet: a proof that was used, an access token that was revoked.</summary>
public sealed class SpentToken
{
    /// <summary>Of what it is and the id that its maker gave it.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>After this it would be refused for its age.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
