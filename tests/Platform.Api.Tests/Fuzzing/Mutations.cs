using System.Text;
using System.Text.Json.Nodes;
using Platform.Api.Tests.Hosting;

namespace Platform.Api.Tests.Fuzzing;

/// <summary>One thing to make odd about a call.</summary>
public sealed record Mutation(string Oddity, Func<FuzzCall, FuzzCall> Make)
{
    public FuzzCall Of(FuzzCall call) => Make(call) with { Oddity = call.Oddity == "nothing" ? Oddity : $"{call.Oddity} and {Oddity}" };
}

/// <summary>All that can be made odd about a call, one at a time.</summary>
public static class Mutations
{
    private static readonly string[] Types =
    [
        "", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=a", "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json; charset=iso-8859-1",
        "application/json; charset=nonsense", "application/json; charset", "application/json;", "application/json, text/plain", "application/merge-patch+json", "APPLICATION/JSON", "json", "*/*", "application/*", "/", ";;;", "application/json; a=\"",
    ];

    private static readonly string[] HeaderNames =
        ["Api-Version", "On-Behalf-Of", "Dry-Run", "If-Match", "If-None-Match", "Audit-Reason", "Accept", "Accept-Language", "Accept-Encoding", "Content-Encoding", "Authorization", "DPoP", "traceparent", "tracestate", "Range", "If-Modified-Since", "If-Unmodified-Since", "Cookie", "X-Forwarded-For", "X-HTTP-Method-Override", "Origin", "Forwarded"];

    private static readonly string[] HeaderValues =
    [
        "", " ", "*", "\"1\"", "W/\"1\"", "\"", "\"1\", \"2\", *", ",", ",,,,", "true", "TRUE", "?1", "?0", "1", "null", "2026-11-01", "2026-11-20", "2026-11-21", "9999-99-99", "org_01h455vb4pex5vsknk084sn02q", "org_", "é\u00ff\u0080", "%", "%zz", "%00", "%ff%fe", "%F0%9F%91%A9",
        "gzip", "br", "identity", "gzip, br", "text/html", "application/xml", "application/json;q=0", "application/problem+json", "application/json; version=2", "*/*;q=0.1", "text/html, */*", "a/b/c", "Bearer", "Bearer ", "Bearer a b", "DPoP a.b.c", "DPoP e30.e30.e30", "Basic YTpi", "Bearer mk_test_000000000000000000000000000000000000000000000",
        "00-00000000000000000000000000000000-0000000000000000-00", "00-zz-zz-zz", "bytes=0-", "bytes=-1", "Sun, 06 Nov 1994 08:49:37 GMT", "a=b; c", "1.2.3.4", "DELETE", "https://shop.example", "{}", "\\", "a\tb", new string('x', 600), new string('%', 400), new string('"', 300), new string('a', 7000),
    ];

    /// <summary>Keys that are none. They are sent without a dry run, which has no use for a key.</summary>
    private static readonly string[] NoKeys = ["", " ", new('k', 256), new('k', 5000), "é", "\u00ff", "a\tb"];

    public static IEnumerable<Mutation> All(FuzzCall call) => [.. OfBody(call), .. OfWholeBody(call), .. OfQuery(call), .. OfPath(call), .. OfHeaders(call)];

    /// <summary>Each place of the body, with each odd value and without any.</summary>
    public static IEnumerable<Mutation> OfBody(FuzzCall call)
    {
        if (BodyPlaces.SchemaOf(call) is not { } schema)
            yield break;

        foreach (var place in BodyPlaces.In(call.Json!, schema))
        {
            var at = "/" + string.Join('/', place.At);
            foreach (var raw in OddValues.Json.Concat(place.Own))
                yield return new($"{at} is {Short(raw)}", made => made with { Json = place.Tree, Splices = [.. made.Splices, (place.At, raw)] });
            if (place.At.Length > 0)
                yield return new($"{at} is left out", made => made with { Json = place.Without() });
            yield return new($"{at} is there twice", made => made with { Json = place.Tree, Splices = [.. made.Splices, (place.At, $"1,\"{place.At.LastOrDefault()}\":1")] });
        }
    }

