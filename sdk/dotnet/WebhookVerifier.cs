using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.Sdk;

/// <summary>
/// Checks that a webhook comes from the platform, as Standard Webhooks 1.0.0 say: that one of its signatures is by one of
/// your secrets, and that it is not an old one sent again.
/// </summary>
/// <param name="secrets">The endpoint's secrets, <c>whsec_…</c>: two while one replaces the other.</param>
public sealed class WebhookVerifier(params IReadOnlyList<string> secrets)
{
    private const string Prefix = "whsec_";

    private readonly byte[][] keys = [.. secrets.Select(secret =>
        Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret))];

    /// <summary>How far the sender's clock and yours may be apart.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The event that a request brings.</summary>
    /// <param name="header">The value of one of its headers, or <c>null</c>: <c>name => request.Headers[name]</c>.</param>
    /// <param name="body">Its body, exactly as it came.</param>
    /// <exception cref="WebhookException">It is not to be trusted: answer 400 and leave it.</exception>
    public Event Verify(Func<string, string?> header, ReadOnlySpan<byte> body)
    {
        var id = Needed("webhook-id");
        var moment = Needed("webhook-timestamp");
        if (!long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(Clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            throw new WebhookException("The webhook is too old, or its sender's clock is wrong.");

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{moment}."), .. body];
        if (!IsSigned(signed, Needed("webhook-signature")))
            throw new WebhookException("None of the webhook's signatures is by one of the secrets.");

        return JsonSerializer.Deserialize<Event>(body, WireJson.Options)!;

        string Needed(string name) =>
            header(name) is { Length: > 0 } value ? value : throw new WebhookException($"The webhook has no {name}.");
    }

    private bool IsSigned(byte[] signed, string signatures)
    {
        var expected = Array.ConvertAll(keys, key => Encoding.ASCII.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed))));
        return signatures.Split(' ').Any(signature =>
            Array.Exists(expected, one => CryptographicOperations.FixedTimeEquals(one, Encoding.UTF8.GetBytes(signature))));
    }
}

/// <summary>A webhook that is not to be trusted.</summary>
public sealed class WebhookException(string message) : Exception(message);

public sealed partial class Event
{
    /// <summary>What it carries, as the type that <see cref="Type"/> says: an <see cref="Order"/> with <c>order.placed</c>.</summary>
    /// <exception cref="InvalidOperationException">It was too large to carry all of it; ask for <c>Resource.Href</c>.</exception>
    public T DataAs<T>() => Truncated
        ? throw new InvalidOperationException($"The event is too large to carry all of it. Ask for {Resource.Href}.")
        : ((JsonElement)Data).Deserialize<T>(WireJson.Options)!;
}
