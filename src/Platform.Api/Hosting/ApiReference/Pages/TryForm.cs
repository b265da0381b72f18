namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>A form that makes a call from the page, with a sandbox key. It works with JavaScript, and is hidden without.</summary>
public static class TryForm
{
    public static Html Of(ApiBook book, ApiOperation operation)
    {
        var call = ExampleCall.Of(operation, "");
        return Html.Of($"""
            <section id="try"><h2>Try it</h2>
            <noscript><p>The form needs JavaScript; the examples do without.</p></noscript>
            <form class="try" hidden autocomplete="off" data-method="{operation.Method}" data-path="{operation.Path}"{Html.When(call.MediaType is not null, $" data-type=\"{call.MediaType}\"")}>
            {Html.When(call.NeedsCredential, $"""
                <label>Sandbox key <input name="key" type="password" placeholder="mk_test_…" required spellcheck="false"></label>
                <p class="small">It stays in this tab, until you close it. Live keys are not taken: what is tried here really happens.</p>
                """)}
            {operation.In("path").Select(parameter => Field(book, parameter, parameter.ExampleText ?? ""))}
            {Folded("Query", operation.In("query").Select(parameter => Field(book, parameter, parameter.Name == "limit" ? "10" : "")).ToList())}
            {operation.In("header").Where(IsKey).Select(parameter => Field(book, parameter, ""))}
            {Folded("Headers", operation.In("header").Where(parameter => !IsKey(parameter)).Select(parameter => Field(book, parameter, "")).ToList())}
            {Html.When(call.Body is not null, $"<label>Body <textarea name=\"body\" spellcheck=\"false\" rows=\"{Rows(call.Body)}\">\n{call.Body}</textarea></label>")}
            <p class="fault" role="alert" hidden></p>
            <p><button type="submit">Send</button></p>
            <div class="outcome" aria-live="polite" hidden>
            <h3>Reply</h3><p class="status"></p><pre class="headers" tabindex="0"></pre><pre class="reply" tabindex="0"></pre>
            <h3>The same with curl</h3><pre class="same" tabindex="0"></pre>
            </div>
            </form></section>
            """);
    }

    private static bool IsKey(ApiParameter parameter) => parameter.Name == "Idempotency-Key";

    private static string Rows(string? body) => $"{Math.Clamp((body ?? "").Count(character => character == '\n') + 2, 4, 24)}";

    private static Html Folded(string title, List<Html> fields) =>
        Html.When(fields.Count > 0, $"<details><summary>{title}</summary>{fields}</details>");

    private static Html Field(ApiBook book, ApiParameter parameter, string value)
    {
        var shape = ApiShape.Of(book, parameter.Schema);
        var choices = shape.Type == "boolean" ? ["true", "false"] : shape.Values;
        var need = Html.When(parameter.IsRequired, $" required");
        var where = Html.Of($"data-in=\"{parameter.In}\" data-name=\"{parameter.Name}\"");
        return choices.Count > 0 && shape.Type is "boolean" or "string"
            ? Html.Of($"<label>{parameter.Name} <select {where}{need}><option></option>{choices.Select(choice => Html.Of($"<option>{choice}</option>"))}</select></label>")
            : Html.Of($"<label>{parameter.Name} <input {where}{need} value=\"{value}\" placeholder=\"{parameter.ExampleText}\" spellcheck=\"false\"></label>");
    }
}
