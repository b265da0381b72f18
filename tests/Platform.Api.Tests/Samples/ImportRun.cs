using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Platform.Api.Tests.Samples;

/// <summary>A file and a credential in a folder of their own, and the sample run over them.</summary>
public sealed class ImportRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("import-").FullName;
    private string file;

    public ImportRun(Marketplace marketplace, string csv)
    {
        file = Path.Combine(folder, "lines.csv");
        File.WriteAllText(file, csv);
        File.WriteAllText(Credentials, JsonSerializer.Serialize(new
        {
            base_url = marketplace.Seller.BaseUrl,
            @operator = Said(marketplace.Operator, "Operator"),
            sellers = new[] { Said(marketplace.Seller, "Seller") },
            buyers = new[] { Said(marketplace.Buyer, "Buyer") },
        }));
    }

    private string Credentials => Path.Combine(folder, "sandbox.json");

    public async Task<(int ExitCode, string Output)> RunAsync(params string[] options)
    {
        using var process = Start(options);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Starts a run that does one thing at a time, and kills it as soon as it has come so far.</summary>
    public async Task KillAsync(Func<Task<bool>> isSoFar)
    {
        using var process = Start(["--parallel", "1"]);
        while (!process.HasExited && !await isSoFar())
            await Task.Delay(2);
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Compress()
    {
        using (var compressed = new GZipStream(File.Create(file + ".gz"), CompressionLevel.Fastest))
            compressed.Write(File.ReadAllBytes(file));
        file += ".gz";
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Process Start(string[] options)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var binary = Path.Combine(Repository.Root, "artifacts", "bin", "ImportCatalog", configuration, "ImportCatalog.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [binary, file, "--credentials", Credentials, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static object Said(Party party, string name) =>
        new { organization_id = party.OrganizationId.ToString(), name, api_key = party.Credentials.ApiKey };
}
