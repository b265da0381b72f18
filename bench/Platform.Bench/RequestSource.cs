using System.Text;

namespace Platform.Bench;

/// <summary>The requests of one operation, as bytes made beforehand and taken in turn.</summary>
public sealed class RequestSource
{
    private const string KeyMark = "{idempotency-key}___________________";

    private readonly byte[][] requests;
    private readonly int[] keyPlaces;
    private int next;

    private RequestSource(IEnumerable<string> texts)
    {
        requests = [.. texts.Select(Encoding.UTF8.GetBytes)];
        keyPlaces = [.. requests.Select(request => request.AsSpan().IndexOf(Encoding.UTF8.GetBytes(KeyMark)))];
    }

    public static RequestSource Get(IEnumerable<string> paths, string? credential = null) =>
        new(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: localhost\r\n{Authorization(credential)}\r\n"));

    /// <summary>Posts, each time under an <c>Idempotency-Key</c> of its own.</summary>
    public static RequestSource Post(string path, IEnumerable<string> bodies, string? credential = null) =>
        new(bodies.Select(body =>
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\n{Authorization(credential)}Idempotency-Key: {KeyMark}\r\n"
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
}
