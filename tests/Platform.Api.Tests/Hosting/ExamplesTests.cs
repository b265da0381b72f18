using System.Reflection;
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

    // Types of the program itself come before imported ones.
    private const string StandIns = $$"""
        #nullable enable
        static class Console { public static void WriteLine(string text) { } }
        static class Environment { public static string? GetEnvironmentVariable(string name) => name == "TOKEN" ? "{{CallRecorder.Token}}" : null; }
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
    public async Task The_examples_of_an_operation_compile_and_make_the_same_call_in_all_three_languages()
    {
        await using var recorder = await CallRecorder.StartAsync();
        var curl = await AllAsync("curl", recorder);
        var csharp = await AllAsync("csharp", recorder);
        var typescript = await AllAsync("typescript", recorder);

        foreach (var (_, example) in curl)
            Assert.Equal("200", (await Shell.CurlAsync(example, CallRecorder.Token)).Status);
        var byCurl = recorder.Taken();

        foreach (var (id, example) in csharp)
            Run(id, example);
        var byCSharp = recorder.Taken();

        await NodeJs.RunAsync(typescript.Select(example => example.Example), CallRecorder.Token);
        var byTypeScript = recorder.Taken();

        Assert.Equal(ApiDocument.Operations.Count(), byCurl.Count);
        Assert.Equal(byCurl, byCSharp);
        Assert.Equal(byCurl, byTypeScript);
        Assert.All(byCurl.Zip(ApiDocument.Operations), call => Assert.Equal(call.Second.Method.ToUpperInvariant(), call.First.Method));
    }

    private static void Run(string id, string example)
    {
        var program = CSharpCompilation.Create(
            id, [.. new[] { example, ImplicitUsings, StandIns }.Select(source => CSharpSyntaxTree.ParseText(source))], Framework,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        var made = program.Emit(bytes);
        Assert.True(made.Success && made.Diagnostics.All(fault => fault.Severity < DiagnosticSeverity.Warning), $"{id}: {string.Join('\n', made.Diagnostics)}\n{example}");
        Assembly.Load(bytes.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
    }

    private async Task<IReadOnlyList<(string Id, string Example)>> AllAsync(string language, CallRecorder? recorder = null)
    {
        var examples = new List<(string, string)>();
        foreach (var id in ApiDocument.Operations.Select(operation => (string)operation.Operation["operationId"]!))
        {
            var example = (await DocsPage.OfOperationAsync(platform, id)).Example(language);
            examples.Add((id, recorder is null ? example : example.Replace(platform.Server.BaseUrl, recorder.BaseUrl, StringComparison.Ordinal)));
        }

        return examples;
    }
}
