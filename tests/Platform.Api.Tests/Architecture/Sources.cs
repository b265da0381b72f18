using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Architecture;

/// <summary>The source files, as they are written; generated migrations left out.</summary>
public static partial class Sources
{
    public static IReadOnlyList<SourceFile> All { get; } = [.. In("src")];

    public static IReadOnlyList<SourceFile> Tests { get; } = [.. In("tests")];

    private static IEnumerable<SourceFile> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => Of(file, File.ReadAllText(file)));

    private static SourceFile Of(string path, string text) => new(
        path, text,
        NamespaceLine().Match(text) is { Success: true } found ? found.Groups[1].Value : null,
        [.. TypeLine().Matches(text).Select(line => line.Groups[1].Value)]);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref) )*(?:class|interface|enum|struct|record struct|record) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}

/// <param name="Path">Where it is.</param>
/// <param name="Text">All of it.</param>
/// <param name="Namespace">What it declares, if anything.</param>
/// <param name="Types">The types at its top level, in order.</param>
public sealed record SourceFile(string Path, string Text, string? Namespace, IReadOnlyList<string> Types)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
