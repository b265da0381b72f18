using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Platform.Api.Tests.Hosting;

/// <summary>The examples of every operation are programs: shells read them, compilers take them.</summary>
public sealed class ExamplesTests(PlatformFixture platform)
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file))];

    [Fact]
    public async Task Every_curl_example_is_one_command_of_a_shell()
    {
        foreach (var (id, example) in await AllAsync("curl"))
        {
            var arguments = await Shell.ArgumentsAsync(example);
            Assert.True(arguments.Count > 1 && arguments[0] == "curl", $"{id}: {example}");
            Assert.All(arguments, argument => Assert.False(argument.StartsWith('\n'), id));
        }
    }

    [Fact]
    public async Task Every_CSharp_example_compiles_without_a_warning()
    {
        var cancel = TestContext.Current.CancellationToken;
        var usings = CSharpSyntaxTree.ParseText(ImplicitUsings, cancellationToken: cancel);
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        foreach (var (id, example) in await AllAsync("csharp"))
        {
            var program = CSharpCompilation.Create(id, [usings, CSharpSyntaxTree.ParseText(example, cancellationToken: cancel)], Framework, options);
            var faults = program.GetDiagnostics(cancel).Where(fault => fault.Severity >= DiagnosticSeverity.Warning);
            Assert.True(!faults.Any(), $"{id}: {string.Join('\n', faults)}\n{example}");
        }
    }

    private async Task<IReadOnlyList<(string Id, string Example)>> AllAsync(string language)
    {
        var examples = new List<(string, string)>();
        foreach (var id in ApiDocument.Operations.Select(operation => (string)operation.Operation["operationId"]!))
            examples.Add((id, (await DocsPage.OfOperationAsync(platform, id)).Example(language)));
        return examples;
    }
}
