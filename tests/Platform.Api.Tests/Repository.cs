namespace Platform.Api.Tests;

/// <summary>Where the sources are, and what may lie beside them.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A file that may lie beside the checkout; <c>null</c> where it does not.</summary>
    public static string? Shared(params string[] path)
    {
        var file = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. path]);
        return File.Exists(file) ? file : null;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}
