using Microsoft.AspNetCore.Mvc.Infrastructure;
using Platform.Api.Access.Limits;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>The reference as pages: made from the API's document and from tables in the code, when they are asked for.</summary>
public sealed class ReferencePages(
    OpenApiFile file, PageAssets assets, RateLimitOptions rates, VersionChanges changes, IActionDescriptorCollectionProvider actions)
{
    private readonly Lazy<ApiBook> read = new(() => new ApiBook(file.Text));

    private ApiBook Book => read.Value;

    /// <summary>A page, or <c>null</c> where there is none under this path.</summary>
    /// <param name="path">What stands after <c>/docs</c>.</param>
    /// <param name="server">The address at which the reader found it.</param>
    public string? Find(string path, string server) => path.Trim('/').Split('/') switch
    {
        [""] => Page("Reference", "/docs", OverviewPage.Of(Book, server)),
        ["errors"] => Page("Errors", "/docs/errors", ErrorsPage.Of(Book)),
        ["events"] => Page("Events", "/docs/events", EventPages.All()),
        ["events", var name] when EventPages.Find(name) is { } type => Page(type.Name, "/docs/events", new EventPages(Book).Of(type)),
        ["scopes"] => Page("Scopes", "/docs/scopes", ScopesPage.Of(Book)),
        ["limits"] => Page("Limits", "/docs/limits", new LimitsPage(Book, rates, actions).Of()),
        ["states"] => Page("States", "/docs/states", StatesPage.Of()),
        ["sandbox"] => Page("Sandbox", "/docs/sandbox", SandboxPage.Of()),
        ["changelog"] => Page("Changelog", "/docs/changelog", new ChangelogPage(changes, actions).Of()),
        ["operations", var id] when Book.Operation(id) is { } operation => Page(operation.Summary, operation.Href, new OperationPage(Book).Of(operation, server)),
        _ => null,
    };

    private string Page(string title, string here, Html body) => new PageFrame(Book, assets).Of(title, here, body);
}
