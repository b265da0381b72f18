using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>A call in the languages of those who make it. Each example is a whole program; the credential is the variable <c>TOKEN</c>.</summary>
public static partial class CallExamples
{
    /// <summary>For a POSIX shell.</summary>
    public static string Curl(ExampleCall call)
    {
        List<string> lines = [$"curl {(call.Method == "GET" ? "" : $"-X {call.Method} ")}{Quoted(call.Server + call.Target)}"];
        if (call.NeedsCredential)
            lines.Add("-H \"Authorization: Bearer $TOKEN\"");
        if (call.HasIdempotencyKey)
            lines.Add("-H \"Idempotency-Key: $(uuidgen)\"");
        if (call.Body is { } body)
            lines.AddRange([$"-H {Quoted($"Content-Type: {call.MediaType}")}", $"-d {Quoted(body)}"]);
        return string.Join(" \\\n  ", lines);
    }

    /// <summary>With what comes with .NET.</summary>
    public static string CSharp(ExampleCall call)
    {
        var text = new StringBuilder();
        if (call.NeedsCredential)
            text.Append("using System.Net.Http.Headers;\n");
        if (call.Body is not null)
            text.Append("using System.Text;\n");
        text.Append(text.Length == 0 ? "" : "\n");
        text.Append($"using var http = new HttpClient {{ BaseAddress = new Uri(\"{call.Server}\") }};\n");
        if (call.NeedsCredential)
            text.Append("http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", Environment.GetEnvironmentVariable(\"TOKEN\"));\n");
        text.Append($"\nusing var request = new HttpRequestMessage(HttpMethod.{Capital(call.Method)}, \"{call.Target}\");\n");
        if (call.HasIdempotencyKey)
            text.Append("request.Headers.Add(\"Idempotency-Key\", Guid.NewGuid().ToString());\n");
        if (call.Body is { } body)
            text.Append($"request.Content = new StringContent(\"\"\"\n{Indented(body, "    ")}\n    \"\"\", Encoding.UTF8, \"{call.MediaType}\");\n");
        text.Append("""

            using var response = await http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            Console.WriteLine(await response.Content.ReadAsStringAsync());
            """);
        return text.ToString();
    }

    /// <summary>With <c>fetch</c>, as Node.js and browsers have it.</summary>
    public static string TypeScript(ExampleCall call)
    {
        List<string> headers = [];
        if (call.NeedsCredential)
            headers.Add("Authorization: `Bearer ${process.env.TOKEN}`,");
        if (call.HasIdempotencyKey)
            headers.Add("\"Idempotency-Key\": crypto.randomUUID(),");
        if (call.Body is not null)
            headers.Add($"\"Content-Type\": \"{call.MediaType}\",");

        List<string> options = [];
        if (call.Method != "GET")
            options.Add($"  method: \"{call.Method}\",");
        if (headers.Count > 0)
            options.Add($"  headers: {{\n{string.Join('\n', headers.Select(header => "    " + header))}\n  }},");
        if (call.Body is { } body)
            options.Add($"  body: JSON.stringify({Indented(Key().Replace(body, "$1$2: "), "  ").TrimStart()}),");

        var given = options.Count == 0 ? "" : $", {{\n{string.Join('\n', options)}\n}}";
        return $$"""
            const response = await fetch("{{call.Server}}{{call.Target}}"{{given}});
            if (!response.ok) {
              throw new Error(`${response.status}: ${await response.text()}`);
            }
            const reply: string = await response.text();
            console.log(reply);
            """;
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Indented(string text, string by) => by + text.Replace("\n", "\n" + by, StringComparison.Ordinal);

    private static string Capital(string method) => method[0] + method[1..].ToLowerInvariant();

    [GeneratedRegex("^( *)\"([a-z_][a-z0-9_]*)\": ", RegexOptions.Multiline)]
    private static partial Regex Key();
}
