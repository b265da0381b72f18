using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>The API's document: made once, served, and written to a file for the repository.</summary>
public sealed class OpenApiFile(IServiceProvider services)
{
    private readonly Lazy<(OpenApiDocument Document, string Text)> made = new(() => Make(services));

    public OpenApiDocument Document => made.Value.Document;

    /// <summary>The document as JSON, the same for the same code, with a newline at its end.</summary>
    public string Text => made.Value.Text;

    /// <summary>The folder after <c>--export-openapi</c>, <c>null</c> where the host is to serve.</summary>
    public static string? FolderAskedFor(string[] arguments) =>
        arguments is [.., "--export-openapi", var folder] ? folder : null;

    /// <summary>Writes the document of a host that was built, but need not be started.</summary>
    public async Task WriteToAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{OpenApiSetup.Version}.json"), Text, cancel);
    }

    private static (OpenApiDocument Document, string Text) Make(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var document = scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger(OpenApiSetup.Version);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAs(OpenApiSpecVersion.OpenApi3_1, new OpenApiJsonWriter(text));
        return (document, text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n");
    }
}
