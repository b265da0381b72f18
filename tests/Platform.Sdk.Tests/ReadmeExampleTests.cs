using System.Text.RegularExpressions;
using Platform.Api.Tests;

namespace Platform.Sdk.Tests;

public sealed partial class ReadmeExampleTests
{
    [Fact]
    public async Task The_README_shows_what_compiles()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var compiled = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "Platform.Sdk.Tests", "ReadmeExample.cs"), TestContext.Current.CancellationToken);

        var shown = CSharpBlock().Match(readme).Groups[1].Value;

        Assert.Contains("PlatformClient", shown, StringComparison.Ordinal);
        Assert.Contains(Lines(shown), Lines(compiled), StringComparison.Ordinal);
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line != "using Platform.Sdk;"));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
