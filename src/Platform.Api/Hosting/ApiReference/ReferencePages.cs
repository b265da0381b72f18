using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Platform.Api.Access.Simulation;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>The reference as pages: operations, errors, events. Plain HTML that asks no other host for anything.</summary>
public sealed partial class ReferencePages(OpenApiFile file, Changelog changelog)
{
    /// <summary>Stands for the server's own address until a page is asked for.</summary>
    public const string Server = "{server}";

    private static readonly JsonSerializerOptions Indented = new(WireJson.Options) { WriteIndented = true };

    private readonly Lazy<string> operations = new(() => Layout("Operations", OperationsBody(file.Document)));
    private readonly Lazy<string> errors = new(() => Layout("Errors", ErrorsBody()));
    private readonly Lazy<string> events = new(() => Layout("Events", EventsBody()));

    private readonly Lazy<string> changes = new(() => Layout("Changelog", changelog.Body()));
    private readonly Lazy<string> sandbox = new(() => Layout("Sandbox", SandboxBody()));

    public string Operations => operations.Value;

    public string Errors => errors.Value;

    public string Events => events.Value;

    public string Changes => changes.Value;

    public string Sandbox => sandbox.Value;

    private static string OperationsBody(OpenApiDocument document)
    {
        var body = new StringBuilder();
        body.Append("<p>Get a token from <code>POST /oauth/token</code> with your app's id and secret, or use an API key. "
            + "Every write takes an <code>Idempotency-Key</code>: send it again with the same key and nothing happens twice. "
            + "<code>Dry-Run: true</code> tries a write without doing it.</p>");

        var listed = document.Paths
            .SelectMany(path => path.Value.Operations!.Select(operation => (Path: path.Key, Method: operation.Key.Method, Operation: operation.Value)))
            .ToLookup(operation => operation.Operation.Tags!.First().Reference.Id!);
        body.Append("<nav>");
        foreach (var tag in document.Tags!)
            body.Append(Of($"<a href=\"#{tag.Name}\">{tag.Name}</a> "));
        body.Append("</nav>");
        foreach (var tag in document.Tags!)
        {
            body.Append(Of($"<h2 id=\"{tag.Name}\">{tag.Name}</h2><p>{tag.Description}</p>"));
            foreach (var (path, method, operation) in listed[tag.Name!])
                Append(body, path, method, operation);
        }

        return body.ToString();
    }

    private static void Append(StringBuilder body, string path, string method, OpenApiOperation operation)
    {
        var scope = operation.Security?.SelectMany(way => way.Values).SelectMany(scopes => scopes).FirstOrDefault();
        body.Append(Of($"<details id=\"{operation.OperationId}\"><summary><b class=\"{method}\">{method}</b> <code>{path}</code><br>{operation.Summary}"));
        if (scope is not null)
            body.Append(Of($" <i>{scope}</i>"));
        body.Append(Of($"</summary><p>{operation.Description}</p><pre>{Curl(path, method, operation)}</pre></details>"));
    }

    private static string Curl(string path, string method, OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters!.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
            path = path.Replace($"{{{parameter.Name}}}", parameter.Example?.ToString() ?? "…", StringComparison.Ordinal);

        var lines = new List<string> { $"curl {(method == "GET" ? "" : $"-X {method} ")}'{Server}{path}'" };
        if (operation.Security is { Count: > 0 })
            lines.Add("-H \"Authorization: Bearer $TOKEN\"");
        if (operation.Parameters!.OfType<OpenApiParameterReference>().Any(header => header.Reference.Id!.StartsWith("Idempotency-Key", StringComparison.Ordinal)))
            lines.Add("-H \"Idempotency-Key: $(uuidgen)\"");
        if (operation.RequestBody?.Content?.FirstOrDefault() is { Key: { } type, Value.Example: { } example })
            lines.AddRange([$"-H 'Content-Type: {type}'", $"-d '{Shell(example)}'"]);
        return string.Join(" \\\n  ", lines);
    }

    private static string Shell(JsonNode example) => example.ToJsonString(Indented).Replace("'", "'\\''", StringComparison.Ordinal);

