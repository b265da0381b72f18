using System.Globalization;

namespace ImportCatalog;

/// <summary>What the command line says.</summary>
internal sealed record ImportOptions
{
    private const string Usage = """
        Imports a wholesaler's order lines: products, their stock, and the first invoices as orders.

        dotnet run -c Release --project samples/import-catalog -- [FILE] [OPTIONS]

        FILE                  a .csv or .csv.gz with the columns InvoiceNo, StockCode, Description, Quantity,
                              InvoiceDate, UnitPrice, CustomerID, Country;
                              ../shared/data/online-retail/online-retail.csv.gz unless given
        --credentials FILE    .data/sandbox.json, as ./dev run writes it
        --invoices NUMBER     how many invoices to place as orders, 500 unless given
        --base-url URL        where the API is; what the credentials say unless given
        --currency CODE       what the file's prices are in, GBP unless given
        --parallel NUMBER     requests in flight, 1 to 16, 6 unless given
        """;

    public string? File { get; init; }

    public string Credentials { get; init; } = InRepository(".data/sandbox.json");

    public int Invoices { get; init; } = 500;

    public string? BaseUrl { get; init; }

    public string Currency { get; init; } = "GBP";

    public int Parallel { get; init; } = 6;

    public static string DefaultFile => InRepository("../shared/data/online-retail/online-retail.csv.gz");

    /// <returns>The options, or <c>null</c> where they cannot be read and the usage was shown.</returns>
    public static ImportOptions? Parse(string[] args)
    {
        var options = new ImportOptions();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            var read = (args[i], value) switch
            {
                ("--credentials", { } path) => options with { Credentials = path },
                ("--invoices", { } number) when Number(number, 1, int.MaxValue) is { } count => options with { Invoices = count },
                ("--base-url", { } url) when Uri.IsWellFormedUriString(url, UriKind.Absolute) => options with { BaseUrl = url },
                ("--currency", { Length: 3 } code) => options with { Currency = code.ToUpperInvariant() },
                ("--parallel", { } number) when Number(number, 1, 16) is { } count => options with { Parallel = count },
                _ => null,
            };
            if (read is not null)
                i++;
            else if (!args[i].StartsWith('-') && options.File is null)
                read = options with { File = args[i] };
            else
            {
                Console.Error.WriteLine(Usage);
                return null;
            }

            options = read;
        }

        return options;
    }

    private static int? Number(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;

    /// <summary>A path from the repository's root, wherever inside it this was started.</summary>
    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
            folder = folder.Parent;
        return Path.GetRelativePath(
            Directory.GetCurrentDirectory(), Path.Combine(folder?.FullName ?? Directory.GetCurrentDirectory(), path));
    }
}
