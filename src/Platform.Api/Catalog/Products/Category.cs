namespace Platform.Api.Catalog.Products;

/// <summary>
/// A place in the tenant's catalog, named by its path such as <c>hardware/fasteners</c>. Made on first use, and its
/// parents with it.
/// </summary>
public sealed class Category : Entity, IIdentified
{
    public const int PathLengthMax = 255;

    public const int DepthMax = 8;

    /// <summary>Words of lower-case letters and digits, joined by hyphens within a level and by slashes between levels.</summary>
    public const string PathPattern = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,7}$";

    public static string Prefix => "cat";

    public Id<Category> Id { get; private init; }

    public string Path { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The path and those of its parents, the root first.</summary>
    public static IReadOnlyList<string> PathsDownTo(string path)
    {
        var levels = path.Split('/');
        return [.. Enumerable.Range(1, levels.Length).Select(depth => string.Join('/', levels[..depth]))];
    }
}