    private static string ErrorsBody()
    {
        var body = new StringBuilder("<p>Every refusal is a problem document (RFC 9457). Branch on <code>code</code>; <code>detail</code> says what to do about it; quote <code>request_id</code> when you ask us.</p>");
        foreach (var (kind, _) in WireCatalog.Refusals)
            body.Append(Of($"<section id=\"{kind.Code}\"><h3><b>{kind.Status}</b> <code>{kind.Code}</code></h3><p>{kind.Title}.</p></section>"));
        return body.ToString();
    }

    private static string EventsBody()
    {
        var body = new StringBuilder("<p>Every change of state is one event, in <code>GET /v1/events</code> and sent to your webhook endpoints, with the resource as it stands after the change.</p>");
        foreach (var (type, _) in WireCatalog.Events)
            body.Append(Of($"<section id=\"{type.Name}\"><h3><code>{type.Name}</code></h3><p>{type.Summary}</p></section>"));
        return body.ToString();
    }

    private static string SandboxBody()
    {
        var body = new StringBuilder("<p>A sandbox is the same code under the same limits as a live marketplace; its card provider and its carrier go by what they are sent, and its clock is yours: <code>/v1/sandbox/clock</code>.</p>");
        body.Append("<h2 id=\"cards\">Card tokens</h2><p>Send one as <code>payment.token</code> of an order. Any other is declined as <code>unknown_token</code>.</p>");
        foreach (var card in MagicValues.Cards)
            body.Append(Of($"<section id=\"{card.Token}\"><h3><code>{card.Token}</code> <i>{card.DeclineCode}</i></h3><p>{card.Effect}</p></section>"));
        body.Append(Of($"<h2 id=\"carrier\">Tracking numbers</h2><p>Send one as <code>tracking_number</code> of a shipment whose <code>carrier</code> is <code>{MagicValues.Carrier}</code>.</p>"));
        foreach (var tracking in MagicValues.Trackings)
            body.Append(Of($"<section><h3><code>{tracking.Number}</code></h3><p>{tracking.Effect}</p></section>"));
        body.Append("<h2 id=\"receivers\">Webhook receivers</h2><p>Register one as an endpoint, on this server's own address.</p>");
        foreach (var receiver in MagicValues.Receivers)
            body.Append(Of($"<section><h3><code>{receiver.Path}</code></h3><p>{receiver.Effect}</p></section>"));
        return body.ToString();
    }

    private static string Layout(string title, string body) => $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}} – Platform API</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; color: #1c2126; background: #fff; }
        header a, nav a { margin-right: .7rem; white-space: nowrap; }
        a { color: #0b5cad; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #d5dae0; }
        h3 { margin-bottom: 0; font-size: 1rem; } section p { margin-top: .2rem; }
        details { border-bottom: 1px solid #e8ebef; padding: .5rem 0; } summary { cursor: pointer; overflow-wrap: anywhere; }
        code { overflow-wrap: anywhere; } i { color: #59636e; font-size: .875rem; }
        pre { overflow-x: auto; background: #f3f5f7; padding: .7rem; border-radius: .3rem; font-size: .875rem; }
        b { font-variant-numeric: tabular-nums; } .GET { color: #0b7a3b; } .DELETE { color: #b42318; } .POST, .PUT, .PATCH { color: #8a5300; }
        :target { background: #fff7d6; }
        @media (prefers-color-scheme: dark) {
          body { color: #dde3ea; background: #14181d; } a { color: #74b3f5; } pre { background: #1f252c; }
          h2, details { border-color: #333b45; } i { color: #98a4b1; } :target { background: #3a3413; }
          .GET { color: #54c785; } .DELETE { color: #ff8577; } .POST, .PUT, .PATCH { color: #e2a94f; }
        }
        </style>
        <header><a href="/docs">Operations</a><a href="/docs/errors">Errors</a><a href="/docs/events">Events</a><a href="/docs/sandbox">Sandbox</a><a href="/docs/changelog">Changelog</a><a href="/swagger">Try it</a><a href="/openapi/v1.json">OpenAPI</a></header>
        <h1>{{title}}</h1>
        {{body}}
        </html>

        """;

    /// <summary>HTML with every value in it encoded; what stands in backticks is code.</summary>
    internal static string Of(FormattableString html) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, html.Format,
            [.. html.GetArguments().Select(value => Code().Replace(WebUtility.HtmlEncode(value?.ToString() ?? ""), "<code>$1</code>"))]);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
