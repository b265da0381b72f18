using System.Runtime.InteropServices;
using System.Text.Json;

namespace Platform.Api.Tests.Hosting;

/// <summary>The Node.js that comes with Playwright: it runs TypeScript as it is.</summary>
public static class NodeJs
{
    public static string Executable => Path.Combine(
        AppContext.BaseDirectory, ".playwright", "node", RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "linux-arm64" : "linux-x64", "node");

    /// <summary>Runs TypeScript modules, one after the other.</summary>
    public static async Task RunAsync(IEnumerable<string> modules, string token)
    {
        var folder = Directory.CreateTempSubdirectory("examples-");
        try
        {
            var files = modules.Select((text, index) => (Path: Path.Combine(folder.FullName, $"example{index}.mts"), Text: text)).ToList();
            foreach (var (path, text) in files)
                await File.WriteAllTextAsync(path, text);

            var script = string.Concat(files.Select(file => $"await import({JsonSerializer.Serialize("file://" + file.Path)});\n"));
            var (_, faults, code) = await Shell.RunAsync(script, token, Executable, "--input-type=module");
            Assert.True(code == 0 && faults.Length == 0, faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
