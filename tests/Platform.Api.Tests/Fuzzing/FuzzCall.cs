using System.Text;
using System.Text.Json.Nodes;
using Platform.Api.Tests.Isolation;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>A call that is valid but for what was made odd about it.</summary>
public sealed record FuzzCall(OperationCall Operation, Party By, string Path)
{
    private const string Mark = "@@here@@";

    /// <summary>What is odd, in words, for the report.</summary>
    public string Oddity { get; init; } = "nothing";

    public string Query { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public string? ContentType { get; init; }

    /// <summary>The body as JSON, before anything is put into it.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>What to write, letter by letter, in place of the value at a path.</summary>
    public IReadOnlyList<(string[] At, string Raw)> Splices { get; init; } = [];

    /// <summary>The body as it is sent, where it is no longer made from JSON.</summary>
    public byte[]? Raw { get; init; }

    /// <summary>Whether the path may have become that of another operation, or of none.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>
    /// Whether the path holds a NUL. The HTTP server itself takes that for no request at all: it answers with a bare 400
    /// and hangs up, before anything of ours is asked.
    /// </summary>
    public bool IsNoRequest => Path.Contains("%00", StringComparison.Ordinal);

    public byte[]? Body => Raw ?? (Json is null ? null : Encoding.UTF8.GetBytes(Spliced()));

    public FuzzCall With(string name, string value) => this with { Headers = [.. Headers.Where(header => header.Name != name), (name, value)] };

    public FuzzCall Without(string name) => this with { Headers = [.. Headers.Where(header => header.Name != name)] };

    public override string ToString()
    {
        var body = Body is { } bytes ? Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 600)) : "";
        return $"{Operation.OperationId}, {Oddity}: {Operation.Method} {Path[..Math.Min(Path.Length, 300)]}{Query[..Math.Min(Query.Length, 300)]} "
            + $"{string.Join(' ', Headers.Select(header => $"{header.Name}: {header.Value[..Math.Min(header.Value.Length, 80)]};"))} {ContentType} {body}";
    }

    private string Spliced()
    {
        var tree = Json!.DeepClone();
        var raw = new List<string>();
        foreach (var (at, text) in Splices)
        {
            if (Placed(ref tree, at, $"{Mark}{raw.Count}"))
                raw.Add(text);
        }

        var json = tree.ToJsonString();
        for (var i = 0; i < raw.Count; i++)
            json = json.Replace($"\"{Mark}{i}\"", raw[i], StringComparison.Ordinal);
        return json;
    }

    private static bool Placed(ref JsonNode tree, string[] at, string mark)
    {
        if (at.Length == 0)
        {
            tree = mark;
            return true;
        }

        JsonNode? holder = tree;
        foreach (var name in at[..^1])
            holder = holder switch { JsonObject members => members[name], JsonArray { Count: > 0 } entries => entries[0], _ => null };

        switch (holder)
        {
            case JsonObject members:
                members[at[^1]] = mark;
                return true;
            case JsonArray { Count: > 0 } entries:
                entries[0] = mark;
                return true;
            default:
                return false;
        }
    }
}
