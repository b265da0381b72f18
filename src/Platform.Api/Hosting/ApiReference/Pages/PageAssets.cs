using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Platform.Api.Hosting.ApiReference.Pages;

/// <summary>The files that pages are shown with. They are part of the program; their addresses change when they do.</summary>
public sealed class PageAssets
{
    private const string Folder = "Platform.Api.Hosting.ApiReference.Pages.Assets.";

    private readonly FrozenDictionary<string, PageAsset> all = typeof(PageAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    public PageAsset? Find(string name) => all.GetValueOrDefault(name);

    public string Href(string name) => $"/docs/assets/{name}?v={all[name].Hash}";

    private static PageAsset Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new PageAsset(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        });
    }
}

/// <summary>One file.</summary>
public sealed record PageAsset(byte[] Bytes, string Hash, string MediaType);
