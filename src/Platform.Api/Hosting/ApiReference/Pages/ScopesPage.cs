using Platform.Api.Access.Credentials;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>Everything a credential can be allowed, and what it opens.</summary>
public static class ScopesPage
{
    public static Html Of(ApiBook book)
    {
        var opened = book.Operations.Where(operation => operation.Scope is not null).ToLookup(operation => operation.Scope!);
        return Html.Of($"""
            <h1>Scopes</h1>
            <p class="lead">What an app, a key or a token may do. A broad scope includes finer ones; a credential has at most what its app has.</p>
            {Scopes.All.OrderBy(scope => scope.Key, StringComparer.Ordinal).Select(scope => Scope(scope.Key, scope.Value, opened[Key(scope)]))}
            """);

        static string Key(KeyValuePair<string, string> scope) => scope.Key;
    }

    private static Html Scope(string name, string meaning, IEnumerable<ApiOperation> operations) => Html.Of($"""
        <section id="{name}"><h3><code>{name}</code></h3><p>{Html.Prose(meaning)}</p>
        {Notes(name)}{Html.When(operations.Any(), $"<p class=\"small\">Opens {operations.Select(operation => Html.Of($"<a href=\"{operation.Href}\">{operation.Id}</a> "))}</p>")}</section>

        """);

    private static Html Notes(string name)
    {
        var within = Scopes.Parts.Where(broad => broad.Value.Contains(name)).Select(broad => broad.Key);
        return Html.Of($"""
            {Links("Includes", Scopes.Parts.GetValueOrDefault(name, []))}{Links("Part of", within)}
            {Html.When(Scopes.ForOperators.Contains(name), $"<p class=\"small\">For the marketplace's operator only.</p>")}
            {Html.When(Scopes.Publishable.Contains(name), $"<p class=\"small\">A publishable key may have it.</p>")}
            """);
    }

    private static Html Links(string what, IEnumerable<string> names) => Html.When(names.Any(), $"""
        <p class="small">{what} {names.Select(name => Html.Of($"<a href=\"#{name}\"><code>{name}</code></a> "))}</p>
        """);
}
