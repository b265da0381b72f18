using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Platform.Api.Hosting.Postgres;

/// <summary>The programs of one installed PostgreSQL: <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
public sealed record PostgresBinaries(string Major, string Folder)
{
    const string NpmName = "@embedded-postgres/linux-";
    const string NpmVersion = "18.4.0-beta.17";

    static readonly string Processor = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    public static string NpmPackage => $"{NpmName}{Processor}@{NpmVersion}";

    public string Initdb => Path.Combine(Folder, "initdb");

    public string Control => Path.Combine(Folder, "pg_ctl");

    public string Server => Path.Combine(Folder, "postgres");

    /// <summary>Finds the programs for the cluster in a folder.</summary>
    public static PostgresBinaries For(string data) => Choose([.. Installed()], data);

    /// <summary>A cluster can only be opened by the major version that made it.</summary>
    public static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> installed, string data)
    {
        if (installed.Count == 0)
        {
            throw PostgresMissing.Entirely();
        }

        var versionFile = Path.Combine(data, "PG_VERSION");
        if (!File.Exists(versionFile))
        {
            return installed[0];
        }

        var major = File.ReadAllText(versionFile).Trim();
        return installed.FirstOrDefault(binaries => binaries.Major == major)
            ?? throw PostgresMissing.InVersion(major, data, installed.Select(binaries => binaries.Major));
    }

    static IEnumerable<PostgresBinaries> Installed() =>
        FromDebian("/usr/lib/postgresql").Concat(NpmFolders().SelectMany(FromNpm)).Where(binaries => binaries.Complete);

    bool Complete => File.Exists(Initdb) && File.Exists(Control) && File.Exists(Server);

    static IEnumerable<PostgresBinaries> FromDebian(string root) =>
        Directory.Exists(root)
            ? Directory.GetDirectories(root)
                .Select(folder => new PostgresBinaries(Path.GetFileName(folder), Path.Combine(folder, "bin")))
                .OrderByDescending(binaries => Number(binaries.Major))
            : [];

    static int Number(string major) => int.TryParse(major, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static IEnumerable<string> NpmFolders()
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_POSTGRES") is { Length: > 0 } given)
        {
            yield return given;
        }

        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, ".data", "npm");
        }
    }

    static IEnumerable<PostgresBinaries> FromNpm(string root)
    {
        var package = Path.Combine(root, "node_modules", NpmName + Processor);
        var description = Path.Combine(package, "package.json");
        if (!File.Exists(description))
        {
            yield break;
        }

        RestoreLinks(package);
        using var json = JsonDocument.Parse(File.ReadAllText(description));
        var version = json.RootElement.GetProperty("version").GetString()!;
        yield return new PostgresBinaries(version.Split('.')[0], Path.Combine(package, "native", "bin"));
    }

    // npm packages cannot hold links: an install script makes them, and many machines do not run install scripts
    static void RestoreLinks(string package)
    {
        using var links = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
        }
    }
}
