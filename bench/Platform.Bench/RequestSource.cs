using System.Text;

namespace Platform.Bench;

/// <summary>The requests of one operation, as bytes made beforehand and taken in turn.</summary>
public sealed class RequestSource
{
    /// <summary>Under which name the product is asked.</summary>
    public const string ProductHost = "localhost";

    private const string KeyMark = "{idempotency-key}___________________";

    private readonly byte[][] requests;
    private readonly int[] keyPlaces;
    private int next;

    private RequestSource(IEnumerable<string> texts)
    {
        requests = [.. texts.Select(Encoding.UTF8.GetBytes)];
        keyPlaces = [.. requests.Select(request => request.AsSpan().IndexOf(Encoding.UTF8.GetBytes(KeyMark)))];
    }

    /// <param name="paths">What is asked for in turn.</param>
    /// <param name="credential">Whose credential goes along.</param>
    /// <param name="known">The entity tag that is known already.</param>
    /// <param name="host">Under which name the server is asked.</param>
    public static RequestSource Get(IEnumerable<string> paths, string? credential = null, string? known = null, string host = ProductHost) =>
        new(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: {host}\r\n{Authorization(credential)}{IfNoneMatch(known)}\r\n"));

    /// <summary>Posts, each time under an <c>Idempotency-Key</c> of its own.</summary>
    public static RequestSource Post(string path, IEnumerable<string> bodies, string? credential = null) =>
        new(bodies.Select(body =>
            $"POST {path} HTTP/1.1\r\nHost: {ProductHost}\r\n{Authorization(credential)}Idempotency-Key: {KeyMark}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    public int WriteNext(byte[] buffer)
    {
        var place = next++ % requests.Length;
        requests[place].CopyTo(buffer, 0);
        if (keyPlaces[place] >= 0)
            Guid.NewGuid().TryFormat(buffer.AsSpan(keyPlaces[place]), out _);
        return requests[place].Length;
    }

    private static string Authorization(string? credential) =>
        credential is null ? "" : $"Authorization: Bearer {credential}\r\n";

    private static string IfNoneMatch(string? known) => known is null ? "" : $"If-None-Match: {known}\r\n";
}
