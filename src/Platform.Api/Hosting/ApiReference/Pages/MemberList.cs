namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>The members of an object, each with its type, limits and meaning; what they are made of lies folded inside.</summary>
public sealed class MemberList(ApiBook book)
{
    private const int DepthMax = 6;

    /// <param name="isSent">Whether a client sends it: then it matters what may be left out; in a reply everything is there.</param>
    public Html Of(IEnumerable<ApiMember> members, bool isSent) => List(members, isSent, 0);

    public Html Of(IEnumerable<ApiParameter> parameters) => Html.Of($"<ul class=\"members\">{parameters.Select(One)}</ul>");

    private Html One(ApiParameter parameter)
    {
        var shape = ApiShape.Of(book, parameter.Schema) with { Description = parameter.Description };
        if (parameter.ExampleText is { } example)
            shape = shape with { Example = example };
        return Item(parameter.Name, shape, parameter.IsRequired ? "required" : null, Html.None);
    }

    private Html List(IEnumerable<ApiMember> members, bool isSent, int depth) =>
        Html.Of($"<ul class=\"members\">{members.Select(member => One(member, isSent, depth))}</ul>");

    private Html One(ApiMember member, bool isSent, int depth)
    {
        var shape = ApiShape.Of(book, member.Schema);
        var inner = shape.Members.Count == 0 || depth >= DepthMax ? Html.None : Html.Of($"""
            <details><summary>Members of {shape.Type.Split(' ')[^1]}</summary>{List(shape.Members, isSent, depth + 1)}</details>
            """);
        return Item(member.Name, shape, isSent && member.IsRequired ? "required" : null, inner);
    }

    private static Html Item(string name, ApiShape shape, string? need, Html inner) => Html.Of($"""
        <li><p class="member"><code>{name}</code> <span class="type">{shape.Type}{(shape.IsNullable ? " or null" : "")}</span>{Html.When(need is not null, $" <b class=\"need\">{need}</b>")}</p>
        <p>{Html.Prose(shape.Description)}</p>{Small(shape)}{inner}</li>
        """);

    private static Html Small(ApiShape shape)
    {
        var values = Html.When(shape.Values.Count > 0, $"""
            <p class="small">{(shape.IsOpen ? "Known values" : "One of")}: {shape.Values.Select(value => Html.Of($"<code>{value}</code> "))}</p>
            """);
        List<string> notes = [.. shape.Limits];
        if (shape.Values.Count == 0 && shape.Example is { Length: > 0 and < 80 } example)
            notes.Add($"such as `{example}`");
        return Html.Of($"{values}{Html.When(notes.Count > 0, $"<p class=\"small\">{Html.Prose(string.Join("; ", notes))}</p>")}");
    }
}