    /// <summary>The body as bytes, and its media type.</summary>
    public static IEnumerable<Mutation> OfWholeBody(FuzzCall call)
    {
        var bytes = call.Body ?? [];
        foreach (var type in Types)
            yield return new($"its type is {type}", made => made with { ContentType = type, Raw = made.Body ?? "{}"u8.ToArray() });
        yield return new("it has no type", made => made with { ContentType = null });
        yield return Body("is empty", []);
        yield return Body("is a space", " "u8.ToArray());
        yield return Body("is a NUL", [0]);
        yield return Body("is a BOM", [0xEF, 0xBB, 0xBF]);
        yield return Body("has a BOM", [0xEF, 0xBB, 0xBF, .. bytes]);
        yield return Body("is UTF-16", Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)));
        yield return Body("is a form", "a=b&c=%00"u8.ToArray());
        yield return Body("is no UTF-8", [(byte)'{', (byte)'"', 0xC0, 0x80, (byte)'"', (byte)':', (byte)'"', 0xFF, (byte)'"', (byte)'}']);
        yield return Body("is over a MiB", [.. "{\"a\":\""u8, .. Enumerable.Repeat((byte)'a', 1024 * 1024), .. "\"}"u8]);
        yield return Body("has something behind it", [.. bytes, .. "{}"u8]);
        yield return Body("is deep", Encoding.UTF8.GetBytes(OddValues.Nested("[", "]", 100_000)));
        foreach (var length in (int[])[1, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1])
        {
            if (length > 0 && length < bytes.Length)
                yield return Body($"ends after {length} bytes", bytes[..length]);
        }

        Mutation Body(string what, byte[] body) => new($"the body {what}", made => made with { Raw = body, ContentType = made.ContentType ?? "application/json" });
    }

    /// <summary>Each parameter of the query with each odd value, repeated, and others that are not known.</summary>
    public static IEnumerable<Mutation> OfQuery(FuzzCall call)
    {
        var known = Parameters(call).Where(parameter => (string)parameter["in"]! == "query").Select(parameter => (string)parameter["name"]!).ToList();
        var values = OddValues.Texts.Select(text => Uri.EscapeDataString(BodyPlaces.Unescaped(text))).Concat(OddValues.Escaped).Append(new string('9', 5000)).Append(string.Join(',', Enumerable.Repeat("a", 200))).ToList();
        foreach (var name in known)
        {
            foreach (var value in values)
                yield return Query($"{name}={value}");
            yield return Query($"{name}=1&{name}=2");
            yield return Query(name);
            yield return Query($"{name}[]=1");
            yield return Query($"{name}[a][b]=1");
            yield return Query($"{name.Replace('[', '(')}=1");
            yield return Query($"{name.ToUpperInvariant()}=1");
        }

        foreach (var value in OddValues.Escaped)
            yield return Query($"{value}={value}");
        foreach (var query in (string[])["", "&", "&&&=", "=", "==", "a", "?", "??a=b", "#", "limit=1;cursor=2", "unknown=1", "expand=", "expand=a.b.c.d", "expand=" + string.Join('.', Enumerable.Repeat("a", 500)), string.Join('&', Enumerable.Range(0, 1000).Select(at => $"p{at}=1"))])
            yield return Query(query);

        static Mutation Query(string query) => new($"the query is {Short(query)}", made => made with { Query = "?" + query });
    }

    /// <summary>Each parameter of the path with odd values.</summary>
    public static IEnumerable<Mutation> OfPath(FuzzCall call)
    {
        var parts = call.Operation.Template.Split('/');
        var sent = call.Path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var place = i;
            if (!parts[place].StartsWith('{'))
                continue;

            foreach (var value in OddValues.Texts.Where(text => text.Length > 0).Select(text => Uri.EscapeDataString(BodyPlaces.Unescaped(text)))
                .Concat(OddValues.Escaped).Append(new string('a', 300)).Append(new string('1', 5000)).Append(sent[place].ToUpperInvariant()).Append(sent[place] + "0").Append(sent[place][..^1]).Append($"xyz{sent[place][3..]}"))
            {
                var leads = value is "." or ".." || value.Contains('?', StringComparison.Ordinal) || value.Contains('#', StringComparison.Ordinal);
                if (!leads)
                    yield return new($"{parts[place]} is {Short(value)}", made => made with { Path = string.Join('/', [.. sent[..place], value, .. sent[(place + 1)..]]) });
            }

            foreach (var value in (string[])["", ".", "..", "a/b", "/", "//", "./.", "%2e%2e"])
                yield return new($"{parts[place]} is {value}", made => made with { Path = string.Join('/', [.. sent[..place], value, .. sent[(place + 1)..]]), IsElsewhere = true });
        }

        foreach (var tail in (string[])["/", "//", "/x", "%00", "%2F", ";a=b", ".json"])
            yield return new($"the path ends in {tail}", made => made with { Path = made.Path + tail, IsElsewhere = true });
        yield return new("the path is in capitals", made => made with { Path = made.Path.ToUpperInvariant(), IsElsewhere = true });
    }

    public static IEnumerable<Mutation> OfHeaders(FuzzCall call)
    {
        foreach (var name in HeaderNames)
        {
            // A write that is not rehearsed would happen.
            foreach (var value in HeaderValues.Where(value => name != "Dry-Run" || value is not ("?0" or "false")))
                yield return new($"{name} is {Short(value)}", made => made.With(name, value));
        }

        if (call.Operation.IsRead)
            yield break;
        foreach (var key in NoKeys)
            yield return new($"Idempotency-Key is {Short(key)}", made => made.Without("Dry-Run").With("Idempotency-Key", key));
    }

    public static string Short(string text) => text.Length > 60 ? $"{text[..60]}… ({text.Length})" : text;

    private static IEnumerable<JsonObject> Parameters(FuzzCall call) =>
        (ApiDocument.Operation(call.Operation.OperationId)["parameters"] as JsonArray ?? []).Select(parameter => ApiDocument.Resolved(parameter!).AsObject());
}
