namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>What stands around every page: where one is, where else one can go, and the search.</summary>
public sealed class PageFrame(ApiBook book, PageAssets assets)
{
    private static readonly (string Href, string Title)[] Tables =
    [
        ("/docs", "Overview"),
        ("/docs/errors", "Errors"),
        ("/docs/events", "Events"),
        ("/docs/scopes", "Scopes"),
        ("/docs/limits", "Limits"),
        ("/docs/states", "States"),
        ("/docs/sandbox", "Sandbox"),
        ("/docs/changelog", "Changelog"),
    ];

    /// <param name="title">The page's, for the tab and for search engines.</param>
    /// <param name="here">The page's own path.</param>
    public string Of(string title, string here, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} – Platform API</title>
        <link rel="icon" href="{assets.Href("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{assets.Href("docs.css")}">
        <script type="module" src="{assets.Href("docs.js")}"></script>
        </head>
        <body>
        <a class="skip" href="#main">To the content</a>
        <input type="checkbox" id="menu" aria-label="Show the navigation">
        <header><label for="menu" aria-hidden="true">☰</label><a class="home" href="/docs">Platform API</a>
        <a href="/swagger/index.html">Swagger UI</a> <a href="/openapi/v1.json">OpenAPI</a></header>
        <nav id="navigation" aria-label="Reference">
        <input type="search" id="search" hidden placeholder="Search operations ( / )" aria-label="Search operations" autocomplete="off" spellcheck="false">
        <p id="found" class="small" role="status"></p>
        <ul class="tables">{Tables.Select(table => Link(table.Href, here, Html.Of($"{table.Title}")))}</ul>
        {book.Tags.Select(tag => Group(tag, here))}
        </nav>
        <main id="main">{body}</main>
        </body>
        </html>

        """).ToString();

    private static Html Group(ApiTag tag, string here) => Html.Of($"""
        <details class="tag"{Html.When(tag.Operations.Any(operation => operation.Href == here), $" open")}><summary>{tag.Title}</summary>
        <ul>{tag.Operations.Select(operation => Link(operation.Href, here, Html.Of($"""
            <b class="method {operation.Method}">{operation.Method}</b> <span>{operation.Summary}</span>
            """), $"{operation.Path} {operation.Id} {operation.Tag} {operation.Scope}"))}</ul></details>

        """);

    private static Html Link(string href, string here, Html text, string? words = null) => Html.Of($"""
        <li{Html.When(words is not null, $" data-words=\"{words}\"")}><a href="{href}"{Html.When(href == here, $" aria-current=\"page\"")}>{text}</a></li>

        """);
}
