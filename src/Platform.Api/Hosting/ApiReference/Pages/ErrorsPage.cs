namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>Every refusal there is, and where it may be met.</summary>
public static class ErrorsPage
{
    /// <summary>Codes that so many operations share are not traced back to them.</summary>
    private const int OperationsMax = 12;

    public static Html Of(ApiBook book)
    {
        var givenBy = book.Operations.SelectMany(operation => operation.Replies.SelectMany(reply => reply.Codes).Distinct().Select(code => (code, operation)))
            .ToLookup(one => one.code, one => one.operation);
        return Html.Of($"""
            <h1>Errors</h1>
            <p class="lead">Every refusal is a problem document (RFC 9457). Branch on <code>code</code>; <code>detail</code> says what to do about it; quote <code>request_id</code> when you ask us.</p>
            {WireCatalog.Refusals.Select(refusal => Refusal(refusal.Kind, [.. givenBy[refusal.Kind.Code]]))}
            """);
    }

    private static Html Refusal(RefusalKind kind, List<ApiOperation> operations) => Html.Of($"""
        <section id="{kind.Code}"><h3><b class="bad">{$"{kind.Status}"}</b> <code>{kind.Code}</code></h3><p>{Html.Prose(kind.Title)}.</p>
        {Html.When(operations.Count is > 0 and <= OperationsMax, $"<p class=\"small\">From {operations.Select(operation => Html.Of($"<a href=\"{operation.Href}\">{operation.Id}</a> "))}</p>")}</section>

        """);
}
