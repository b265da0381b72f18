namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>All there is to know about one operation.</summary>
public sealed class OperationPage(ApiBook book)
{
    private readonly MemberList members = new(book);

    public Html Of(ApiOperation operation, string server) => Html.Of($"""
        <article class="operation"><div class="facts">
        <h1>{operation.Summary}</h1>
        <p class="call"><b class="method {operation.Method}">{operation.Method}</b> <code>{operation.Path}</code></p>
        {Html.When(operation.IsRetiring, $"<p class=\"notice\">On its way out: see <a href=\"/docs/changelog#retiring\">what ends</a>.</p>")}
        <p>{Html.Prose(operation.Description)}</p>
        <p class="jump"><a href="#example">Example</a> <a href="#try">Try it</a> <a href="#replies">Replies</a></p>
        {Facts(operation)}
        {Parameters("Path", operation, "path")}
        {Parameters("Query", operation, "query")}
        {Body(operation)}
        {Headers(operation)}
        {Replies(operation)}
        </div><div class="calls">
        {Examples(operation, server)}
        {Reply(operation)}
        {TryForm.Of(book, operation)}
        </div></article>
        """);

    private static Html Facts(ApiOperation operation) => Html.Of($"""
        <dl class="brief">
        <dt>Scope</dt><dd>{(operation.Scope is { } scope ? Html.Of($"<a href=\"/docs/scopes#{scope}\"><code>{scope}</code></a>") : Html.Of($"none"))}</dd>
        {Html.When(operation.Method != "GET", $"<dt>Idempotency</dt><dd>{Repeatable(operation)}</dd>")}
        <dt>Operation id</dt><dd><code>{operation.Id}</code></dd>
        </dl>
        """);

    private static string Repeatable(ApiOperation operation) => operation.IdempotencyKey switch
    {
        { IsRequired: true } => "An Idempotency-Key is required; with the same one, the first reply comes again.",
        { } => "With an Idempotency-Key it can be sent again: the first reply comes again.",
        null => "It has no Idempotency-Key.",
    };

    private Html Parameters(string title, ApiOperation operation, string place) =>
        Html.When(operation.In(place).Any(), $"<section><h2>{title}</h2>{members.Of(operation.In(place))}</section>");

    private Html Headers(ApiOperation operation) => Html.When(operation.In("header").Any(), $"""
        <section><h2>Headers</h2><details><summary>{string.Join(", ", operation.In("header").Select(header => header.Name))}</summary>{members.Of(operation.In("header"))}</details></section>
        """);

    private Html Body(ApiOperation operation)
    {
        if (operation.Body is not { } body)
            return Html.None;

        var shape = ApiShape.Of(book, body.Schema);
        return Html.Of($"""
            <section id="request"><h2>Request</h2><p>{Html.Prose(shape.Description)} <span class="type">{body.MediaType}{(body.IsRequired ? "" : ", may be left out")}</span></p>
            {members.Of(shape.Members, isSent: true)}</section>
            """);
    }

    private Html Replies(ApiOperation operation) => Html.Of($"<section id=\"replies\"><h2>Replies</h2>{operation.Replies.Select(reply => reply.IsSuccess ? Success(reply) : Refusal(reply))}</section>");

    private Html Success(ApiReply reply)
    {
        var shape = reply.Schema is { } schema ? ApiShape.Of(book, schema) : null;
        return Html.Of($"""
            <h3><b class="ok">{reply.Status}</b> {reply.Description}</h3>
            {Html.When(shape is not null, $"<p>{Html.Prose(shape?.Description)}</p>{members.Of(shape?.Members ?? [], isSent: false)}")}
            <details><summary>Headers</summary>{members.Of(reply.Headers)}</details>
            """);
    }

    private static Html Refusal(ApiReply reply) => Html.Of($"""
        <p class="refusal"><b class="bad">{reply.Status}</b> {reply.Codes.Select(code => Html.Of($"<a href=\"/docs/errors#{code}\"><code>{code}</code></a> "))}</p>
        """);

    private static Html Examples(ApiOperation operation, string server)
    {
        var call = ExampleCall.Of(operation, server);
        return Html.Of($"""
            <section id="example"><h2>Example</h2><div class="tabs">
            <input type="radio" name="language" id="in-curl" value="curl" checked><label for="in-curl">curl</label>
            <input type="radio" name="language" id="in-csharp" value="csharp"><label for="in-csharp">C#</label>
            <input type="radio" name="language" id="in-typescript" value="typescript"><label for="in-typescript">TypeScript</label>
            <pre class="curl" tabindex="0">{CallExamples.Curl(call)}</pre>
            <pre class="csharp" tabindex="0">{CallExamples.CSharp(call)}</pre>
            <pre class="typescript" tabindex="0">{CallExamples.TypeScript(call)}</pre>
            </div></section>
            """);
    }

    private static Html Reply(ApiOperation operation) => Html.When(operation.Success.Example is not null, $"""
        <section id="reply"><h2>Reply <b class="ok">{operation.Success.Status}</b></h2><pre class="json" tabindex="0">{(operation.Success.Example is { } example ? ExampleCall.Json(example) : "")}</pre></section>
        """);
}
